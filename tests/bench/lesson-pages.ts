import path from 'node:path';
import { type Step, type StepKind, stepUrl } from '../../src/courses/course.ts';
import { readCatalogue } from '../../src/courses/catalogue.ts';

/** The address of the first step of a kind, in the courses that were built. */
export function lessonPath(kind: StepKind): string {
  const catalogue = readCatalogue(path.resolve(import.meta.dirname, '../../dist/catalogue.json'));
  for (const course of catalogue.courses) {
    const step = course.steps.find((candidate: Step) => candidate.kind === kind);
    if (step) return stepUrl(course, step);
  }
  throw new Error(`No course has a step of kind ${kind}.`);
}
