import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { askedWords, type AskedWord, stem, stemsOf, wordPattern } from './search-words.ts';

/** One thing that can be found. `more` is searched and never shown. */
export interface SearchEntry {
  kind: 'course' | 'step' | 'tool' | 'term' | 'path' | 'solution';
  url: string;
  title: string;
  /** one sentence, shown under the title */
  text: string;
  /** where it is and how long it takes, shown */
  place: string;
  more: string;
}

/** What travels to the device. */
export interface SearchFile {
  entries: SearchEntry[];
  /** the words of the lessons' texts: stems in small letters, each followed by its entries, two capitals each */
  words: string;
}

/** 0 → `AA`, 26 → `BA`. Two capitals number 676 entries. */
export function placeCode(position: number): string {
  if (position >= 26 * 26) throw new Error(`search: entry ${position} has no place of two capitals`);
  return String.fromCharCode(65 + Math.floor(position / 26), 65 + (position % 26));
}
const placeOf = (code: string): number => (code.charCodeAt(0) - 65) * 26 + code.charCodeAt(1) - 65;

/** The stems of each entry's text, in the order of the entries. */
export function textWords({ entries, words }: SearchFile): string[] {
  const texts = entries.map((): string[] => []);
  for (const [, word, places] of words.matchAll(/([^A-Z ]+)([A-Z]+)/g))
    for (const place of places!.match(/../g)!) texts[placeOf(place)]!.push(word!);
  return texts.map((text) => text.join(' '));
}

export interface Found {
  entry: SearchEntry;
  /** stems of the words that matched, for `marked` */
  matched: ReadonlySet<string>;
}

export interface Answer {
  found: Found[];
  /** true: nothing holds every word asked, these hold some */
  partial: boolean;
  /** when nothing was found: titles that look alike */
  nearest: SearchEntry[];
}

/** Letters that may be wrong, missing or too many: none in a short word, where one letter makes another word. */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const weights = { title: 6, text: 2, more: 1, words: 0.6 };
/** what is called as asked comes before what only mentions it */
const titleWeight = 1.5;
/** with equal words, what answers at once comes before what takes minutes */
const kindWeight: Record<SearchEntry['kind'], number> = {
  path: 1.3,
  course: 1.25,
  tool: 1.15,
  term: 1.1,
  solution: 1.05,
  step: 1,
};

/** Everything the search reads of one entry. */
type Searched = SearchEntry & { id: number; words: string };

/**
 * The search over the entries of `file`, in memory. Tolerates accents, plurals, elisions, typing slips and unfinished words.
 * The index is made here from the entries: it would travel three times as heavy.
 */
export function openSearch(file: SearchFile): (question: string) => Answer {
  const { entries } = file;
  /** every word of the entries */
  const known = new Set<string>();
  const index = new MiniSearch<Searched>({
    fields: Object.keys(weights),
    tokenize: (text, field) => {
      // the words of texts are stems already
      const words = field === 'words' ? text.split(' ') : stemsOf(text);
      for (const word of words) known.add(word);
      return words;
    },
    processTerm: (word) => word,
    searchOptions: { tokenize: (text) => [text], boost: weights, prefix: (word) => word.length > 3 },
  });
  const titles = entries.map(({ title }) => stemsOf(title).join(' '));
  const texts = textWords(file);
  index.addAll(entries.map((entry, id) => ({ ...entry, id, words: texts[id]! })));
  /** a word of our courses is asked for as it is: « chèque » is not « chaque » */
  const unlessKnown = (word: string): number => (known.has(word) ? 0 : slips(word));
  return (question) => {
    const asked = askedWords(question);
    if (asked.length === 0) return { found: [], partial: false, nearest: [] };
    const words = asked.flatMap(([said, meant]) => (meant.length > 0 ? meant : [said])).join(' ');
    const boostDocument = (id: number): number =>
      kindWeight[entries[id]!.kind] * (titles[id] === words ? titleWeight : 1);
    const ask = (fuzzy: (word: string) => number) =>
      index.search({ combineWith: 'OR', queries: asked.map(anyMeaning) }, { fuzzy, boostDocument });
    const found = ranked(ask(unlessKnown), asked);
    if (found.length > 0) {
      const partial = found.every(({ share }) => share < 1);
      return {
        found: found.map(({ id, matched }) => ({ entry: entries[id]!, matched })),
        partial,
        nearest: [],
      };
    }
    const alike = ask((word) => slips(word) + 1).filter(({ match }) =>
      Object.values(match).some((fields) => fields.includes('title')),
    );
    return { found: [], partial: false, nearest: alike.slice(0, 3).map(({ id }) => entries[id as number]!) };
  };
}

/** Half the words asked for must be there. */
const leastShare = 0.5;

/**
 * What holds every word asked for, best first, and what holds a good part of them and still answers better: « médiateur
 * obligatoire » is the mediator, not a lesson that says both words in passing. A lonely word must be held whole.
 */
function ranked(results: readonly SearchResult[], asked: readonly AskedWord[]) {
  const weighed = results
    .map((result) => ({ result, share: heldBy(result, asked) / asked.length }))
    .filter(({ share }) => share === 1 || (asked.length > 1 && share >= leastShare))
    .map(({ result: { id, terms, score }, share }) => ({
      id: id as number,
      matched: new Set(terms),
      share,
      score: score * share ** 2.5,
    }))
    .sort((a, b) => b.score - a.score);
  const best = weighed.find(({ share }) => share === 1)?.score ?? 0;
  return weighed.filter(({ share, score }) => share === 1 || score > best);
}

/** A word asked for, or what it is called in our courses, all its words together. */
const anyMeaning = ([said, meant]: AskedWord): Query => ({
  combineWith: 'OR',
  queries: meant.length === 0 ? [said] : [said, { combineWith: 'AND', queries: [...meant] }],
});

/** How many of the words asked for a result holds. */
const heldBy = ({ queryTerms }: SearchResult, asked: readonly AskedWord[]): number =>
  asked.filter(
    ([said, meant]) =>
      queryTerms.includes(said) || (meant.length > 0 && meant.every((word) => queryTerms.includes(word))),
  ).length;

/** A text in pieces, those that were asked for told apart. */
export function marked(text: string, matched: ReadonlySet<string>): { text: string; hit: boolean }[] {
  const pieces: { text: string; hit: boolean }[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (!matched.has(stem(word))) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), hit: false });
    pieces.push({ text: word, hit: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false });
  return pieces;
}
