import { type Course, tracks } from '../courses/course.ts';

/**
 * What an attestation can be about: one course, one of the five tracks, or the whole programme. Their ids never meet:
 * `06`, `p2`, `programme`. Source: definitions, « certificate ».
 */
export type SubjectKind = 'course' | 'track' | 'programme';

export interface Subject {
  kind: SubjectKind;
  id: string;
  title: string;
  /** all of them must be completed */
  courses: Course[];
}

export const programmeId = 'programme';

/** Undefined when nothing taught today has this id. */
export function subjectOf(all: readonly Course[], id: string): Subject | undefined {
  const course = all.find((one) => one.id === id);
  if (course) return { kind: 'course', id, title: course.title, courses: [course] };
  const track = tracks.find((one) => one.id === id);
  const courses = track ? all.filter((one) => one.track === id) : [];
  if (track && courses.length > 0) return { kind: 'track', id, title: track.title, courses };
  if (id !== programmeId || all.length === 0) return undefined;
  return { kind: 'programme', id, title: `Les ${all.length} cours de Déclic`, courses: [...all] };
}

/** The tracks and the programme, in order. */
export const largeSubjects = (all: readonly Course[]): Subject[] =>
  [...tracks.map(({ id }) => id), programmeId].flatMap((id) => subjectOf(all, id) ?? []);

/** Course id → when it was completed. A course that is completed stays so. */
export type Completions = Readonly<Record<string, string>>;

export const coursesLeft = (subject: Subject, completions: Completions): Course[] =>
  subject.courses.filter(({ id }) => completions[id] === undefined);

/** The day of its last course; null while one is left. */
export function completedAt(subject: Subject, completions: Completions): string | null {
  if (coursesLeft(subject, completions).length > 0) return null;
  return subject.courses.map(({ id }) => completions[id]!).reduce((last, at) => (at > last ? at : last));
}

/** How each kind is called, wherever an attestation speaks of its subject. */
export const kindWords = {
  course: { the: 'le cours', followed: 'Cours suivi', stamp: ['Cours', 'terminé'] },
  track: { the: 'le parcours', followed: 'Parcours suivi', stamp: ['Parcours', 'terminé'] },
  programme: { the: 'tout le programme', followed: 'Programme suivi', stamp: ['Programme', 'terminé'] },
} as const satisfies Record<SubjectKind, { the: string; followed: string; stamp: string[] }>;

/** « Cours 06 », « Parcours 2 », « Programme entier » */
export function subjectName(kind: SubjectKind, id: string): string {
  if (kind === 'course') return `Cours ${id}`;
  return kind === 'track' ? `Parcours ${id.slice(1)}` : 'Programme entier';
}
