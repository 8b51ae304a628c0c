import { readCourseFiles, readSources } from '../../courses/course-files.ts';
import { graceDays, lateReviews } from '../../courses/review-dates.ts';
import { readSolutions } from '../../courses/solutions/solution-files.ts';
import { CommandError } from '../command.ts';

/**
 * Facts grow old: names each course, source and solution whose review date has passed, and refuses to publish one that nobody read
 * again for more than 60 days after it.
 */
export function checkReviews(content: string, today: Date, warn: (line: string) => void): void {
  const late = lateReviews(
    [
      ...readCourseFiles(content).map(({ id, review }) => ({ name: `course ${id}`, review })),
      ...readSources(content).map(({ id, review }) => ({ name: `source ${id}`, review })),
      ...readSolutions(content).map(({ id, review }) => ({ name: `solution ${id}`, review })),
    ],
    today,
  );
  for (const { name, days } of late) {
    warn(
      `To read again: ${name}, due ${days} days ago. Then set its "checked" and "review" dates in content/.`,
    );
  }
  const expired = late.filter((one) => one.expired).map(({ name }) => name);
  if (expired.length > 0) {
    throw new CommandError(
      `Not built: more than ${graceDays} days after its review date, a text is not shown any more: ${expired.join(', ')}.`,
    );
  }
}
