import type { Selectable } from 'kysely';
import type { EmailChangeTable } from '../../db/schema/email-change.ts';
import { instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';
import { codeTries } from './one-time-code.ts';

export type PendingChange = Selectable<EmailChangeTable>;

/** One change at a time for an account. */
export class EmailChangeStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  find(accountId: string, tokenHash: string): Promise<PendingChange | undefined> {
    return this.#db
      .selectFrom('email_change')
      .selectAll()
      .where('account_id', '=', accountId)
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
  }

  async replace(row: Omit<PendingChange, 'tries'>): Promise<void> {
    const fresh = { ...row, tries: 0 };
    await this.#db
      .insertInto('email_change')
      .values(fresh)
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(fresh))
      .execute();
  }

  /** Takes one of the tries before the codes are compared. */
  takeTry(accountId: string, tokenHash: string, now: Date): Promise<PendingChange | undefined> {
    return this.#db
      .updateTable('email_change')
      .set((row) => ({ tries: row('tries', '+', 1) }))
      .where('account_id', '=', accountId)
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', instant(now))
      .where('tries', '<', codeTries)
      .returningAll()
      .executeTakeFirst();
  }

  async remove(accountId: string): Promise<void> {
    await this.#db.deleteFrom('email_change').where('account_id', '=', accountId).execute();
  }

  async removeExpired(before: Date): Promise<void> {
    await this.#db.deleteFrom('email_change').where('expires_at', '<=', instant(before)).execute();
  }
}
