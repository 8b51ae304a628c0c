import { type Answer, type Found, marked, openSearch, type SearchFile } from '../search.ts';
import { searchWords } from './search-page-words.ts';

/** The script of /recherche/: what is asked is looked for on this device and sent nowhere. */
const root = document.querySelector<HTMLElement>('[data-search]')!;
const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
const form = document.querySelector<HTMLFormElement>('form[role="search"]')!;
const field = form.querySelector<HTMLInputElement>('input')!;
const list = part('results');
const template = root.querySelector('template')!;
const more = part('more');
const shownAtOnce = 12;

let search: ReturnType<typeof openSearch> | undefined;

async function load(): Promise<ReturnType<typeof openSearch>> {
  const response = await fetch(root.dataset.index!);
  if (!response.ok) throw new Error(`search index: ${response.status}`);
  return openSearch((await response.json()) as SearchFile);
}
/** one loading for all; a failure is forgotten, so that the next letter tries again */
let loading: Promise<unknown> | undefined;
const ready = () =>
  (loading ??= load().then(
    (opened) => (search = opened),
    () => (loading = undefined),
  ));

async function show(): Promise<void> {
  const question = field.value.trim();
  root.dataset.asked = question === '' ? 'no' : 'yes';
  part('browse').hidden = question !== '';
  part('answer').hidden = question === '';
  if (question === '') return;
  if (!search) await ready();
  if (field.value.trim() !== question) return;
  if (search) showAnswer(question, search(question));
  else part('status').textContent = searchWords.unavailable;
}

function showAnswer(question: string, answer: Answer): void {
  part('status').textContent = searchWords.count(question, answer);
  const [first, rest] = [answer.found.slice(0, shownAtOnce), answer.found.slice(shownAtOnce)];
  list.replaceChildren(...first.map(resultItem));
  more.hidden = rest.length === 0;
  more.textContent = searchWords.more(rest.length);
  more.onclick = () => {
    more.hidden = true;
    const before = list.children.length;
    list.append(...rest.map(resultItem));
    list.children[before]?.querySelector('a')?.focus();
  };
  part('nothing').hidden = answer.found.length > 0;
  const nearest = part('nearest');
  nearest.hidden = answer.nearest.length === 0;
  nearest.querySelector('ul')!.replaceChildren(
    ...answer.nearest.map((entry) => {
      const link = document.createElement('a');
      link.href = entry.url;
      link.textContent = entry.title;
      const item = document.createElement('li');
      item.append(link, ` · ${searchWords.kind[entry.kind]}`);
      return item;
    }),
  );
}

function resultItem({ entry, matched }: Found): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const link = item.querySelector('a')!;
  link.href = entry.url;
  link.append(...pieces(entry.title, matched));
  item.querySelector('[data-kind]')!.textContent = searchWords.kind[entry.kind];
  item.querySelector('[data-place]')!.textContent = entry.place === '' ? '' : ` · ${entry.place}`;
  item.querySelector('[data-text]')!.append(...pieces(entry.text, matched));
  return item;
}

const pieces = (text: string, matched: ReadonlySet<string>): (string | HTMLElement)[] =>
  marked(text, matched).map((piece) => {
    if (!piece.hit) return piece.text;
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    return mark;
  });

/** The address follows, so that coming back from a result finds the same list; it stays on this device. */
function keepAddress(): void {
  const question = field.value.trim();
  history.replaceState(null, '', question === '' ? location.pathname : `?q=${encodeURIComponent(question)}`);
}

let timer: ReturnType<typeof setTimeout> | undefined;
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    keepAddress();
    void show();
  }, 150);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  keepAddress();
  void show();
});
for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-idea]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    field.value = link.textContent.trim();
    keepAddress();
    field.focus();
    void show();
  });
}

field.value = new URLSearchParams(location.search).get('q') ?? field.value;
if (field.value === '' && matchMedia('(pointer: fine)').matches) field.focus();
void show();
void ready();
