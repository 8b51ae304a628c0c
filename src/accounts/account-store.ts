import type { Selectable } from 'kysely';
import type { AccountTable } from '../../db/schema/account.ts';
import { instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { countAccountChange, countNewAccount } from '../reach/count-account.ts';
import type { Counting } from '../reach/count-event.ts';

export type Account = Selectable<AccountTable>;

export class AccountStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  find(id: string): Promise<Account | undefined> {
    return this.#db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  }

  findByEmail(email: string): Promise<Account | undefined> {
    return this.#db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst();
  }

  /** The account of this address, made and counted if needed. Two sign-ins at once get the same one. In a transaction. */
  async findOrCreate(email: string, counting: Counting): Promise<Account> {
    const { now } = counting;
    const id = newId(now);
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('account')
      .values({
        id,
        email,
        role: 'merchant',
        represents: null,
        created_at: instant(now),
        last_seen_at: instant(now),
        inactivity_notice_at: null,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) await countNewAccount(this.#db as Trx, id, counting);
    const account = await this.findByEmail(email);
    if (!account) throw new Error('The account just made is not there.');
    return account;
  }

  async markSeen(id: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('account')
      .set({ last_seen_at: instant(now), inactivity_notice_at: null })
      .where('id', '=', id)
      .execute();
  }

  async changeEmail(id: string, email: string): Promise<void> {
    await this.#db.updateTable('account').set({ email }).where('id', '=', id).execute();
  }

  /** An example account, never counted. */
  async makeDemo(
    email: string,
    role: AccountTable['role'],
    represents: string | null,
    now: Date,
  ): Promise<void> {
    await this.#db
      .insertInto('account')
      .values({
        id: newId(now),
        email,
        role,
        represents,
        demo: 1,
        created_at: instant(now),
        last_seen_at: instant(now),
        inactivity_notice_at: null,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .execute();
  }

  /** Only merchants are counted: a new role is counted in the same transaction. */
  async setRole(
    id: string,
    role: AccountTable['role'],
    represents: string | null,
    counting: Counting,
  ): Promise<void> {
    await countAccountChange(this.#db as Trx, id, counting, () =>
      this.#db.updateTable('account').set({ role, represents }).where('id', '=', id).execute(),
    );
  }

  /** A suspended account leaves every count, and comes back to the same days. */
  async suspend(id: string, suspended: boolean, counting: Counting): Promise<void> {
    await countAccountChange(this.#db as Trx, id, counting, () =>
      this.#db
        .updateTable('account')
        .set({ suspended: suspended ? 1 : 0 })
        .where('id', '=', id)
        .execute(),
    );
  }

  listByRoles(roles: readonly AccountTable['role'][]): Promise<Account[]> {
    return this.#db
      .selectFrom('account')
      .selectAll()
      .where('role', 'in', roles)
      .orderBy('role')
      .orderBy('email')
      .execute();
  }

  /** Those that are still there. */
  async emailsOf(ids: readonly string[]): Promise<Pick<Account, 'id' | 'email'>[]> {
    if (ids.length === 0) return [];
    return this.#db.selectFrom('account').select(['id', 'email']).where('id', 'in', ids).execute();
  }

  /** Accounts not seen since `before` and not yet told that their account will be deleted. */
  listToNotify(before: Date, limit: number): Promise<Account[]> {
    return this.#db
      .selectFrom('account')
      .selectAll()
      .where('last_seen_at', '<=', instant(before))
      .where('inactivity_notice_at', 'is', null)
      .orderBy('last_seen_at')
      .limit(limit)
      .execute();
  }

  /** Accounts not seen since `before` who were told at the latest at `toldBefore`. */
  listToErase(before: Date, toldBefore: Date, limit: number): Promise<Account[]> {
    return this.#db
      .selectFrom('account')
      .selectAll()
      .where('last_seen_at', '<=', instant(before))
      .where('inactivity_notice_at', '<=', instant(toldBefore))
      .orderBy('last_seen_at')
      .limit(limit)
      .execute();
  }

  async markNotified(id: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('account')
      .set({ inactivity_notice_at: instant(now) })
      .where('id', '=', id)
      .execute();
  }

  /** The row itself; sessions, profile and pending change go with it. */
  async remove(id: string): Promise<void> {
    await this.#db.deleteFrom('account').where('id', '=', id).execute();
  }
}
