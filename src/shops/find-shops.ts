import type { Db } from '../platform/database.ts';
import { shownOf } from './listing.ts';
import { ListingStore, type TownFilter, type WordGroup } from './listing-store.ts';
import { alike, searchWords } from './search-words.ts';
import type { ShownShop } from './shop.ts';
import { tradesNamed } from './trade-words.ts';
import { WordStore } from './word-store.ts';

export const pageSize = 24;
/** Candidates for one typed word: begun so, or mistyped so. */
const mostCandidates = 30;

export interface TownQuestion {
  commune: string;
  text: string;
  trade: string | null;
  service: number | null;
  open: TownFilter['open'];
  /** from 1 */
  page: number;
}

export interface Found {
  shops: ShownShop[];
  more: boolean;
}

/** The shops of a town that answer to everything asked, by name. Typing errors and accents do not matter. */
export async function findInTown(db: Db, question: TownQuestion): Promise<Found> {
  const { commune, text, trade, service, open, page } = question;
  const rows = await new ListingStore(db).inTown({
    commune,
    trade,
    service,
    open,
    groups: await wordGroups(db, text),
    limit: pageSize + 1,
    offset: (page - 1) * pageSize,
  });
  return { shops: rows.slice(0, pageSize).map(shownOf), more: rows.length > pageSize };
}

/** Everywhere in France: names first; a trade alone gives some shops, the place is still to be said. */
export async function findAnywhere(db: Db, text: string): Promise<Found> {
  const store = new ListingStore(db);
  const groups = await wordGroups(db, text);
  const named = [...groups].sort(
    (a, b) => a.trades.length - b.trades.length || a.words.length - b.words.length,
  );
  const rows = await store.named(named, pageSize + 1);
  const trades = groups[0]?.trades ?? [];
  if (rows.length === 0 && groups.every((group) => group.trades.length > 0) && trades.length > 0) {
    rows.push(...(await store.ofTrades(trades, pageSize + 1)));
  }
  return { shops: rows.slice(0, pageSize).map(shownOf), more: rows.length > pageSize };
}

/** What each typed word may mean: words of names that begin so or are mistyped so, and trades called so. */
async function wordGroups(db: Db, text: string): Promise<WordGroup[]> {
  const store = new WordStore(db);
  return Promise.all(
    searchWords(text).map(async (word) => {
      const begun = word.length < 2 ? [word] : await store.startingWith(word, mostCandidates);
      const words = begun.includes(word)
        ? begun
        : [...begun, ...(await store.near(word, 4 * mostCandidates)).filter((known) => alike(known, word))];
      return { words: [...new Set(words)].slice(0, mostCandidates), trades: tradesNamed(word) };
    }),
  );
}
