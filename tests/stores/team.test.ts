import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SignedIn } from '../../src/accounts/account.ts';
import { leave } from '../../src/accounts/leave.ts';
import { findSession, openSession } from '../../src/accounts/sessions.ts';
import { acceptInvitation } from '../../src/accounts/team/accept-invitation.ts';
import {
  moveMember,
  resetFactors,
  restoreMember,
  suspendMember,
} from '../../src/accounts/team/change-member.ts';
import { firstStaffPath } from '../../src/accounts/team/first-staff.ts';
import { inviteToTeam, resendInvitation, revokeInvitation } from '../../src/accounts/team/invite.ts';
import { readJournalFilter } from '../../src/accounts/team/journal-filter.ts';
import { readJournal } from '../../src/accounts/team/read-journal.ts';
import { readTeam } from '../../src/accounts/team/read-team.ts';
import { addSeconds } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { Refusal } from '../../src/platform/refusal.ts';
import { accountEraser, exportAccount } from '../../src/web/personal-data.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase, freshUrl } from './engines.ts';

const start = new Date('2026-11-22T08:00:00.000Z');
const siteUrl = 'https://declic.example.com';
const reachKey = randomBytes(32);
const eraseAccount = accountEraser({ clock: { now: () => start }, reachKey });
const day = 86_400;

