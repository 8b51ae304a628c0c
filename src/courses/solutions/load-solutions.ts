import { stepUrl } from '../course.ts';
import { lessonOf, loadSources } from '../load-courses.ts';
import { readSolutions, type Solution } from './solution-files.ts';

/** For pages, at build. */
let solutions: Solution[] | undefined;
export const loadSolutions = (): Solution[] => (solutions ??= readSolutions('content'));

/** The steps that teach it. */
export const lessonsOf = ({ lessons }: Solution) =>
  lessons.map((id) => {
    const { course, step } = lessonOf(id);
    return { course: course.id, title: step.title, url: stepUrl(course, step), minutes: step.minutes };
  });

export const sourcesOf = ({ sources }: Solution) => loadSources().filter(({ id }) => sources.includes(id));

/** What one of the steps of this course teaches. */
export const solutionsOfCourse = (courseId: string): Solution[] =>
  loadSolutions().filter(({ lessons }) => lessons.some((id) => id.startsWith(`${courseId}-`)));
