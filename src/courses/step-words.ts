import type { StepKind } from './course.ts';

/** What a step is, in one word for people. */
export const kindWord: Record<StepKind, string> = {
  video: 'Vidéo',
  lecture: 'Lecture',
  exercice: 'Exercice',
  checklist: 'Liste à cocher',
  quiz: 'Quiz',
};
