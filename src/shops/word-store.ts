import { sql } from 'kysely';
import type { Db, Trx } from '../platform/database.ts';
import { variantsOf } from './search-words.ts';

/** Rows of one statement: both engines bound how many values one may carry. */
export const rowsAStatement = 500;

export function* slices<T>(values: readonly T[], size: number = rowsAStatement): Generator<T[]> {
  for (let start = 0; start < values.length; start += size) yield values.slice(start, start + size);
}

/** The words of all listed names with how often each is used, and the ways to mistype them. */
export class WordStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  /** Counts uses up. In the order of the words, so that two transactions never wait for each other. */
  async use(uses: ReadonlyMap<string, number>): Promise<void> {
    const words = [...uses.keys()].sort();
    const known = new Set<string>();
    for (const part of slices(words)) {
      const rows = await this.#db.selectFrom('shop_word').select('word').where('word', 'in', part).execute();
      for (const { word } of rows) known.add(word);
    }
    for (const part of slices(words)) {
      await this.#db
        .insertInto('shop_word')
        .values(part.map((word) => ({ word, uses: uses.get(word)! })))
        .onConflict((conflict) =>
          conflict.column('word').doUpdateSet({ uses: sql<number>`shop_word.uses + excluded.uses` }),
        )
        .execute();
    }
    const variants = words
      .filter((word) => !known.has(word))
      .flatMap((word) => variantsOf(word).map((variant) => ({ variant, word })));
    for (const part of slices(variants)) {
      await this.#db
        .insertInto('shop_word_variant')
        .values(part)
        .onConflict((conflict) => conflict.columns(['variant', 'word']).doNothing())
        .execute();
    }
  }

  /** Counts uses down; a word nobody uses stays with none, ready for the next shop of that name. */
  async release(words: readonly string[]): Promise<void> {
    for (const word of [...words].sort()) {
      await this.#db
        .updateTable('shop_word')
        .set((row) => ({ uses: row('uses', '-', 1) }))
        .where('word', '=', word)
        .execute();
    }
  }

  /** Words that begin so, the most used first. */
  async startingWith(start: string, limit: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('shop_word')
      .select('word')
      .where('word', '>=', start)
      .where('word', '<', following(start))
      .where('uses', '>', 0)
      .orderBy('uses', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ word }) => word);
  }

  /** Words that share a variant: candidates, to be compared letter by letter. */
  async near(word: string, limit: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('shop_word_variant')
      .innerJoin('shop_word', 'shop_word.word', 'shop_word_variant.word')
      .select(['shop_word.word', 'shop_word.uses'])
      .distinct()
      .where('shop_word_variant.variant', 'in', variantsOf(word))
      .where('shop_word.uses', '>', 0)
      .orderBy('shop_word.uses', 'desc')
      .limit(limit)
      .execute();
    return rows.map((row) => row.word);
  }
}

/** The first word after all that begin so, in any order of letters: « boul » → « boum ». */
const following = (start: string): string =>
  start.slice(0, -1) + String.fromCodePoint(start.codePointAt(start.length - 1)! + 1);
