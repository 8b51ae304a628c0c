import { type Selectable, sql, type SqlBool } from 'kysely';
import type { ListingOpenTable, ListingTable } from '../../db/schema/shop.ts';
import type { Db, Trx } from '../platform/database.ts';
import { slices, WordStore } from './word-store.ts';

export type ListingRow = Selectable<ListingTable>;
export type OpenRow = Omit<ListingOpenTable, 'shop_id'>;

/** One listing with what it is found by. */
export interface Entry {
  row: ListingRow;
  open: readonly OpenRow[];
  words: readonly string[];
}

/** Words of one search: a shop must answer to each group, by its name or by its trade. */
export interface WordGroup {
  words: readonly string[];
  trades: readonly string[];
}

export interface TownFilter {
  commune: string;
  groups: readonly WordGroup[];
  trade: string | null;
  /** a bit of services.ts */
  service: number | null;
  /** only shops open then */
  open: { day: number; minute: number; holiday: boolean } | null;
  limit: number;
  offset: number;
}

export class ListingStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  find(shopId: string): Promise<ListingRow | undefined> {
    return this.#db.selectFrom('listing').selectAll().where('shop_id', '=', shopId).executeTakeFirst();
  }

  /** New listings only; many at once for imports and measures. */
  async add(entries: readonly Entry[]): Promise<void> {
    for (const part of slices(entries)) {
      await this.#db
        .insertInto('listing')
        .values(part.map(({ row }) => row))
        .execute();
    }
    await this.#addSearch(entries);
    const towns = new Map<string, number>();
    for (const { row } of entries) towns.set(row.commune, (towns.get(row.commune) ?? 0) + 1);
    const departements = new Map(entries.map(({ row }) => [row.commune, row.departement]));
    for (const [commune, shops] of [...towns].sort())
      await this.#countTown(commune, departements.get(commune)!, shops);
  }

  /** What is found of it changes, its links and first day do not. */
  async replace(before: ListingRow, entry: Entry): Promise<void> {
    await this.#releaseWords(before.shop_id);
    await this.#db.updateTable('listing').set(entry.row).where('shop_id', '=', before.shop_id).execute();
    await this.#db.deleteFrom('listing_open').where('shop_id', '=', before.shop_id).execute();
    await this.#db.deleteFrom('listing_word').where('shop_id', '=', before.shop_id).execute();
    await this.#addSearch([entry]);
    if (before.commune === entry.row.commune) return;
    await this.#countTown(before.commune, before.departement, -1);
    await this.#countTown(entry.row.commune, entry.row.departement, 1);
  }

  async remove(listing: ListingRow): Promise<void> {
    await this.#releaseWords(listing.shop_id);
    await this.#db.deleteFrom('listing').where('shop_id', '=', listing.shop_id).execute();
    await this.#countTown(listing.commune, listing.departement, -1);
  }

  /**
   * First which shops, from what the index `listing_town` holds by itself, then their rows: looking through a large town
   * for what is rare reads no row at all.
   */
  inTown(filter: TownFilter): Promise<ListingRow[]> {
    let found = this.#db.selectFrom('listing').select('shop_id').where('commune', '=', filter.commune);
    if (filter.trade !== null) found = found.where('trade', '=', filter.trade);
    if (filter.service !== null) found = found.where(sql<SqlBool>`(services & ${filter.service}) <> 0`);
    if (filter.open) found = found.where(openAt(filter.open));
    for (const { words, trades } of filter.groups) {
      found = found.where((row) =>
        row.or([
          ...(trades.length > 0 ? [row('trade', 'in', trades)] : []),
          row(
            'shop_id',
            'in',
            this.#db
              .selectFrom('listing_word')
              .select('shop_id')
              .where('word', 'in', [...words, ''])
              .where('commune', '=', filter.commune),
          ),
        ]),
      );
    }
    found = found.orderBy('sort_name').orderBy('shop_id').limit(filter.limit).offset(filter.offset);
    return this.#db
      .selectFrom('listing')
      .selectAll()
      .where('shop_id', 'in', found)
      .orderBy('sort_name')
      .orderBy('shop_id')
      .execute();
  }

  /** Everywhere: the shops whose name answers to every group, looked up by the words of the first. */
  named(groups: readonly WordGroup[], limit: number): Promise<ListingRow[]> {
    const [first, ...others] = groups;
    if (!first || first.words.length === 0) return Promise.resolve([]);
    // bounded: a word of thousands of names says too little to read them all
    const candidates = this.#db
      .selectFrom('listing_word')
      .select('shop_id')
      .where('word', 'in', first.words)
      .limit(others.length === 0 ? limit : 2000);
    let query = this.#db.selectFrom('listing').selectAll().where('shop_id', 'in', candidates);
    for (const { words, trades } of others) {
      query = query.where((row) =>
        row.or([
          ...(trades.length > 0 ? [row('trade', 'in', trades)] : []),
          row.exists(
            row
              .selectFrom('listing_word')
              .select('listing_word.word')
              .whereRef('listing_word.shop_id', '=', 'listing.shop_id')
              .where('listing_word.word', 'in', [...words, '']),
          ),
        ]),
      );
    }
    return query.limit(limit).execute();
  }

  ofTrades(trades: readonly string[], limit: number): Promise<ListingRow[]> {
    return this.#db.selectFrom('listing').selectAll().where('trade', 'in', trades).limit(limit).execute();
  }

  newest(commune: string, limit: number): Promise<ListingRow[]> {
    return this.#db
      .selectFrom('listing')
      .selectAll()
      .where('commune', '=', commune)
      .orderBy('published_at', 'desc')
      .limit(limit)
      .execute();
  }

  all(commune: string, limit: number): Promise<ListingRow[]> {
    return this.#db
      .selectFrom('listing')
      .selectAll()
      .where('commune', '=', commune)
      .orderBy('sort_name')
      .limit(limit)
      .execute();
  }

  async countOf(commune: string): Promise<number> {
    const row = await this.#db
      .selectFrom('town_count')
      .select('shops')
      .where('commune', '=', commune)
      .executeTakeFirst();
    return row?.shops ?? 0;
  }

  /** Towns with shops, of one département. */
  towns(departement: string): Promise<{ commune: string; shops: number }[]> {
    return this.#db
      .selectFrom('town_count')
      .select(['commune', 'shops'])
      .where('departement', '=', departement)
      .where('shops', '>', 0)
      .execute();
  }

  /** Every département with shops: how many shops, in how many towns. */
  async departements(): Promise<{ departement: string; shops: number; towns: number }[]> {
    const rows = await this.#db
      .selectFrom('town_count')
      .select((row) => [
        'departement',
        row.fn.sum<number | string>('shops').as('shops'),
        row.fn.count<number | string>('commune').as('towns'),
      ])
      .where('shops', '>', 0)
      .groupBy('departement')
      .execute();
    return rows.map(({ departement, shops, towns }) => ({
      departement,
      shops: Number(shops),
      towns: Number(towns),
    }));
  }

  /** Every département with shops, and when one of its pages last changed. */
  async departementChanges(): Promise<{ departement: string; changedAt: string | null }[]> {
    const rows = await this.#db
      .selectFrom('town_count')
      .select('departement')
      .distinct()
      .where('shops', '>', 0)
      .orderBy('departement')
      .select((row) =>
        row
          .selectFrom('listing')
          .select((listing) => listing.fn.max('listing.updated_at').as('newest'))
          .whereRef('listing.departement', '=', 'town_count.departement')
          .as('changedAt'),
      )
      .execute();
    return rows;
  }

  /** The pages of one département, the newest change first. */
  changesIn(
    departement: string,
    limit: number,
  ): Promise<Pick<ListingRow, 'shop_id' | 'commune' | 'sort_name' | 'updated_at'>[]> {
    return this.#db
      .selectFrom('listing')
      .select(['shop_id', 'commune', 'sort_name', 'updated_at'])
      .where('departement', '=', departement)
      .orderBy('updated_at', 'desc')
      .limit(limit)
      .execute();
  }

  async showsPhoto(photo: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('listing')
      .select('shop_id')
      .where('photo', '=', photo)
      .executeTakeFirst();
    return row !== undefined;
  }

  async #addSearch(entries: readonly Entry[]): Promise<void> {
    const open = entries.flatMap(({ row, open }) => open.map((one) => ({ shop_id: row.shop_id, ...one })));
    for (const part of slices(open)) await this.#db.insertInto('listing_open').values(part).execute();
    const words = entries.flatMap(({ row, words }) =>
      words.map((word) => ({ word, commune: row.commune, shop_id: row.shop_id })),
    );
    for (const part of slices(words)) await this.#db.insertInto('listing_word').values(part).execute();
    const uses = new Map<string, number>();
    for (const { word } of words) uses.set(word, (uses.get(word) ?? 0) + 1);
    await new WordStore(this.#db).use(uses);
  }

  async #releaseWords(shopId: string): Promise<void> {
    const rows = await this.#db
      .selectFrom('listing_word')
      .select('word')
      .where('shop_id', '=', shopId)
      .execute();
    await new WordStore(this.#db).release(rows.map(({ word }) => word));
  }

  async #countTown(commune: string, departement: string, shops: number): Promise<void> {
    await this.#db
      .insertInto('town_count')
      .values({ commune, departement, shops })
      .onConflict((conflict) =>
        conflict.column('commune').doUpdateSet({ shops: sql<number>`town_count.shops + excluded.shops` }),
      )
      .execute();
  }
}

const openAt = ({ day, minute, holiday }: NonNullable<TownFilter['open']>) =>
  sql<SqlBool>`exists (
    select 1 from listing_open
    where listing_open.shop_id = listing.shop_id and listing_open.day = ${day}
      and listing_open.opens <= ${minute} and listing_open.closes > ${minute}
  ) and (${holiday ? 1 : 0} = 0 or listing.holidays_closed = 0)`;
