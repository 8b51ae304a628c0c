import type { Selectable } from 'kysely';
import type { LocalListTable } from '../../../db/schema/local-list.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { ListEntry } from './list-line.ts';

export type ListRow = Selectable<LocalListTable>;
/** a list without its content, for overviews */
export type ListHead = Omit<ListRow, 'content'>;

const heads = [
  'id',
  'account_id',
  'region',
  'title',
  'source_url',
  'checked_on',
  'state',
  'reason',
  'created_at',
  'proposed_at',
  'decided_at',
  'decided_by',
] as const;

export class ListStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  async add(row: ListRow): Promise<void> {
    await this.#db.insertInto('local_list').values(row).execute();
  }

  find(id: string): Promise<ListRow | undefined> {
    return this.#db.selectFrom('local_list').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** Changes it only if it still is in one of these states: two who decide at once do not both win. */
  async change(
    id: string,
    from: ListRow['state'][],
    changes: Partial<Omit<ListRow, 'id'>>,
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('local_list')
      .set(changes)
      .where('id', '=', id)
      .where('state', 'in', from)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async discard(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('local_list')
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .executeTakeFirst();
    return numDeletedRows > 0n;
  }

  /** Newest first; `region` null is every region. */
  heads(region: string | null, limit: number): Promise<ListHead[]> {
    const query = this.#db.selectFrom('local_list').select(heads);
    return (region === null ? query : query.where('region', '=', region))
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  sentBy(accountId: string): Promise<ListRow[]> {
    return this.#db
      .selectFrom('local_list')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .execute();
  }

  /** Where to write to somebody of the team; null: gone, or suspended. */
  async addressOf(accountId: string): Promise<string | null> {
    const account = await this.#db
      .selectFrom('account')
      .select('email')
      .where('id', '=', accountId)
      .where('suspended', '=', 0)
      .executeTakeFirst();
    return account?.email ?? null;
  }

  async forgetDrafts(accountId: string): Promise<void> {
    await this.#db
      .deleteFrom('local_list')
      .where('account_id', '=', accountId)
      .where('state', '=', 'draft')
      .execute();
  }

  /** Of these keys, those that the region already shows. */
  async shownKeys(region: string, keys: readonly string[]): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const rows = await this.#db
      .selectFrom('local_entry')
      .select('same_key')
      .where('region', '=', region)
      .where('same_key', 'in', keys)
      .execute();
    return new Set(rows.map(({ same_key }) => same_key));
  }

  async show(listId: string, region: string, entries: readonly ListEntry[]): Promise<void> {
    const rows = entries.map(({ line, kind, name, commune, url, phone, words, sameKey }) => ({
      list_id: listId,
      line,
      region,
      commune: commune?.code ?? null,
      commune_name: commune?.name ?? null,
      kind,
      name,
      same_key: sameKey,
      url,
      phone,
      words,
    }));
    // SQLite binds at most 32,766 values at once
    for (let at = 0; at < rows.length; at += 200) {
      await this.#db
        .insertInto('local_entry')
        .values(rows.slice(at, at + 200))
        // two lists accepted at the same moment: the first one shows what they share
        .onConflict((conflict) => conflict.columns(['region', 'same_key']).doNothing())
        .execute();
    }
  }

  async hide(listId: string): Promise<void> {
    await this.#db.deleteFrom('local_entry').where('list_id', '=', listId).execute();
  }

  /** What a region shows, with where each comes from. */
  shown(region: string) {
    return this.#db
      .selectFrom('local_entry')
      .innerJoin('local_list', 'local_list.id', 'local_entry.list_id')
      .select([
        'local_entry.kind',
        'local_entry.name',
        'local_entry.commune',
        'local_entry.commune_name',
        'local_entry.url',
        'local_entry.phone',
        'local_entry.words',
        'local_list.title',
        'local_list.source_url',
        'local_list.checked_on',
      ])
      .where('local_entry.region', '=', region)
      .orderBy('local_entry.same_key')
      .execute();
  }
}
