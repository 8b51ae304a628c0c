import type { Selectable } from 'kysely';
import type { SignInCodeTable } from '../../db/schema/sign-in-code.ts';
import { instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';
import { codeTries } from './one-time-code.ts';

export type PendingSignIn = Selectable<SignInCodeTable>;

export class SignInCodeStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  find(tokenHash: string): Promise<PendingSignIn | undefined> {
    return this.#db
      .selectFrom('sign_in_code')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
  }

  async insert(row: Omit<PendingSignIn, 'tries'>): Promise<void> {
    await this.#db
      .insertInto('sign_in_code')
      .values({ ...row, tries: 0 })
      .execute();
  }

  async markSent(tokenHash: string, sentAt: Date, expiresAt: Date): Promise<void> {
    await this.#db
      .updateTable('sign_in_code')
      .set({ sent_at: instant(sentAt), expires_at: instant(expiresAt) })
      .where('token_hash', '=', tokenHash)
      .execute();
  }

  /** Takes one of the tries before the code is compared, so that simultaneous guesses cannot share one. */
  async takeTry(tokenHash: string, now: Date): Promise<PendingSignIn | undefined> {
    return this.#db
      .updateTable('sign_in_code')
      .set((row) => ({ tries: row('tries', '+', 1) }))
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', instant(now))
      .where('tries', '<', codeTries)
      .returningAll()
      .executeTakeFirst();
  }

  async remove(tokenHash: string): Promise<void> {
    await this.#db.deleteFrom('sign_in_code').where('token_hash', '=', tokenHash).execute();
  }

  async removeOf(email: string): Promise<void> {
    await this.#db.deleteFrom('sign_in_code').where('email', '=', email).execute();
  }

  /** A day of grace: the page can still say « expired » instead of « unknown ». */
  async removeExpired(before: Date): Promise<void> {
    await this.#db.deleteFrom('sign_in_code').where('expires_at', '<=', instant(before)).execute();
  }
}
