/**
 * Whose part of this phone is shown. A shared phone holds one part a person, and one for whoever never signed in.
 */
import {
  anonymous,
  type LocalSchema,
  localDatabase,
  type Owner,
  partOf,
  readSetting,
  switchOwner,
  writeSetting,
} from '../platform/local-store.ts';
import { announce } from './changes.ts';
import type { LearningEvent } from './event.ts';
import { joinNotes } from './join-notes.ts';
import { fetchedKey } from './store-acknowledged.ts';

export type AnonymousPart = { events: LearningEvent[]; notes: string[] };

const declinedKey = (owner: Owner): string => `declined:${owner}`;
const noteName = (key: string): string => `note:${key}`;

/** Shows the part of `next` from now on, here and in the other tabs. */
export async function showPartOf(next: Owner): Promise<void> {
  await switchOwner(next);
  announce({ kind: 'owner' });
}

/** What was begun here without an account and that this person has not already said is not hers. */
export async function unclaimedBy(owner: Owner): Promise<AnonymousPart> {
  const db = await localDatabase();
  const declined = new Set(await readSetting<string[]>(declinedKey(owner)));
  const events = await db.getAll('events', partOf(anonymous));
  const notes = await db.getAll('notes', partOf(anonymous));
  return {
    events: events.filter(({ id }) => !declined.has(id)).map(({ event }) => event as LearningEvent),
    notes: notes.map(({ key }) => key).filter((key) => !declined.has(noteName(key))),
  };
}

/** « Oui » : what was begun here becomes hers, all of it or nothing. */
export async function claim(owner: Owner): Promise<void> {
  const db = await localDatabase();
  const transaction = db.transaction(['events', 'notes', 'settings'], 'readwrite', { durability: 'strict' });
  const [events, notes] = [transaction.objectStore('events'), transaction.objectStore('notes')];
  const declined = new Set(
    (await transaction.objectStore('settings').get(declinedKey(owner))) as string[] | undefined,
  );
  for (const row of await events.getAll(partOf(anonymous))) {
    if (declined.has(row.id)) continue;
    await events.put({ ...row, owner });
    await events.delete([anonymous, row.id]);
  }
  for (const row of await notes.getAll(partOf(anonymous))) {
    if (declined.has(noteName(row.key))) continue;
    const hers: LocalSchema['notes']['value'] | undefined = await notes.get([owner, row.key]);
    await notes.put({ owner, key: row.key, value: joinNotes(row.key, hers?.value, row.value) });
    await notes.delete([anonymous, row.key]);
  }
  await transaction.done;
}

/** « Non » : it stays without an owner, and this person is not asked again about the same part. */
export async function decline(owner: Owner): Promise<void> {
  const part = await unclaimedBy(owner);
  const before = (await readSetting<string[]>(declinedKey(owner))) ?? [];
  const now = [...part.events.map(({ id }) => id), ...part.notes.map(noteName)];
  await writeSetting(declinedKey(owner), [...before, ...now]);
}

/**
 * She signs out: what the server acknowledged is erased from this phone, what it did not waits here, hidden. `figures`
 * also erases what she typed in tools and ticked.
 */
export async function hidePartOf(owner: Owner, figures: boolean): Promise<void> {
  const db = await localDatabase();
  const transaction = db.transaction(['progress', 'notes', 'settings'], 'readwrite');
  await transaction.objectStore('progress').delete(partOf(owner));
  const notes = transaction.objectStore('notes');
  for (const { key } of await notes.getAll(partOf(owner))) {
    if (figures || isOfLearning(key)) await notes.delete([owner, key]);
  }
  await transaction.objectStore('settings').delete(fetchedKey(owner));
  await transaction.done;
  await showPartOf(anonymous);
}

/** Her account is deleted: nothing of hers stays on this phone. */
export async function forget(owner: Owner): Promise<void> {
  const db = await localDatabase();
  const transaction = db.transaction(['events', 'progress', 'notes', 'settings'], 'readwrite');
  await Promise.all([
    transaction.objectStore('events').delete(partOf(owner)),
    transaction.objectStore('progress').delete(partOf(owner)),
    transaction.objectStore('notes').delete(partOf(owner)),
    transaction.objectStore('settings').delete(fetchedKey(owner)),
    transaction.objectStore('settings').delete(declinedKey(owner)),
    transaction.done,
  ]);
  await showPartOf(anonymous);
}

/** Verdicts and the attempt under way follow from what the server holds; tool figures and ticks live only here. */
const isOfLearning = (key: string): boolean => /^(verdicts|attempt|recall):/.test(key);
