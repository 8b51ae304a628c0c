/**
 * Sends what waits on this phone to the account it belongs to, whenever there is something, a network and a session.
 * One tab at a time; nothing is forgotten before the server acknowledged it.
 */
import { type Owner, readSetting } from '../platform/local-store.ts';
import { announce, onChange, type SyncStatus } from './changes.ts';
import { maxEventsPerBatch } from './event.ts';
import { type PendingEvent, pendingEvents, setAside } from './pending-events.ts';
import { sendBatch, syncRequest } from './send-batch.ts';
import { fetchedKey, storeAcknowledged } from './store-acknowledged.ts';
import { growingEvents } from './watching.ts';

/** Milliseconds. A finished step leaves at once; a playing video waits a little, it grows anyway. */
const delays = { urgent: 600, growing: 15_000, firstRetry: 5000, lastRetry: 300_000 };
/** Another device may have learned something: everything is fetched again when older than this, in milliseconds. */
const freshFor = 60_000;
/** Characters of one batch, well under what the server reads. */
const maxBatchLength = 200_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let dueAt = Infinity;
let failures = 0;
let started: Owner | undefined;

/** Called once a page, for the owner of that page. */
export function startLoop(owner: Owner): void {
  if (started !== undefined) return;
  started = owner;
  onChange((change) => {
    if (change.kind === 'written') schedule(change.urgent ? delays.urgent : delays.growing);
  });
  addEventListener('online', () => {
    failures = 0;
    schedule(0);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') sendGrowing(owner);
  });
  schedule(0);
}

function schedule(delay: number): void {
  const at = Date.now() + delay;
  if (at >= dueAt) return;
  clearTimeout(timer);
  dueAt = at;
  timer = setTimeout(() => {
    dueAt = Infinity;
    if (started !== undefined) void syncNow(started);
  }, delay);
}

/** Sends everything that waits, now, and says how it went. Used before signing out and right after signing in. */
export async function syncNow(owner: Owner): Promise<SyncStatus> {
  const status = await oneTabAtATime(() => sendAll(owner)).catch((): Outcome => ({ status: 'later' }));
  if (status.status === 'later') {
    const backOff = Math.min(delays.lastRetry, delays.firstRetry * 2 ** failures) * (0.5 + Math.random() / 2);
    failures += 1;
    if (started !== undefined) schedule(Math.max(backOff, (status.retryAfter ?? 0) * 1000));
  } else failures = 0;
  announce({ kind: 'sync', status: status.status });
  return status.status;
}

const oneTabAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  typeof navigator !== 'undefined' && 'locks' in navigator
    ? navigator.locks.request('declic-sync', work)
    : work();

interface Outcome {
  status: SyncStatus;
  /** seconds the server asked to wait */
  retryAfter?: number;
}

async function sendAll(owner: Owner): Promise<Outcome> {
  const sent = new Set<string>();
  let size = maxEventsPerBatch;
  let everything = Date.now() - ((await readSetting<number>(fetchedKey(owner))) ?? 0) > freshFor;
  for (;;) {
    const waiting = await pendingEvents(owner);
    const batch = nextBatch(waiting, sent, size);
    if (batch.length === 0 && !everything) return { status: 'sent' };
    if (batch.length > 0) announce({ kind: 'sync', status: 'sending' });
    const reply = await sendBatch(
      owner,
      batch.map(({ event }) => event),
    );
    switch (reply.kind) {
      case 'acknowledged':
        await storeAcknowledged(owner, batch, reply.body, batch.length === 0);
        if (batch.length === 0) everything = false;
        for (const { event } of batch) sent.add(event.id);
        size = Math.min(maxEventsPerBatch, size * 2);
        announce({ kind: 'acknowledged' });
        break;
      case 'refused': {
        const named = reply.refused.flatMap((refused) => {
          const one = batch.find(({ event }) => event.id === refused.id) ?? batch[refused.index];
          return one ? [{ id: one.event.id, reason: refused.sentence }] : [];
        });
        if (named.length === 0) return { status: 'later' };
        await setAside(owner, named);
        announce({ kind: 'acknowledged' });
        break;
      }
      case 'unfit':
        // The server did not say which: look for it by halves, and set aside the one that stays alone.
        if (batch.length === 0) return { status: 'later' };
        if (batch.length === 1) await setAside(owner, [{ id: batch[0]!.event.id, reason: reply.reason }]);
        size = Math.max(1, Math.floor(batch.length / 2));
        break;
      case 'later':
        return { status: 'later', retryAfter: reply.retryAfter };
      default:
        return { status: reply.kind };
    }
  }
}

/** What was not sent in this run yet, oldest first, within the limits of one batch. */
function nextBatch(
  waiting: readonly PendingEvent[],
  sent: ReadonlySet<string>,
  size: number,
): PendingEvent[] {
  const ready = waiting
    .filter(({ event, refused }) => refused === null && !sent.has(event.id))
    .sort((a, b) => (a.event.at < b.event.at ? -1 : 1));
  let length = 0;
  const batch: PendingEvent[] = [];
  for (const one of ready.slice(0, size)) {
    length += JSON.stringify(one.event).length;
    if (length > maxBatchLength && batch.length > 0) break;
    batch.push(one);
  }
  return batch;
}

let lastGrowing = '';

/** A closing page has no time to read its memory: what is being watched leaves at once, and again later if it must. */
function sendGrowing(owner: Owner): void {
  const events = growingEvents().slice(0, maxEventsPerBatch);
  const now = JSON.stringify(events);
  if (events.length === 0 || now === lastGrowing || now.length > 60_000) return;
  lastGrowing = now;
  fetch('/api/sync/', { ...syncRequest(owner, events), keepalive: true }).catch(() => undefined);
}
