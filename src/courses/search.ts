import MiniSearch, { type SearchResult } from 'minisearch';
import { askedStems, stem, stemsOf, wordPattern } from './search-words.ts';

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

const weights = { title: 6, text: 2, more: 1 };
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

/**
 * The search over `entries`, in memory. Tolerates accents, plurals, elisions, typing slips and unfinished words.
 * The index is made here from the entries: it would travel three times as heavy.
 */
export function openSearch(entries: readonly SearchEntry[]): (question: string) => Answer {
  const index = new MiniSearch<SearchEntry & { id: number }>({
    fields: Object.keys(weights),
    tokenize: stemsOf,
    processTerm: (word) => word,
    searchOptions: {
      tokenize: (text) => text.split(' '),
      boost: weights,
      prefix: (word) => word.length > 2,
    },
  });
  const titles = entries.map(({ title }) => stemsOf(title).join(' '));
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const found = ({ id, terms }: SearchResult): Found => ({
    entry: entries[id as number]!,
    matched: new Set(terms),
  });
  return (question) => {
    const asked = askedStems(question);
    if (asked.length === 0) return { found: [], partial: false, nearest: [] };
    const words = asked.join(' ');
    const boostDocument = (id: number): number =>
      kindWeight[entries[id]!.kind] * (titles[id] === words ? titleWeight : 1);
    const ask = (combineWith: 'AND' | 'OR', fuzzy: (word: string) => number) =>
      index.search(words, { combineWith, fuzzy, boostDocument });
    const every = ask('AND', slips);
    if (every.length > 0) return { found: every.map(found), partial: false, nearest: [] };
    const half = ask('OR', slips).filter(({ queryTerms }) => queryTerms.length * 2 >= asked.length);
    if (half.length > 0 && asked.length > 1) return { found: half.map(found), partial: true, nearest: [] };
    const alike = ask('OR', (word) => slips(word) + 1).filter(({ match }) =>
      Object.values(match).some((fields) => fields.includes('title')),
    );
    return { found: [], partial: false, nearest: alike.slice(0, 3).map((result) => found(result).entry) };
  };
}

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
