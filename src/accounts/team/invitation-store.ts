import type { Insertable, Selectable } from 'kysely';
import type { InvitationTable } from '../../../db/schema/invitation.ts';
import { instant } from '../../platform/clock.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { Invitation } from './invitation.ts';

type Row = Selectable<InvitationTable>;

const invitationOf = (row: Row): Invitation => ({
  id: row.id,
  email: row.email,
  role: row.role,
  represents: row.represents,
  sentAt: row.sent_at,
  expiresAt: row.expires_at,
  acceptedAt: row.accepted_at,
  revokedAt: row.revoked_at,
});

export class InvitationStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  /** False when one is open for this address already: two staff inviting at once. */
  async insert(row: Insertable<InvitationTable>): Promise<boolean> {
    const result = await this.#db
      .insertInto('invitation')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }

  async find(id: string): Promise<Invitation | undefined> {
    const row = await this.#db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst();
    return row && invitationOf(row);
  }

  async findByToken(tokenHash: string): Promise<Invitation | undefined> {
    const row = await this.#db
      .selectFrom('invitation')
      .selectAll()
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst();
    return row && invitationOf(row);
  }

  /** Neither accepted nor revoked, newest first; the link of the first start is nobody's to manage. */
  async listWaiting(): Promise<Invitation[]> {
    const rows = await this.#db
      .selectFrom('invitation')
      .selectAll()
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('email', 'is not', null)
      .orderBy('id', 'desc')
      .execute();
    return rows.map(invitationOf);
  }

  async emailsOf(ids: readonly string[]): Promise<Pick<Row, 'id' | 'email'>[]> {
    if (ids.length === 0) return [];
    return this.#db.selectFrom('invitation').select(['id', 'email']).where('id', 'in', ids).execute();
  }

  async listFor(email: string): Promise<Invitation[]> {
    const rows = await this.#db.selectFrom('invitation').selectAll().where('email', '=', email).execute();
    return rows.map(invitationOf);
  }

  /** A new link: the one sent before opens nothing any more. False when it is not waiting any more. */
  async renew(id: string, tokenHash: string, now: Date, expiresAt: Date): Promise<boolean> {
    const result = await this.#db
      .updateTable('invitation')
      .set({ token_hash: tokenHash, sent_at: instant(now), expires_at: instant(expiresAt) })
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  /** Sets one of the two ends; false when it has one already. */
  async end(id: string, how: 'accepted_at' | 'revoked_at', now: Date): Promise<boolean> {
    const result = await this.#db
      .updateTable('invitation')
      .set({ [how]: instant(now) })
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  async removeFor(email: string): Promise<void> {
    await this.#db.deleteFrom('invitation').where('email', '=', email).execute();
  }

  async removeExpired(before: Date): Promise<void> {
    await this.#db.deleteFrom('invitation').where('expires_at', '<=', instant(before)).execute();
  }
}
