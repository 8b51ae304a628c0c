import { anonymous, currentOwner } from '../../platform/local-store.ts';
import { onChange } from '../changes.ts';
import type { CourseView } from '../course-view.ts';
import { viewOf } from '../course-views.ts';
import { record, sync } from '../log.ts';
import { offerAccount } from './account-offer.ts';
import { fillAwnings } from './awnings.ts';
import { readOutline } from './outline.ts';
import { keepToOnePerson } from './same-person.ts';
import { watchSession } from './signed-out.ts';
import { showEnd } from './step-end.ts';
import { notSaved, savedHere, syncWords } from './sync-words.ts';
import { duration } from './words.ts';

/** The script of StepActions.astro. */
function attach(root: HTMLElement): void {
  const outline = readOutline(root);
  const step = root.dataset.stepActions!;
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`);
  const done = root.querySelector<HTMLButtonElement>('[data-done]');
  const next = part('next')!;
  const status = part('status')!;
  /** she did something on this page: only then is she told what becomes of it */
  let acted = false;

  async function show(live: boolean): Promise<void> {
    const view = await viewOf(outline);
    const seen = view.seen.has(step);
    fillAwnings(outline, view, live);
    if (done) done.hidden = seen;
    // one main button at a time: finishing, then going on, then the attestation
    next.classList.toggle('button--quiet', !seen || view.completed);
    part('done-mark')!.hidden = !seen;
    if (view.started) part('minutes-left')!.textContent = minutesWords(view);
    await showEnd(root, outline, view, step);
  }

  done?.addEventListener('click', () => void finish(done));

  async function finish(button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    try {
      const how = root.dataset.kind === 'video' ? 'text' : 'done';
      await record({ kind: 'step-done', course: outline.id, step, how });
      acted = true;
      status.textContent = savedHere;
      await show(true);
      next.focus();
      if ((await currentOwner()) === anonymous) await offerAccount(root);
    } catch {
      status.textContent = notSaved;
    } finally {
      button.disabled = false;
    }
  }

  onChange((change) => {
    if (change.kind === 'sync' && acted) status.textContent = syncWords[change.status];
    if (change.kind === 'written' && change.urgent) acted = true;
    // Another device may have played further: video steps ask again where she stopped.
    if (change.kind === 'acknowledged') document.dispatchEvent(new CustomEvent('declic:log-ready'));
    if (change.kind === 'acknowledged' || change.kind === 'written') void show(acted).catch(() => undefined);
  });
  show(false).catch(() => {
    // This phone keeps nothing (private mode): the page stays a page to read, with its links.
    if (done) done.hidden = false;
  });
}

const minutesWords = (view: CourseView): string =>
  view.minutesLeft === 0 ? 'tout est vu' : `il vous reste ${duration(view.minutesLeft)}`;

for (const root of document.querySelectorAll<HTMLElement>('[data-step-actions]')) attach(root);
watchSession();
keepToOnePerson();
void sync();
