import { getEntry, render } from 'astro:content';
import path from 'node:path';
import {
  type CourseFile,
  readCourseFiles,
  readGlossary,
  readSources,
  readTools,
  type StepFile,
} from './course-files.ts';
import type { ToolPage } from './course-schema.ts';

/** For pages, at build: the course files, and the only use of `astro:content`, to render a step's text. */
const root = path.resolve('content');
let courses: CourseFile[] | undefined;
let tools: ToolPage[] | undefined;

export const loadCourses = (): CourseFile[] => (courses ??= readCourseFiles(root));
export const loadTools = (): ToolPage[] => (tools ??= readTools(root, loadCourses()));
export const loadSources = () => readSources(root);
export const loadGlossary = () => readGlossary(root);

/** The tool of that name; a lesson that asks for one that does not exist stops the build. */
export function loadTool(name: string): ToolPage {
  const tool = loadTools().find((one) => one.name === name);
  if (!tool) throw new Error(`<Tool name="${name}" />: no such tool in content/tools.yaml`);
  return tool;
}

/** The course and the step of an id, for a link to the lesson. */
export function lessonOf(id: string): { course: CourseFile; step: StepFile; position: number } {
  const course = loadCourses().find((one) => one.steps.some((step) => step.id === id))!;
  const index = course.steps.findIndex((step) => step.id === id);
  return { course, step: course.steps[index]!, position: index + 1 };
}

export async function renderStep(step: StepFile) {
  const entry = await getEntry('steps', step.entry);
  if (!entry) throw new Error(`${step.entry}: the text was not found`);
  return (await render(entry)).Content;
}
