import type { CourseId } from '../courses/course.ts';
import { currentOwner, localDatabase, readNote } from '../platform/local-store.ts';
import { askVerdicts } from './ask-verdicts.ts';
import { announce } from './changes.ts';
import { type RecallRound, skipped, type Verdict } from './event.ts';
import { courseState } from './log.ts';

/**
 * Verdicts this phone received on questions asked again, by round. Kept apart from those of the quiz, so that no answer
 * given here can make a quiz look passed.
 */
export type RecallVerdicts = Partial<Record<RecallRound, Verdict[]>>;

const key = (course: CourseId): string => `recall:${course}`;

export const recallVerdicts = async (course: CourseId): Promise<RecallVerdicts> =>
  (await readNote<RecallVerdicts>(key(course))) ?? {};

/**
 * Asks the server to correct the answers of this round that have no verdict yet; it keeps nothing of them. Returns false
 * when some still wait for a network. Never rejects.
 */
export async function gradeRecall(course: CourseId, round: RecallRound): Promise<boolean> {
  try {
    const [{ recalls }, known] = await Promise.all([courseState(course), recallVerdicts(course)]);
    const graded = new Set(known[round]?.map(({ question }) => question));
    const answers = Object.entries(recalls?.[round] ?? {})
      .map(([question, { choice }]) => ({ question, choice }))
      .filter(({ question, choice }) => choice !== skipped && !graded.has(question));
    if (answers.length > 0) await keep(course, round, await askVerdicts(course, `recall-${round}`, answers));
    return true;
  } catch {
    return false;
  }
}

async function keep(course: CourseId, round: RecallRound, received: readonly Verdict[]): Promise<void> {
  const owner = await currentOwner();
  const transaction = (await localDatabase()).transaction('notes', 'readwrite');
  const known = ((await transaction.store.get([owner, key(course)]))?.value ?? {}) as RecallVerdicts;
  const others = (known[round] ?? []).filter(
    (one) => !received.some(({ question }) => question === one.question),
  );
  const value: RecallVerdicts = { ...known, [round]: [...others, ...received] };
  await transaction.store.put({ owner, key: key(course), value });
  await transaction.done;
  announce({ kind: 'acknowledged' });
}
