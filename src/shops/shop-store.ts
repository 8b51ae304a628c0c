import type { Selectable } from 'kysely';
import type { ShopTable } from '../../db/schema/shop.ts';
import { instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';
import { engineOf } from '../platform/dialect.ts';

export type ShopRow = Selectable<ShopTable>;

export class ShopStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  find(accountId: string): Promise<ShopRow | undefined> {
    return this.#db.selectFrom('shop').selectAll().where('account_id', '=', accountId).executeTakeFirst();
  }

  findById(id: string): Promise<ShopRow | undefined> {
    return this.#db.selectFrom('shop').selectAll().where('id', '=', id).executeTakeFirst();
  }

  /** Whether the account is one of the demonstration. */
  async isExample(accountId: string): Promise<boolean> {
    const account = await this.#db
      .selectFrom('account')
      .select('demo')
      .where('id', '=', accountId)
      .executeTakeFirst();
    return account?.demo === 1;
  }

  /** The row stays ours until the end of the transaction: publishing, withdrawing and hiding go one at a time. */
  lock(accountId: string): Promise<ShopRow | undefined> {
    const query = this.#db.selectFrom('shop').selectAll().where('account_id', '=', accountId);
    return (engineOf(this.#db) === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
  }

  async save(accountId: string, id: string, content: string, now: Date): Promise<void> {
    const at = instant(now);
    await this.#db
      .insertInto('shop')
      .values({
        account_id: accountId,
        id,
        content,
        photo: null,
        created_at: at,
        updated_at: at,
        first_published_at: null,
        hidden_at: null,
        hidden_reason: null,
        answer: null,
        answered_at: null,
      })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ content, updated_at: at }))
      .execute();
  }

  async change(id: string, changes: Partial<Omit<ShopRow, 'account_id' | 'id'>>): Promise<void> {
    await this.#db.updateTable('shop').set(changes).where('id', '=', id).execute();
  }

  async remove(accountId: string): Promise<void> {
    await this.#db.deleteFrom('shop').where('account_id', '=', accountId).execute();
  }

  async addPhoto(id: string, shopId: string, now: Date): Promise<void> {
    await this.#db
      .insertInto('shop_photo')
      .values({ id, shop_id: shopId, created_at: instant(now) })
      .execute();
  }

  /** Photos no shop shows any more, older than `before`: an upload under way is left alone. */
  async unusedPhotos(before: Date, limit: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('shop_photo')
      .leftJoin('shop', 'shop.photo', 'shop_photo.id')
      .leftJoin('listing', 'listing.photo', 'shop_photo.id')
      .select('shop_photo.id')
      .where('shop_photo.created_at', '<=', instant(before))
      .where('shop.id', 'is', null)
      .where('listing.shop_id', 'is', null)
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  async forgetPhoto(id: string): Promise<void> {
    await this.#db.deleteFrom('shop_photo').where('id', '=', id).execute();
  }
}
