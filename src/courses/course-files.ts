import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { courseMinutes } from './course.ts';
import {
  type CourseFront,
  courseSchema,
  type GlossaryTerm,
  glossarySchema,
  type QuizQuestion,
  quizSchema,
  type Source,
  sourcesSchema,
  type StepFront,
  stepSchema,
  type ToolPage,
  toolsSchema,
} from './course-schema.ts';
import { typographic } from './typography.ts';

/** A step as written: its front matter, its address and where its text lies. */
export type StepFile = StepFront & {
  slug: string;
  /** id of the entry in the `steps` collection: `06-…/1-le-retrait` */
  entry: string;
  body: string;
};

export interface CourseFile extends CourseFront {
  slug: string;
  steps: StepFile[];
  questions: QuizQuestion[];
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/;

/**
 * Reads every course under `root` (the content folder), in order, and checks what no schema can: ids unique and of
 * their course, positions without a hole, questions that point to steps and choices that exist, 28 to 32 minutes.
 * Throws one error that names the file and what to change.
 */
export function readCourseFiles(root: string): CourseFile[] {
  const folder = path.join(root, 'courses');
  const courses = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readCourse(folder, entry.name))
    .sort((a, b) => a.id.localeCompare(b.id));
  const sources = new Set(readSources(root).map((source) => source.id));
  for (const course of courses) {
    for (const id of course.sources) {
      if (!sources.has(id))
        throw new Error(`${course.slug}/course.yaml: no source "${id}" in content/sources.yaml`);
    }
  }
  return courses;
}

export const readSources = (root: string): Source[] =>
  checked(path.join(root, 'sources.yaml'), sourcesSchema, parse(read(root, 'sources.yaml'))).sources.map(
    (source) => ({
      ...source,
      title: typographic(source.title),
      article: typographic(source.article),
      review: source.review ?? aYearAfter(source.checked),
    }),
  );

function aYearAfter(day: Date): Date {
  const later = new Date(day);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}

export const readGlossary = (root: string): GlossaryTerm[] =>
  checked(path.join(root, 'glossary.yaml'), glossarySchema, parse(read(root, 'glossary.yaml'))).terms.map(
    (term) => ({ ...term, definition: typographic(term.definition) }),
  );

/** The tools in the order of their lessons; each is taught by a step that exists, and no exercise asks for another. */
export function readTools(root: string, courses: readonly CourseFile[] = readCourseFiles(root)): ToolPage[] {
  const { tools } = checked('tools.yaml', toolsSchema, parse(read(root, 'tools.yaml')));
  const steps = courses.flatMap((course) => course.steps);
  for (const { name, step } of tools)
    if (!steps.some(({ id }) => id === step)) throw new Error(`tools.yaml: ${name}: no step ${step}`);
  for (const step of steps)
    for (const name of step.kind === 'exercice' ? step.tools : [])
      if (!tools.some((tool) => tool.name === name))
        throw new Error(`${step.entry}: no tool "${name}" in content/tools.yaml`);
  return tools.toSorted((a, b) => a.step.localeCompare(b.step, 'en', { numeric: true }));
}

function readCourse(folder: string, directory: string): CourseFile {
  const here = path.join(folder, directory);
  const front = checked(`${directory}/course.yaml`, courseSchema, parse(read(here, 'course.yaml')));
  const steps = readdirSync(here)
    .filter((name) => name.endsWith('.mdx'))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name, index) => readStep(here, directory, name, index));
  const { questions } = checked(`${directory}/quiz.yaml`, quizSchema, parse(read(here, 'quiz.yaml')));
  const course = { ...front, slug: directory.replace(/^\d{2}-/, ''), steps, questions };
  check(course, directory);
  return course;
}

function readStep(here: string, directory: string, name: string, index: number): StepFile {
  const file = `${directory}/${name}`;
  const [, yaml, body] = frontMatter.exec(read(here, name)) ?? [];
  if (yaml === undefined || body === undefined) throw new Error(`${file}: the front matter is missing`);
  const [, position, slug] = /^(\d+)-([a-z0-9-]+)\.mdx$/.exec(name) ?? [];
  if (Number(position) !== index + 1 || !slug)
    throw new Error(`${file}: name it ${index + 1}-its-address.mdx`);
  return { ...checked(file, stepSchema, parse(yaml)), slug, entry: file.replace(/\.mdx$/, ''), body };
}

function check(course: CourseFile, directory: string): void {
  const fail = (what: string): never => {
    throw new Error(`${directory}: ${what}`);
  };
  if (!directory.startsWith(`${course.id}-`)) fail(`the folder must start with ${course.id}-`);
  const ids = [...course.steps, ...course.questions].map((thing) => thing.id);
  for (const id of ids) {
    if (!id.startsWith(`${course.id}-`)) fail(`the id ${id} is not of this course`);
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) fail(`the id ${id} is used twice`);
    if (course.retired.includes(id)) fail(`the id ${id} is retired and may not come back`);
  }
  for (const question of course.questions) {
    if (!course.steps.some((step) => step.id === question.step))
      fail(`${question.id}: no step ${question.step}`);
    if (!question.choices.some((choice) => choice.id === question.answer))
      fail(`${question.id}: no such answer`);
  }
  if (course.steps.at(-1)?.kind !== 'quiz') fail('the last step must be the quiz');
  const minutes = courseMinutes(course);
  if (minutes < 28 || minutes > 32) fail(`${minutes} minutes announced; a course takes 28 to 32`);
}

const read = (...parts: string[]): string => readFileSync(path.join(...parts), 'utf8');

function checked<T>(file: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new Error(`${file}: ${issue.path.join('.')}: ${issue.message}`);
}
