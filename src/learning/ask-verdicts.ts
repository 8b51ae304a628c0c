import type { CourseId } from '../courses/course.ts';
import { currentOwner, localDatabase } from '../platform/local-store.ts';
import { announce } from './changes.ts';
import { type Verdict, wireVersion } from './event.ts';
import { courseState } from './log.ts';
import { joinVerdicts, ungraded, type Verdicts, verdictsKey } from './verdict-memory.ts';

/** Verdicts this phone received for a course, by attempt. */
export async function verdictsOf(course: CourseId): Promise<Verdicts> {
  const row = await (await localDatabase()).get('notes', [await currentOwner(), verdictsKey(course)]);
  return (row?.value as Verdicts | undefined) ?? {};
}

/** Adds verdicts to those of this part of the phone, in one transaction. */
async function keepVerdicts(course: CourseId, received: Verdicts): Promise<void> {
  const owner = await currentOwner();
  const key = verdictsKey(course);
  const transaction = (await localDatabase()).transaction('notes', 'readwrite');
  const known = (await transaction.store.get([owner, key]))?.value as Verdicts | undefined;
  await transaction.store.put({ owner, key, value: joinVerdicts(known ?? {}, received) });
  await transaction.done;
  announce({ kind: 'acknowledged' });
}

/** A new device learns of every attempt ever made: only the latest are worth correcting again for the screen. */
const attemptsAtOnce = 5;

/**
 * Asks the server to correct the answers of this course that have no verdict yet; it keeps nothing of them. Returns
 * false when some still wait for a network. Never rejects.
 */
export async function gradeWaiting(course: CourseId): Promise<boolean> {
  try {
    const waiting = ungraded(await courseState(course), await verdictsOf(course));
    const attempts = new Set(waiting.map((one) => one.attempt));
    for (const attempt of [...attempts].slice(-attemptsAtOnce)) {
      const answers = waiting
        .filter((one) => one.attempt === attempt)
        .map(({ question, choice }) => ({ question, choice }));
      const verdicts = await askVerdicts(course, attempt, answers);
      if (verdicts.length > 0) await keepVerdicts(course, { [attempt]: verdicts });
    }
    return true;
  } catch {
    return false;
  }
}

/** Empty when the server knows no verdict for them: a question or a choice that is gone holds up no other attempt. */
export async function askVerdicts(
  course: CourseId,
  attempt: string,
  answers: { question: string; choice: string }[],
): Promise<Verdict[]> {
  const response = await fetch('/api/answers/', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: wireVersion, course, attempt, answers }),
    signal: AbortSignal.timeout(15_000),
  });
  if (response.status === 404 || response.status === 422) return [];
  if (!response.ok) throw new Error(`answers: ${response.status}`);
  return ((await response.json()) as { verdicts: Verdict[] }).verdicts;
}
