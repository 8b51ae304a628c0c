import { readNote, writeNote } from '../../../platform/local-store.ts';
import { type Advice, advise, type Candidate } from '../finder.ts';
import { type FinderAnswers, finderQuestions, readAnswers } from '../finder-questions.ts';
import { finderWords } from './finder-words.ts';

/** The script of the finder: asked and answered on this device. */
const note = 'solutions:finder';
const root = document.querySelector<HTMLElement>('[data-finder]')!;
const form = root.querySelector('form')!;
const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
const template = root.querySelector('template')!;
const candidates = JSON.parse(
  root.querySelector('script[type="application/json"]')!.textContent,
) as (Candidate & { title: string; url: string })[];

const given = (): FinderAnswers => readAnswers(Object.fromEntries(new FormData(form)));

function show(): void {
  const answers = given();
  const asked = Object.keys(answers).length;
  const { solutions, helps } = advise(candidates, answers);
  part('results').hidden = asked === 0;
  part('status').textContent = finderWords.status(asked, finderQuestions.length, solutions.length);
  part('solutions').replaceChildren(...solutions.map(adviceItem));
  part('helps').replaceChildren(...helps.map(adviceItem));
  part('help-part').hidden = helps.length === 0;
}

function adviceItem({ id, points, reasons }: Advice): DocumentFragment {
  const { title, url } = candidates.find((candidate) => candidate.id === id)!;
  const item = template.content.cloneNode(true) as DocumentFragment;
  const link = item.querySelector('a')!;
  link.href = url;
  link.textContent = title;
  item.querySelector('.advice__points')!.textContent = finderWords.points(points);
  item.querySelector('ul')!.append(
    ...reasons.map((reason) => {
      const line = document.createElement('li');
      line.toggleAttribute('data-against', reason.points < 0);
      const mark = document.createElement('b');
      mark.textContent = finderWords.signed(reason.points);
      const words = document.createElement('span');
      words.textContent = finderWords.reason(reason);
      line.append(mark, words);
      return line;
    }),
  );
  return item;
}

form.addEventListener('change', () => {
  show();
  // a phone that keeps nothing (private mode) still ranks
  writeNote(note, given()).catch(() => undefined);
});
form.addEventListener('reset', () => {
  setTimeout(() => {
    show();
    writeNote(note, {}).catch(() => undefined);
  });
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
});

const kept = readAnswers(await readNote<unknown>(note).catch(() => undefined));
for (const [key, value] of Object.entries(kept)) {
  const input = form.querySelector<HTMLInputElement>(`input[name="${key}"][value="${value}"]`);
  // what she pressed while this was read counts
  if (input && !(key in given())) input.checked = true;
}
root.hidden = false;
show();
