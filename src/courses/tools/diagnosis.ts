/**
 * « Mon autodiagnostic » (course 01, « Précisions »): twelve questions, two a topic, 0 to 2 points each. It gives a mark
 * a topic (of 4), a mark of 24, a level and the three courses to take first.
 */
import { expressCourses } from '../express-path.ts';

export const topics = ['presence', 'catalogue', 'orders', 'collection', 'payment', 'rules'] as const;
export type Topic = (typeof topics)[number];

/** no (0), in part (1), yes (2) */
export type Answer = 0 | 1 | 2;
/** twelve, two a topic in the order of `topics`; null: not answered yet */
export type Answers = readonly (Answer | null)[];
export const questionCount = 12;

/** « Je démarre » 0 to 8, « Je m’organise » 9 to 16, « Je développe » 17 to 24 */
export type Level = 'starting' | 'organising' | 'growing';

export interface Diagnosis {
  /** of 4 each, in the order of `topics` */
  marks: Readonly<Record<Topic, number>>;
  /** of 24 */
  total: number;
  level: Level;
  /** ids of the three courses to take first, most useful first */
  courses: readonly string[];
}

/** the course that raises each topic */
export const courseOfTopic: Readonly<Record<Topic, string>> = {
  presence: '02',
  catalogue: '04',
  orders: '10',
  collection: '06',
  payment: '11',
  rules: '24',
};
/** taken in this order when fewer than three topics can still grow */
const spare = ['15', '21', '25'];
const advised = 3;

/** What each level takes as a whole (course 01, step 4). */
export const coursesOfLevel: Readonly<Record<Level, readonly string[]>> = {
  starting: expressCourses.toSorted(),
  organising: ['07', '09', '12', '13', '14', '15', '16'],
  growing: ['15', '17', '20', '22', '23'],
};

export const levelOf = (total: number): Level =>
  total <= 8 ? 'starting' : total <= 16 ? 'organising' : 'growing';

/** How many questions wait for an answer. */
export const unanswered = (answers: Answers): number =>
  questionCount - answers.slice(0, questionCount).filter((answer) => answer !== null).length;

/** Lowest topics first; equal marks keep the order of `topics`; a topic at 4 of 4 is left out. */
export const weakTopics = (marks: Diagnosis['marks']): Topic[] =>
  topics.filter((topic) => marks[topic] < 4).sort((a, b) => marks[a] - marks[b]);

/** @returns null until all twelve are answered: half a diagnosis has no mark */
export function diagnose(answers: Answers): Diagnosis | null {
  if (unanswered(answers) > 0) return null;
  const points = (question: number): number => answers[question] ?? 0;
  const marks = Object.fromEntries(
    topics.map((topic, index) => [topic, points(2 * index) + points(2 * index + 1)]),
  ) as Record<Topic, number>;
  const total = topics.reduce((sum, topic) => sum + marks[topic], 0);
  const courses = [...weakTopics(marks).map((topic) => courseOfTopic[topic]), ...spare].slice(0, advised);
  return { marks, total, level: levelOf(total), courses };
}
