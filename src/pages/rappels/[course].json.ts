import type { APIRoute, GetStaticPaths } from 'astro';
import { arrangements } from '../../courses/arrangements.ts';
import { stepUrl } from '../../courses/course.ts';
import type { CourseFile } from '../../courses/course-files.ts';
import { loadCourses } from '../../courses/load-courses.ts';
import type { RecallSheet } from '../../learning/recall-sheet.ts';

/** Static: the questions of one quiz, without their answers, for the phone that asks some of them again. */
export const getStaticPaths = (() =>
  loadCourses().map((course) => ({
    params: { course: course.id },
    props: { sheet: sheetOf(course) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.sheet);

const sheetOf = (course: CourseFile): RecallSheet => ({
  title: course.title,
  questions: course.questions.map(({ id, prompt, choices }) => ({ id, prompt, choices })),
  // other orders than those of the quiz: the place of an answer is not what should be remembered
  orders: arrangements(course.questions, Number(course.id) * 1000 + 500 + course.version, 2).map(
    ({ choices }) => choices,
  ),
  stepLinks: Object.fromEntries(
    course.steps.map((step) => [step.id, { url: stepUrl(course, step), title: step.title }]),
  ),
});
