import { getEntry, render } from 'astro:content';
import path from 'node:path';
import {
  type CourseFile,
  readCourseFiles,
  readGlossary,
  readSources,
  type StepFile,
} from './course-files.ts';

/** For pages, at build: the course files, and the only use of `astro:content`, to render a step's text. */
const root = path.resolve('content');
let courses: CourseFile[] | undefined;

export const loadCourses = (): CourseFile[] => (courses ??= readCourseFiles(root));
export const loadSources = () => readSources(root);
export const loadGlossary = () => readGlossary(root);

export async function renderStep(step: StepFile) {
  const entry = await getEntry('steps', step.entry);
  if (!entry) throw new Error(`${step.entry}: the text was not found`);
  return (await render(entry)).Content;
}
