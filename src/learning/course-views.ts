import { localDatabase, currentOwner, partOf } from '../platform/local-store.ts';
import { type CourseView, type Outline, viewCourse } from './course-view.ts';
import { allStates, standings } from './log.ts';
import { emptyProgress } from './progress.ts';
import { type Verdicts, verdictsKey } from './verdict-memory.ts';

/** Where she is in each of these courses, from one reading of the phone. */
export async function viewCourses(outlines: readonly Outline[]): Promise<CourseView[]> {
  const [states, decided, notes] = await Promise.all([
    allStates(),
    standings(),
    localDatabase().then(async (db) => db.getAll('notes', partOf(await currentOwner()))),
  ]);
  return outlines.map((outline) => {
    const verdicts = notes.find((note) => note.key === verdictsKey(outline.id))?.value as
      Verdicts | undefined;
    return viewCourse(
      outline,
      states.find(({ course }) => course === outline.id) ?? emptyProgress(outline.id),
      decided.find(({ course }) => course === outline.id),
      verdicts ?? {},
    );
  });
}

/** The view of one course. */
export async function viewOf(outline: Outline): Promise<CourseView> {
  const [view] = await viewCourses([outline]);
  return view!;
}
