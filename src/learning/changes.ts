import type { CourseId } from '../courses/course.ts';

/** What pages tell each other, across modules and across the tabs of one browser. */
export type Change =
  | { kind: 'written'; course: CourseId; urgent: boolean }
  | { kind: 'acknowledged' }
  /** this device shows another person's part: the other tabs start afresh, the one that says so goes on */
  | { kind: 'owner' }
  | { kind: 'sync'; status: SyncStatus };

/**
 * `sent`: nothing waits. `later`: no network or a tired server; it stays here. `signed-out`: the session is over, it
 * stays here until she signs in again. `outdated`: this page is too old to talk to the server.
 */
export type SyncStatus = 'sending' | 'sent' | 'later' | 'signed-out' | 'outdated';

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();
// Only in a page: in Node, where components are rendered at build, an open channel would keep the process alive.
const channel =
  typeof document === 'undefined' || typeof BroadcastChannel === 'undefined'
    ? undefined
    : new BroadcastChannel('declic');

function deliver(change: Change): void {
  for (const listener of listeners) listener(change);
}

channel?.addEventListener('message', (message: MessageEvent<Change>) => {
  deliver(message.data);
});

/** Tells every listener of this tab and of the others. */
export function announce(change: Change): void {
  if (change.kind !== 'owner') deliver(change);
  channel?.postMessage(change);
}

/** Returns what stops listening. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
