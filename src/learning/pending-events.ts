import { type LocalSchema, localDatabase, type Owner, partOf } from '../platform/local-store.ts';
import type { LearningEvent } from './event.ts';

/** What waits on this phone to be sent, and what the server refused. Growing events carry a revision. */
export interface PendingEvent {
  event: LearningEvent;
  revision: number;
  /** the sentence of the server when it refused this event: kept, shown, not sent again unless she asks */
  refused: string | null;
}

type Row = LocalSchema['events']['value'];

const read = (row: Row): PendingEvent => ({
  event: row.event as LearningEvent,
  revision: row.revision,
  refused: row.refused,
});

/** Durable before it resolves: a crash or a flat battery one second later loses nothing. */
export async function writeEvent(owner: Owner, event: LearningEvent, revision: number): Promise<void> {
  const db = await localDatabase();
  const transaction = db.transaction('events', 'readwrite', { durability: 'strict' });
  await Promise.all([
    transaction.store.put({ owner, id: event.id, revision, refused: null, event }),
    transaction.done,
  ]);
}

export async function pendingEvents(owner: Owner): Promise<PendingEvent[]> {
  return (await (await localDatabase()).getAll('events', partOf(owner))).map(read);
}

/** Keeps, beside each named event, why the server refused it. */
export async function setAside(
  owner: Owner,
  refused: readonly { id: string; reason: string }[],
): Promise<void> {
  const db = await localDatabase();
  const transaction = db.transaction('events', 'readwrite');
  for (const { id, reason } of refused) {
    const row = await transaction.store.get([owner, id]);
    if (row) await transaction.store.put({ ...row, refused: reason });
  }
  await transaction.done;
}

/** She asks to try the refused ones once more. */
export async function retryRefused(owner: Owner): Promise<void> {
  const db = await localDatabase();
  const transaction = db.transaction('events', 'readwrite');
  for (const row of await transaction.store.getAll(partOf(owner))) {
    if (row.refused !== null) await transaction.store.put({ ...row, refused: null });
  }
  await transaction.done;
}
