import type { Db, Trx } from '../platform/database.ts';
import { instant } from '../platform/clock.ts';
import { preparedQuery } from '../platform/prepared-query.ts';
import type { AccountTable } from '../../db/schema/account.ts';

/** What a request needs to know of its account, read with the session in one query. */
export interface AccountOfSession {
  email: string;
  role: AccountTable['role'];
  represents: string | null;
  region: string | null;
  lastSeenAt: string;
  secondFactorAt: string | null;
}

export interface SessionRow extends AccountOfSession {
  accountId: string;
  expiresAt: string;
}

const findByHash = preparedQuery<{ idHash: string }, SessionRow>((db, value) =>
  db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('profile', 'profile.account_id', 'account.id')
    .select([
      'session.account_id as accountId',
      'session.expires_at as expiresAt',
      'session.second_factor_at as secondFactorAt',
      'account.email',
      'account.role',
      'account.represents',
      'account.last_seen_at as lastSeenAt',
      'profile.region',
    ])
    .where('session.id_hash', '=', value('idHash'))
    .where('account.suspended', '=', 0),
);

export class SessionStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  /** One indexed query, on every signed-in request. A suspended account has no session. */
  async find(idHash: string): Promise<SessionRow | undefined> {
    const [row] = await findByHash(this.#db, { idHash });
    return row;
  }

  async insert(idHash: string, accountId: string, expiresAt: Date): Promise<void> {
    await this.#db
      .insertInto('session')
      .values({ id_hash: idHash, account_id: accountId, expires_at: instant(expiresAt) })
      .execute();
  }

  async extend(idHash: string, expiresAt: Date): Promise<void> {
    await this.#db
      .updateTable('session')
      .set({ expires_at: instant(expiresAt) })
      .where('id_hash', '=', idHash)
      .execute();
  }

  async passSecondFactor(idHash: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('session')
      .set({ second_factor_at: instant(now) })
      .where('id_hash', '=', idHash)
      .execute();
  }

  /** One at a time: asking again forgets the previous one. */
  async keepChallenge(idHash: string, challenge: string, expiresAt: Date): Promise<void> {
    await this.#db
      .updateTable('session')
      .set({ challenge, challenge_expires_at: instant(expiresAt) })
      .where('id_hash', '=', idHash)
      .execute();
  }

  /** The challenge of this session, which is forgotten at once: one answer to it counts, however often it is sent. */
  async takeChallenge(idHash: string, now: Date): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('session')
      .select('challenge')
      .where('id_hash', '=', idHash)
      .where('challenge_expires_at', '>', instant(now))
      .executeTakeFirst();
    if (!row?.challenge) return undefined;
    const taken = await this.#db
      .updateTable('session')
      .set({ challenge: null, challenge_expires_at: null })
      .where('id_hash', '=', idHash)
      .where('challenge', '=', row.challenge)
      .executeTakeFirst();
    return taken.numUpdatedRows === 1n ? row.challenge : undefined;
  }

  async remove(idHash: string): Promise<void> {
    await this.#db.deleteFrom('session').where('id_hash', '=', idHash).execute();
  }

  async removeAll(accountId: string): Promise<void> {
    await this.#db.deleteFrom('session').where('account_id', '=', accountId).execute();
  }

  async removeExpired(now: Date): Promise<void> {
    await this.#db.deleteFrom('session').where('expires_at', '<=', instant(now)).execute();
  }
}
