/**
 * What a course is, once its files were read. Ids are explicit in the files and never reused:
 * course `06`, step `06-3`, question `06-q2`. The number after the dash is stable; it is not the position.
 */
export type StepKind = 'video' | 'lecture' | 'exercice' | 'checklist' | 'quiz';
export type CourseId = string;
export type StepId = string;
export type QuestionId = string;
export type ChoiceId = string;

export interface Step {
  id: StepId;
  /** last part of its address */
  slug: string;
  kind: StepKind;
  title: string;
  /** announced minutes */
  minutes: number;
  /** regional slot `rr-06`, or the national one `rn-08-1`; video steps only */
  slot: string | null;
  /** what the person who films is asked; video steps only */
  brief?: VideoBrief;
}

/** What a video of a slot says and never says. Texts may hold variables of the region: `{region_locatif}`. */
export interface VideoBrief {
  /** spoken seconds */
  seconds: number;
  /** how a regional video starts */
  opening: string | null;
  say: string[];
  /** what only this region can tell */
  regional: string[];
  never: string[];
  framing: string;
}

export interface Choice {
  id: ChoiceId;
  text: string;
}

/** What the browser may see of a question. */
export interface Question {
  id: QuestionId;
  prompt: string;
  choices: Choice[];
}

/** The server's side of a question. */
export interface QuestionKey {
  id: QuestionId;
  answer: ChoiceId;
  explanation: string;
  /** the step that taught it */
  step: StepId;
  choices: ChoiceId[];
}

export interface Course {
  id: CourseId;
  slug: string;
  title: string;
  promise: string;
  track: TrackId;
  /** version printed on attestations; grows when the steps or the questions change */
  version: number;
  objectives: string[];
  prerequisites: CourseId[];
  /** the one real action that ends the course, as it is asked of her */
  deed: string;
  steps: Step[];
  /** ids of steps and questions that were removed: still accepted, never reused */
  retired: string[];
}

export type TrackId = 'p1' | 'p2' | 'p3' | 'p4' | 'p5';

export const tracks: readonly { id: TrackId; title: string }[] = [
  { id: 'p1', title: 'Premiers pas' },
  { id: 'p2', title: 'Click and collect\u00a0: le retrait en magasin' },
  { id: 'p3', title: 'Prix, paiement et livraison' },
  { id: 'p4', title: 'Se faire connaître' },
  { id: 'p5', title: 'Dans les règles, en sécurité' },
];

export const courseMinutes = (course: { steps: readonly { minutes: number }[] }): number =>
  course.steps.reduce((sum, step) => sum + step.minutes, 0);

export const stepUrl = (course: { slug: string }, step: { slug: string }): string =>
  `/cours/${course.slug}/${step.slug}/`;
export const courseUrl = (course: { slug: string }): string => `/cours/${course.slug}/`;
