import { longDate } from '../../ui/french-date.ts';
import { verdictsOf } from '../ask-verdicts.ts';
import { onChange } from '../changes.ts';
import { declaredAt } from '../deed.ts';
import { courseState, record, standing } from '../log.ts';
import { looksPassed } from '../verdict-memory.ts';
import { notSaved } from './sync-words.ts';

/** The script of Deed.astro. */
function attach(root: HTMLElement): void {
  const course = root.dataset.deed!;
  const waits = root.dataset.deedWaits !== undefined;
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-deed-${name}]`);
  const declare = part('declare')!;
  const undo = part('undo')!;

  const show = async () => {
    const at = declaredAt(await courseState(course));
    declare.hidden = false;
    part('todo')!.hidden = at !== undefined;
    part('done')!.hidden = at === undefined;
    const proof = part('proof');
    if (proof) proof.hidden = at === undefined;
    if (at !== undefined) part('day')!.textContent = dayOf(at);
    if (waits) root.hidden = at === undefined && !(await quizPassed(course));
  };

  const say = async (done: boolean) => {
    const status = part('status')!;
    try {
      await record({ kind: 'deed', course, done });
      status.textContent = done ? 'Bravo, c’est noté.' : 'C’est annulé.';
      await show();
      (done ? undo : declare).focus();
    } catch {
      status.textContent = notSaved;
    }
  };

  declare.addEventListener('click', () => void say(true));
  undo.addEventListener('click', () => void say(false));
  part('proof')?.addEventListener(
    'toggle',
    () => {
      // pictures are opened and drawn by code that nobody needs before
      void import('./deed-proof.ts').then(({ attachProof }) => attachProof(root, course));
    },
    { once: true },
  );
  onChange((change) => {
    if (change.kind === 'acknowledged' || change.kind === 'written') void show().catch(() => undefined);
  });
  // a phone that keeps nothing shows the action to do, without a button
  void show().catch(() => undefined);
}

/** As her phone can tell. */
const quizPassed = async (course: string): Promise<boolean> =>
  (await standing(course))?.quizPassed === true || looksPassed(await verdictsOf(course));

/** The day of this phone. */
function dayOf(at: string): string {
  const date = new Date(at);
  return longDate(new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())));
}

for (const root of document.querySelectorAll<HTMLElement>('[data-deed]')) attach(root);
