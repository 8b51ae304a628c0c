import { localDatabase, type Owner } from '../platform/local-store.ts';
import type { CourseProgress, SyncResponse } from './event.ts';
import type { PendingEvent } from './pending-events.ts';
import { mergeProgress } from './progress.ts';
import { joinVerdicts, verdictsKey, type Verdicts } from './verdict-memory.ts';

/** When this device last received everything the server knows of this owner, in milliseconds. */
export const fetchedKey = (owner: Owner): string => `fetched:${owner}`;

/**
 * Keeps what the server acknowledged and forgets what was sent, in one transaction: a crash leaves both or neither.
 * An event that grew while it travelled keeps waiting.
 */
export async function storeAcknowledged(
  owner: Owner,
  sent: readonly PendingEvent[],
  body: SyncResponse,
  everything: boolean,
): Promise<void> {
  const db = await localDatabase();
  const transaction = db.transaction(['events', 'progress', 'notes', 'settings'], 'readwrite', {
    durability: 'strict',
  });
  const [events, states, notes, settings] = [
    transaction.objectStore('events'),
    transaction.objectStore('progress'),
    transaction.objectStore('notes'),
    transaction.objectStore('settings'),
  ];
  const standings = new Map(body.standing.map((standing) => [standing.course, standing]));
  for (const received of body.progress) {
    const { course } = received;
    const known = await states.get([owner, course]);
    const progress = known ? mergeProgress(known.progress as CourseProgress, received) : received;
    await states.put({ owner, course, progress, standing: standings.get(course) ?? known?.standing ?? null });
  }
  for (const { event, revision } of sent) {
    const row = await events.get([owner, event.id]);
    if (row?.revision === revision) await events.delete([owner, event.id]);
  }
  for (const [course, verdicts] of byCourse(sent, body.verdicts)) {
    const key = verdictsKey(course);
    const known = (await notes.get([owner, key]))?.value as Verdicts | undefined;
    await notes.put({ owner, key, value: joinVerdicts(known ?? {}, verdicts) });
  }
  if (everything) await settings.put(Date.now(), fetchedKey(owner));
  await transaction.done;
}

/** Verdicts travel by attempt; the events that were sent say of which course each attempt is. */
function byCourse(sent: readonly PendingEvent[], received: SyncResponse['verdicts']): Map<string, Verdicts> {
  const courses = new Map<string, Verdicts>();
  for (const { event } of sent) {
    const verdicts = event.kind === 'answered' ? received[event.attempt] : undefined;
    if (event.kind !== 'answered' || verdicts === undefined) continue;
    const known = courses.get(event.course) ?? {};
    courses.set(event.course, { ...known, [event.attempt]: verdicts });
  }
  return courses;
}
