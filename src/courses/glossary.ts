import type { CourseFile, StepFile } from './course-files.ts';
import type { GlossaryTerm } from './course-schema.ts';

/** « règle d’attente » → « regle-d-attente »: its anchor on the page of the glossary. */
export const wordSlug = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const glossaryUrl = (word: string): string => `/glossaire/#${wordSlug(word)}`;

export interface WordInUse extends GlossaryTerm {
  slug: string;
  /** the steps that use the word: each explains it where it first comes */
  steps: { course: CourseFile; step: StepFile; position: number }[];
}

/** The glossary from A to Z, by first letter without its accent: « étiquette » stands under E. */
export function alphabet(
  glossary: readonly GlossaryTerm[],
  courses: readonly CourseFile[],
): { letter: string; words: WordInUse[] }[] {
  const uses = courses.flatMap((course) =>
    course.steps.map((step, index) => ({ course, step, position: index + 1 })),
  );
  const words = glossary
    .map((term): WordInUse => {
      const steps = uses.filter(({ step }) => step.body.includes(`<Term word="${term.word}">`));
      return { ...term, slug: wordSlug(term.word), steps };
    })
    .sort((a, b) => a.word.localeCompare(b.word, 'fr'));
  const letters = [...new Set(words.map(({ slug }) => slug[0]!.toUpperCase()))];
  return letters.map((letter) => ({
    letter,
    words: words.filter(({ slug }) => slug[0]!.toUpperCase() === letter),
  }));
}
