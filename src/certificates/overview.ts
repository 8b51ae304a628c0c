import { type Course, courseMinutes } from '../courses/course.ts';
import { checkPath } from './certificate.ts';
import type { OwnAttestation } from './own-certificates.ts';
import { type Completions, coursesLeft, largeSubjects, type Subject, subjectOf } from './subject.ts';

/** One line of « Mes attestations ». */
export interface Standing {
  id: string;
  title: string;
  /** courses */
  done: number;
  total: number;
  /** nominal minutes */
  minutes: number;
  /** of the attestation, once issued */
  number: string | null;
  /** where to see it, to ask for it, or to read what is left */
  address: string;
  words: string;
}

/** The tracks and the programme in any case; courses once they are completed. */
export function overview(
  all: readonly Course[],
  completions: Completions,
  own: readonly OwnAttestation[],
): { large: Standing[]; courses: Standing[] } {
  const standing = (subject: Subject): Standing => {
    const left = coursesLeft(subject, completions).length;
    const number = own.find((one) => one.kind === subject.kind && one.course === subject.id)?.number ?? null;
    return {
      id: subject.id,
      title: subject.title,
      done: subject.courses.length - left,
      total: subject.courses.length,
      minutes: subject.courses.reduce((sum, course) => sum + courseMinutes(course), 0),
      number,
      address: number ? checkPath(number) : `/attestations/obtenir/${subject.id}/`,
      words: number ? 'Voir' : left === 0 ? 'Obtenir' : 'Ce qui reste',
    };
  };
  const completed = all.filter(({ id }) => completions[id] !== undefined);
  return {
    large: largeSubjects(all).map(standing),
    courses: completed.map(({ id }) => standing(subjectOf(all, id)!)),
  };
}
