import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from 'lucia';
import type { Database, Db, Trx } from '../platform/database.ts';
import { hashSecret } from '../platform/ids.ts';
import type { SignedIn } from './account.ts';
import { type AccountOfSession, SessionStore } from './session-store.ts';

/** The only file that knows Lucia. A session lasts 30 days after the last visit (Lucia renews in the second half). */
const days = 30;

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof lucia>;
    DatabaseUserAttributes: AccountOfSession;
  }
}

export interface Session {
  account: SignedIn;
  /** set when the cookie must be sent again because the session was extended */
  renewed: boolean;
  /** when the account was last marked as seen: UTC ISO-8601 */
  lastSeenAt: string;
}

type Write = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>;

/**
 * Lucia hands out raw session ids; the database only ever sees their SHA-256. So every call hashes on the way in, and
 * the raw id goes back out: returning the stored hash would make Lucia hash it again at the next renewal.
 */
class HashingAdapter implements Adapter {
  readonly #read: Db;
  readonly #write: Write;

  constructor(read: Db, write: Write) {
    this.#read = read;
    this.#write = write;
  }

  async getSessionAndUser(rawId: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = await new SessionStore(this.#read).find(hashSecret(rawId));
    if (!row) return [null, null];
    const { accountId, expiresAt, ...attributes } = row;
    return [
      { id: rawId, userId: accountId, expiresAt: new Date(expiresAt), attributes: {} },
      { id: accountId, attributes },
    ];
  }

  async setSession(session: DatabaseSession): Promise<void> {
    await this.#write((trx) =>
      new SessionStore(trx).insert(hashSecret(session.id), session.userId, session.expiresAt),
    );
  }

  async updateSessionExpiration(rawId: string, expiresAt: Date): Promise<void> {
    await this.#write((trx) => new SessionStore(trx).extend(hashSecret(rawId), expiresAt));
  }

  async deleteSession(rawId: string): Promise<void> {
    await this.#write((trx) => new SessionStore(trx).remove(hashSecret(rawId)));
  }

  async deleteUserSessions(accountId: string): Promise<void> {
    await this.#write((trx) => new SessionStore(trx).removeAll(accountId));
  }

  async deleteExpiredSessions(): Promise<void> {
    await this.#write((trx) => new SessionStore(trx).removeExpired(new Date()));
  }

  /** Never called by what we use of Lucia: a list of sessions could only hold hashes. */
  getUserSessions(): Promise<DatabaseSession[]> {
    return Promise.reject(new Error('Sessions cannot be listed: only their hashes are stored.'));
  }
}

const lucia = (read: Db, write: Write) =>
  new Lucia(new HashingAdapter(read, write), {
    sessionExpiresIn: new TimeSpan(days, 'd'),
    getUserAttributes: (attributes) => attributes,
  });

const perDatabase = new WeakMap<Database, ReturnType<typeof lucia>>();

function luciaOf(database: Database): ReturnType<typeof lucia> {
  const known = perDatabase.get(database);
  if (known) return known;
  const made = lucia(database.read, (work) => database.transact(work));
  perDatabase.set(database, made);
  return made;
}

/** Who holds this raw session id, or null. Extends the session when it is in its second half. */
export async function findSession(database: Database, rawId: string): Promise<Session | null> {
  // Lucia makes ids of 40 characters: anything else is not worth a query
  if (!/^[a-z0-9]{40}$/.test(rawId)) return null;
  const { session, user } = await luciaOf(database).validateSession(rawId);
  if (!session) return null;
  const { id, email, role, represents, region, lastSeenAt, secondFactorAt } = user;
  return {
    account: { id, email, role, represents, region, sessionExpiresAt: session.expiresAt, secondFactorAt },
    renewed: session.fresh,
    lastSeenAt,
  };
}

/** Opens a session inside the transaction of a sign-in. The raw id belongs in a cookie and nowhere else. */
export async function openSession(trx: Trx, accountId: string): Promise<{ rawId: string; expiresAt: Date }> {
  const session = await lucia(trx, (work) => work(trx)).createSession(accountId, {});
  return { rawId: session.id, expiresAt: session.expiresAt };
}

/** From now on, and for as long as it lasts, this session is a whole one. */
export const passSecondFactor = (trx: Trx, rawId: string, now: Date): Promise<void> =>
  new SessionStore(trx).passSecondFactor(hashSecret(rawId), now);

/** A passkey signs a challenge that belongs to one session and serves once. */
export const keepChallenge = (trx: Trx, rawId: string, challenge: string, expiresAt: Date): Promise<void> =>
  new SessionStore(trx).keepChallenge(hashSecret(rawId), challenge, expiresAt);

export const takeChallenge = (trx: Trx, rawId: string, now: Date): Promise<string | undefined> =>
  new SessionStore(trx).takeChallenge(hashSecret(rawId), now);

export const closeSession = (database: Database, rawId: string): Promise<void> =>
  luciaOf(database).invalidateSession(rawId);

/** « Se déconnecter partout ». */
export const closeAllSessions = (database: Database, accountId: string): Promise<void> =>
  luciaOf(database).invalidateUserSessions(accountId);

export const deleteExpiredSessions = (database: Database): Promise<void> =>
  luciaOf(database).deleteExpiredSessions();