describe.each(engines)('the team on $name', (engine) => {
  const url = freshUrl(engine);
  const database = freshDatabase(engine, url);
  const at = (seconds = 0) => ({
    database: database(),
    siteUrl,
    reachKey,
    now: addSeconds(start, seconds),
  });
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
    );
  const someone = () => `${newId()}@example.com`;
  const newAccount = async (role: SignedIn['role'] = 'merchant') => {
    const id = await addAccount(database(), { role });
    const { rawId } = await database().transact((trx) => openSession(trx, id));
    return { ...(await findSession(database(), rawId))!.account, rawId };
  };
  const roleOf = async (id: string) =>
    database()
      .read.selectFrom('account')
      .select(['role', 'represents'])
      .where('id', '=', id)
      .executeTakeFirst();
  /** The token of the newest mail to this address. */
  const tokenFor = async (email: string) => {
    const mails = await database()
      .read.selectFrom('outbox')
      .select('body')
      .where('recipient', '=', email)
      .orderBy('id', 'desc')
      .execute();
    return /\/invitation\/([^/]+)\//.exec(mails[0]!.body)![1]!;
  };
  const invite = (actor: string, email: string, role = 'representative', region = '53', seconds = 0) =>
    inviteToTeam(at(seconds), actor, { email, role, region });
  const waiting = async (email: string) =>
    (await readTeam(database())).invitations.find((invitation) => invitation.email === email);

  it('makes the first staff account once, however many open the link', async () => {
    const path = (await firstStaffPath(database(), start))!;
    // a second server, or a second start
    const other = (await firstStaffPath(database(), start))!;
    const [, , token] = path.split('/');
    const [, , otherToken] = other.split('/');
    const crowd = await Promise.all(Array.from({ length: 4 }, () => newAccount()));
    expect(await refusalOf(acceptInvitation(at(day + 1), crowd[0]!, token!))).toBe('invitation-expired');
    const answers = await Promise.all(
      crowd.map((account, index) =>
        refusalOf(acceptInvitation(at(60), account, index % 2 ? token! : otherToken!)),
      ),
    );
    expect(answers.sort()).toEqual(['accepted', 'invitation-used', 'invitation-used', 'invitation-used']);
    expect(await firstStaffPath(database(), start)).toBeNull();
    expect((await readTeam(database())).invitations).toEqual([]);
  });

  it('never locks out the last staff account, even when two suspend each other at once', async () => {
    const [first] = (await readTeam(database())).members;
    const decision = { actorId: null, accountId: first!.id };
    expect(await refusalOf(suspendMember(at(), decision))).toBe('last-staff');
    const eraser = { ...at(), eraseAccount };
    expect(await refusalOf(leave(eraser, first!, 'EFFACER'))).toBe('last-staff');
    const second = await newAccount('staff');
    const answers = await Promise.all([
      refusalOf(suspendMember(at(), { actorId: second.id, accountId: first!.id })),
      refusalOf(suspendMember(at(), { actorId: first!.id, accountId: second.id })),
    ]);
    expect(answers.sort()).toEqual(['accepted', 'last-staff']);
    await restoreMember(at(), {
      actorId: null,
      accountId: (await readTeam(database())).members.find(({ suspended }) => suspended)!.id,
    });
  });

  it('invites once: by whom it was sent to, for a week, and one of two who send it at once', async () => {
    const [staff, colleague] = [await newAccount('staff'), await newAccount('staff')];
    const merchant = await newAccount();
    const sent = await Promise.all([
      refusalOf(invite(staff.id, merchant.email)),
      refusalOf(invite(colleague.id, merchant.email)),
    ]);
    expect(sent.sort()).toEqual(['accepted', 'invitation-pending']);
    const token = await tokenFor(merchant.email);
    const accept = (account: SignedIn, seconds = 60, typed = token) =>
      refusalOf(acceptInvitation(at(seconds), account, typed));
    expect(await accept(await newAccount())).toBe('invitation-other-address');
    expect(await accept(merchant, 60, 'x')).toBe('invitation-unknown');
    expect(await accept(merchant, 7 * day)).toBe('invitation-expired');
    expect(await roleOf(merchant.id)).toEqual({ role: 'merchant', represents: null });
    const answers = await Promise.all([1, 2, 3].map(() => accept(merchant)));
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(await roleOf(merchant.id)).toEqual({ role: 'representative', represents: '53' });
    expect(await accept({ ...merchant, role: 'representative' })).toBe('invitation-used');
    // she is of the team now
    expect(await refusalOf(invite(staff.id, merchant.email, 'staff'))).toBe('already-in-team');
    expect(
      JSON.stringify(await database().read.selectFrom('invitation').selectAll().execute()),
    ).not.toContain(token);
  });

  it('refuses what makes no sense', async () => {
    const staff = await newAccount('staff');
    expect(await refusalOf(invite(staff.id, 'pas une adresse'))).toBe('email-invalid');
    for (const region of ['', 'com', '05', '__proto__']) {
      expect(await refusalOf(invite(staff.id, someone(), 'representative', region))).toBe('region-unknown');
    }
    expect(await refusalOf(invite(staff.id, someone(), 'admin'))).toBe('malformed');
    expect(await refusalOf(resendInvitation(at(), staff.id, 'x'))).toBe('not-found');
    expect(await refusalOf(suspendMember(at(), { actorId: staff.id, accountId: staff.id }))).toBe(
      'own-account',
    );
    const merchant = await newAccount();
    expect(await refusalOf(suspendMember(at(), { actorId: staff.id, accountId: merchant.id }))).toBe(
      'not-found',
    );
  });

  it('sends again with a new link, revokes, and tells who comes second', async () => {
    const staff = await newAccount('staff');
    const invited = await newAccount();
    await invite(staff.id, invited.email);
    const old = await tokenFor(invited.email);
    const { id } = (await waiting(invited.email))!;
    await resendInvitation(at(6 * day), staff.id, id);
    const fresh = await tokenFor(invited.email);
    const accept = (token: string, seconds: number) =>
      refusalOf(acceptInvitation(at(seconds), invited, token));
    expect(await accept(old, 60)).toBe('invitation-unknown');
    const decisions = await Promise.all([
      refusalOf(revokeInvitation(at(), staff.id, id)),
      refusalOf(revokeInvitation(at(), staff.id, id)),
    ]);
    expect(decisions.sort()).toEqual(['accepted', 'decided-meanwhile']);
    expect(await accept(fresh, 12 * day)).toBe('invitation-revoked');
    expect(await refusalOf(resendInvitation(at(), staff.id, id))).toBe('decided-meanwhile');
    // an address whose invitation ended can be invited again
    await invite(staff.id, invited.email, 'staff');
    await invite(staff.id, invited.email, 'representative', '11', 8 * day);
    expect(await waiting(invited.email)).toMatchObject({ role: 'representative', represents: '11' });
  });

  it('ends a suspended person’s sessions at once on every server, and tells who decides second', async () => {
    const [staff, rep] = [await newAccount('staff'), await newAccount('representative')];
    const decision = { actorId: staff.id, accountId: rep.id };
    const otherServer = openDatabase(url());
    expect((await findSession(otherServer, rep.rawId))?.account.id).toBe(rep.id);
    const answers = await Promise.all([
      refusalOf(suspendMember(at(), decision)),
      refusalOf(suspendMember(at(), decision)),
    ]);
    expect(answers.sort()).toEqual(['accepted', 'decided-meanwhile']);
    expect(await findSession(otherServer, rep.rawId)).toBeNull();
    await otherServer.close();
    expect(await findSession(database(), rep.rawId)).toBeNull();
    expect(await refusalOf(invite(staff.id, rep.email))).toBe('team-suspended');
    await restoreMember(at(), decision);
    expect(await findSession(database(), rep.rawId)).toBeNull();

    const { represents } = (await roleOf(rep.id))!;
    expect(represents).toBeNull();
    expect(await refusalOf(moveMember(at(), decision, { from: '53', to: '11' }))).toBe('decided-meanwhile');
    expect(await refusalOf(resetFactors(at(), decision))).toBe('accepted');
  });

  it('keeps a journal that survives who wrote it, and forgets her name', async () => {
    const [staff, rep] = [await newAccount('staff'), await newAccount('representative')];
    await suspendMember(at(), { actorId: staff.id, accountId: rep.id });
    const lines = async (query: string) =>
      (await readJournal(database(), readJournalFilter(new URLSearchParams(query)), 50)).lines;
    expect(await lines(`qui=${staff.id}`)).toMatchObject([
      { who: staff.email, what: 'Compte suspendu', about: rep.email },
    ]);
    expect(await exportAccount(database(), staff.id)).toMatchObject({
      compte: { journal: [{ acte: 'account.suspend' }], doubleVerification: { clesDAcces: [] } },
    });
    await database().transact((trx) => eraseAccount(trx, staff.id));
    await database().transact((trx) => eraseAccount(trx, rep.id));
    expect(await lines(`qui=${staff.id}`)).toMatchObject([{ who: 'compte effacé', about: 'compte effacé' }]);
    expect(await lines(`qui=${staff.id}&quoi=account.suspend&du=2026-11-22&au=2026-11-22`)).toHaveLength(1);
    expect(await lines(`qui=${staff.id}&du=2026-11-23`)).toHaveLength(0);
    expect(await lines(`qui=${staff.id}&objet=${rep.id.slice(0, 20)}`)).toHaveLength(1);
  });

  it('pages through the journal without losing or repeating a line', async () => {
    const filter = readJournalFilter(new URLSearchParams());
    const whole = (await readJournal(database(), filter, 1000)).lines.map(({ id }) => id);
    const seen: string[] = [];
    for (let before: string | undefined = ''; before !== undefined;) {
      const page: Awaited<ReturnType<typeof readJournal>> = await readJournal(
        database(),
        { ...filter, before },
        3,
      );
      seen.push(...page.lines.map(({ id }) => id));
      before = page.next;
    }
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
