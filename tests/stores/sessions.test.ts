import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restoreMember, suspendMember } from '../../src/accounts/team/change-member.ts';
import { markSeen } from '../../src/accounts/mark-seen.ts';
import {
  closeAllSessions,
  closeSession,
  deleteExpiredSessions,
  findSession,
  openSession,
} from '../../src/accounts/sessions.ts';
import { hashSecret } from '../../src/platform/ids.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-22T08:00:00.000Z');

const counting = { now: new Date(), reachKey: Buffer.alloc(32) };

describe.each(engines)('sessions on $name', (engine) => {
  const database = freshDatabase(engine);
  const open = (account: string) => database().transact((trx) => openSession(trx, account));
  const rows = () => database().read.selectFrom('session').selectAll().execute();

  // Lucia reads the machine's clock
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: start }));
  afterEach(async () => {
    vi.useRealTimers();
    await database().transact((trx) => trx.deleteFrom('session').execute());
  });

  it('keeps only a hash, across two renewals', async () => {
    const account = await addAccount(database(), { region: '53' });
    const { rawId } = await open(account);
    const found = [];
    for (const days of [0, 10, 20, 38, 70]) {
      vi.setSystemTime(start + days * day);
      const session = await findSession(database(), rawId);
      found.push(session && [session.account.id === account, session.renewed]);
      const stored = await rows();
      if (session) expect(stored).toHaveLength(1);
      if (session) expect(stored[0]?.id_hash).toBe(hashSecret(rawId));
      expect(JSON.stringify(stored)).not.toContain(rawId);
    }
    // renewed on day 20 (until 50) and on day 38 (until 68); over on day 70
    expect(found).toEqual([[true, false], [true, false], [true, true], [true, true], null]);
    expect(await rows()).toEqual([]);
  });

  it('tells who it is in one query', async () => {
    const account = await addAccount(database(), { role: 'staff', region: '76' });
    const { rawId, expiresAt } = await open(account);
    expect(expiresAt.getTime()).toBe(start + 30 * day);
    const session = await findSession(database(), rawId);
    expect(session?.account).toEqual({
      id: account,
      email: `${account}@example.com`,
      role: 'staff',
      represents: null,
      region: '76',
      sessionExpiresAt: expiresAt,
      secondFactorAt: null,
    });
  });

  it('is nobody for an unknown, stored or malformed id', async () => {
    const { rawId } = await open(await addAccount(database(), {}));
    const ids = ['', 'a', 'a'.repeat(40), hashSecret(rawId), `${rawId} `, rawId.toUpperCase(), "' or 1=1 --"];
    for (const id of ids) expect(await findSession(database(), id)).toBeNull();
    expect(await findSession(database(), rawId)).not.toBeNull();
  });

  it('ends here, or everywhere', async () => {
    const account = await addAccount(database(), {});
    const [phone, tablet, shop] = [await open(account), await open(account), await open(account)];
    const stranger = await open(await addAccount(database(), {}));
    await closeSession(database(), phone.rawId);
    expect(await findSession(database(), phone.rawId)).toBeNull();
    expect(await findSession(database(), tablet.rawId)).not.toBeNull();
    await closeAllSessions(database(), account);
    expect(await findSession(database(), tablet.rawId)).toBeNull();
    expect(await findSession(database(), shop.rawId)).toBeNull();
    expect(await findSession(database(), stranger.rawId)).not.toBeNull();
  });

  it('ends for good when the account is suspended', async () => {
    const account = await addAccount(database(), {});
    const { rawId } = await open(account);
    const team = { database: database(), siteUrl: 'https://declic.example.com', ...counting };
    const decision = { actorId: null, accountId: account };
    await suspendMember(team, decision);
    expect(await findSession(database(), rawId)).toBeNull();
    // even one that would be opened afterwards
    const later = await open(account);
    expect(await findSession(database(), later.rawId)).toBeNull();
    await restoreMember(team, decision);
    expect(await findSession(database(), rawId)).toBeNull();
  });

  it('is swept away once it ended', async () => {
    await open(await addAccount(database(), {}));
    vi.setSystemTime(start + 31 * day);
    const { rawId } = await open(await addAccount(database(), {}));
    await deleteExpiredSessions(database());
    expect((await rows()).map(({ id_hash }) => id_hash)).toEqual([hashSecret(rawId)]);
  });

  it('marks the account as seen at most once a day, and takes back the notice of deletion', async () => {
    const account = await addAccount(database(), {});
    const seen = async () =>
      database()
        .read.selectFrom('account')
        .select(['last_seen_at', 'inactivity_notice_at'])
        .where('id', '=', account)
        .executeTakeFirstOrThrow();
    await database().transact((trx) =>
      trx
        .updateTable('account')
        .set({ last_seen_at: '2026-11-20T08:00:00.000Z', inactivity_notice_at: '2026-11-20T08:00:00.000Z' })
        .where('id', '=', account)
        .execute(),
    );
    await markSeen(database(), account, '2026-11-20T08:00:00.000Z', new Date('2026-11-21T07:59:59.000Z'));
    expect((await seen()).last_seen_at).toBe('2026-11-20T08:00:00.000Z');
    await markSeen(database(), account, '2026-11-20T08:00:00.000Z', new Date('2026-11-21T08:00:00.000Z'));
    expect(await seen()).toEqual({ last_seen_at: '2026-11-21T08:00:00.000Z', inactivity_notice_at: null });
  });
});
