import { fetchMe } from '../me.ts';
import { currentOwner, readSetting } from '../../platform/local-store.ts';
import { onChange } from '../changes.ts';

/**
 * The server no longer knows this session. When another person is signed in, the welcome page sorts out whose part is
 * whose; otherwise the notices of the page offer to sign in again. Nothing is lost meanwhile.
 */
export function watchSession(): void {
  void finishLeftErasure().catch(() => undefined);
  const stop = onChange((change) => {
    if (change.kind !== 'sync' || change.status !== 'signed-out') return;
    stop();
    void explain();
  });
}

async function explain(): Promise<void> {
  const me = await fetchMe();
  if (me && me.id !== (await currentOwner())) {
    location.assign(`/connexion/bienvenue/?suite=${encodeURIComponent(location.pathname)}`);
    return;
  }
  if (await finishLeftErasure()) return;
  for (const notice of document.querySelectorAll<HTMLElement>('[data-signed-out-notice]'))
    notice.hidden = false;
}

/** She deleted her account and left the farewell page before it had tidied up: this page starts afresh without her part. */
async function finishLeftErasure(): Promise<boolean> {
  // written by farewell.ts, which lessons load only then
  if (!(await readSetting('erasing'))) return false;
  const { finishErasure } = await import('./farewell.ts');
  const finished = await finishErasure();
  if (finished) location.reload();
  return finished;
}
