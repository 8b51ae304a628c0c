import type { Insertable, Selectable } from 'kysely';
import type { PasskeyTable, TotpTable } from '../../../db/schema/second-factor.ts';
import { instant } from '../../platform/clock.ts';
import type { Db, Trx } from '../../platform/database.ts';

export type Passkey = Selectable<PasskeyTable>;

export class SecondFactorStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  passkeysOf(accountId: string): Promise<Passkey[]> {
    return this.#db
      .selectFrom('passkey')
      .selectAll()
      .where('account_id', '=', accountId)
      .orderBy('created_at')
      .execute();
  }

  /** False when this credential is registered already, by anyone. */
  async addPasskey(row: Insertable<PasskeyTable>): Promise<boolean> {
    const result = await this.#db
      .insertInto('passkey')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }

  /** False when the counter is not `from` any more: the same answer, or another one, came in between. */
  async usePasskey(passkey: Passkey, counter: string, now: Date): Promise<boolean> {
    const result = await this.#db
      .updateTable('passkey')
      .set({ counter, last_used_at: instant(now) })
      .where('account_id', '=', passkey.account_id)
      .where('id', '=', passkey.id)
      .where('counter', '=', passkey.counter)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  async removePasskey(accountId: string, id: string): Promise<boolean> {
    const result = await this.#db
      .deleteFrom('passkey')
      .where('account_id', '=', accountId)
      .where('id', '=', id)
      .executeTakeFirst();
    return result.numDeletedRows === 1n;
  }

  /** Accounts with a way of their own; recovery codes alone are none. A few hundred people at most. */
  async enrolledIds(): Promise<Set<string>> {
    const passkeys = this.#db.selectFrom('passkey').select('account_id');
    const rows = await passkeys.union(this.#db.selectFrom('totp').select('account_id')).execute();
    return new Set(rows.map(({ account_id }) => account_id));
  }

  totpOf(accountId: string): Promise<Selectable<TotpTable> | undefined> {
    return this.#db.selectFrom('totp').selectAll().where('account_id', '=', accountId).executeTakeFirst();
  }

  /** Takes the place of the app tied before. */
  async setTotp(row: Insertable<TotpTable>): Promise<void> {
    const { sealed_secret, created_at, last_step } = row;
    await this.#db
      .insertInto('totp')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('account_id').doUpdateSet({ sealed_secret, created_at, last_step }),
      )
      .execute();
  }

  /** False when the code of this step, or of a later one, was used already. */
  async useTotpStep(accountId: string, step: number): Promise<boolean> {
    const result = await this.#db
      .updateTable('totp')
      .set({ last_step: step })
      .where('account_id', '=', accountId)
      .where('last_step', '<', step)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  async removeTotp(accountId: string): Promise<boolean> {
    const result = await this.#db.deleteFrom('totp').where('account_id', '=', accountId).executeTakeFirst();
    return result.numDeletedRows === 1n;
  }

  async countRecoveryCodes(accountId: string): Promise<number> {
    const { count } = await this.#db
      .selectFrom('recovery_code')
      .select((row) => row.fn.countAll().as('count'))
      .where('account_id', '=', accountId)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  /** The old ones open nothing any more. */
  async replaceRecoveryCodes(accountId: string, hashes: readonly string[]): Promise<void> {
    await this.removeRecoveryCodes(accountId);
    await this.#db
      .insertInto('recovery_code')
      .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash })))
      .execute();
  }

  /** False when it is unknown or was used: two browsers cannot both have it. */
  async useRecoveryCode(accountId: string, hash: string, now: Date): Promise<boolean> {
    const result = await this.#db
      .updateTable('recovery_code')
      .set({ used_at: instant(now) })
      .where('account_id', '=', accountId)
      .where('code_hash', '=', hash)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  async removeRecoveryCodes(accountId: string): Promise<void> {
    await this.#db.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  }

  async removeAll(accountId: string): Promise<void> {
    await this.removeRecoveryCodes(accountId);
    await this.removeTotp(accountId);
    await this.#db.deleteFrom('passkey').where('account_id', '=', accountId).execute();
  }
}
