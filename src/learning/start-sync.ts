import { anonymous, currentOwner } from '../platform/local-store.ts';

let started: Promise<void> | undefined;

/**
 * Begins to send what waits, when someone is signed in here; the sending code is loaded only then. Called as often as
 * one likes. Never rejects: a phone that cannot read its own memory has already said so.
 */
export function startSync(): Promise<void> {
  started ??= begin().catch(() => {
    started = undefined;
  });
  return started;
}

async function begin(): Promise<void> {
  const owner = await currentOwner();
  if (owner === anonymous) return;
  const { startLoop } = await import('./sync-loop.ts');
  startLoop(owner);
}
