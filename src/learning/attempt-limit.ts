import type { CourseProgress, LearningEvent } from './event.ts';
import { RefusedEvents } from './refused-event.ts';

/** « As often as she likes » ends here, so that a phone gone mad cannot fill the disk. */
export const attemptsKept = 1000;

/** @throws RefusedEvents naming the answers of attempts beyond the limit of their course */
export function assertAttemptsFit(progress: CourseProgress, events: readonly LearningEvent[]): void {
  const attempts = new Set(Object.keys(progress.attempts));
  const refused: RefusedEvents['refused'] = [];
  for (const [index, event] of events.entries()) {
    if (event.kind !== 'answered' || event.course !== progress.course) continue;
    if (attempts.has(event.attempt)) continue;
    if (attempts.size < attemptsKept) attempts.add(event.attempt);
    else refused.push({ index, id: event.id, reason: 'too-many-attempts' });
  }
  if (refused.length > 0) throw new RefusedEvents(refused);
}
