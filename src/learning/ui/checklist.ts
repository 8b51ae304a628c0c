import { readNote, writeNote } from '../../platform/local-store.ts';
import { notSaved } from './sync-words.ts';
import { counted } from './words.ts';

/** The script of Checklist.astro: ticks are a note of their owner, `ticks:<step id>`, never sent. */
async function attach(form: HTMLFormElement): Promise<void> {
  const key = `ticks:${form.dataset.checklist!}`;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const count = form.querySelector<HTMLElement>('[data-count]')!;
  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const say = () => {
    const done = ticked().length;
    count.textContent =
      done === boxes.length
        ? 'Tout est coché.'
        : `${counted(done, 'case cochée', 'cases cochées')} sur ${boxes.length}.`;
  };

  form.addEventListener('change', () => {
    say();
    writeNote(key, ticked()).catch(() => {
      count.textContent = notSaved;
    });
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  const print = form.querySelector<HTMLButtonElement>('[data-print]')!;
  print.addEventListener('click', () => {
    globalThis.print();
  });
  print.hidden = false;

  const before = await readNote<string[]>(key).catch(() => undefined);
  for (const box of boxes) if (before?.includes(box.value)) box.checked = true;
  if (before) say();
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-checklist]')) void attach(form);
