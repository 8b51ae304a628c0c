import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmEmailChange, startEmailChange } from '../../src/accounts/change-email.ts';
import type { Communes } from '../../src/accounts/communes.ts';
import { forgetExpired } from '../../src/accounts/forget-expired.ts';
import { leave } from '../../src/accounts/leave.ts';
import { giveRole, listTeam } from '../../src/accounts/manage-roles.ts';
import { purgeInactive } from '../../src/accounts/purge-inactive.ts';
import { readProfile } from '../../src/accounts/read-profile.ts';
import { type ProfileForm, saveProfile } from '../../src/accounts/save-profile.ts';
import { findSession, openSession } from '../../src/accounts/sessions.ts';
import { addSeconds } from '../../src/platform/clock.ts';
import { FieldRefusals } from '../../src/platform/field-refusals.ts';
import { newId } from '../../src/platform/ids.ts';
import { Refusal } from '../../src/platform/refusal.ts';
import { accountEraser, exportAccount } from '../../src/web/personal-data.ts';
import { refusals } from '../../src/web/refusals.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const secretKey = randomBytes(32);
const start = new Date('2026-11-22T08:00:00.000Z');
const counting = { now: start, reachKey: secretKey };
const siteUrl = 'https://declic.example.com';
const day = 86_400;
const communes: Communes = {
  find: async (code) => (code === '35238' ? { code, name: 'Rennes', region: '53' } : undefined),
};
const eraseAccount = accountEraser({ clock: { now: () => start }, reachKey: secretKey });
let origin = 0;

describe.each(engines)('the life of an account on $name', (engine) => {
  const database = freshDatabase(engine);
  const at = (seconds: number) => ({
    database: database(),
    secretKey,
    reachKey: secretKey,
    siteUrl,
    now: addSeconds(start, seconds),
  });
  const newAccount = async () => {
    const id = await addAccount(database(), {});
    return { id, email: `${id}@example.com` };
  };
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
    );
  const find = (id: string) =>
    database().read.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
  const mailsTo = (email: string) =>
    database().read.selectFrom('outbox').selectAll().where('recipient', '=', email).execute();

  describe('profile', () => {
    const counted: string[] = [];
    const save = (id: string, form: ProfileForm) =>
      database().transact((trx) =>
        saveProfile(
          trx,
          {
            communes,
            counted: async (_, account, work) => {
              counted.push(account);
              await work();
            },
          },
          id,
          form,
        ),
      );
    const refusedFields = (work: Promise<unknown>) =>
      work.then(
        () => ({}),
        (error: unknown) => (error instanceof FieldRefusals ? error.fields : Promise.reject(error as Error)),
      );

    it('keeps what was typed, tidied; a missing field is left alone, an empty one cleared', async () => {
      const { id } = await newAccount();
      await save(id, {
        printName: '  Camille  Martin ',
        businessName: 'L’Épicerie',
        businessNumber: '123 456 782 00010',
        trade: 'primeur',
        commune: '35238',
        region: '11',
      });
      const kept = {
        print_name: 'Camille Martin',
        business_name: 'L’Épicerie',
        siren: '123456782',
        siret: '12345678200010',
        trade: 'primeur',
        commune: '35238',
        region: '53',
      };
      expect(await readProfile(database().read, id)).toEqual(kept);
      await save(id, { printName: 'C. Martin' });
      expect(await readProfile(database().read, id)).toEqual({ ...kept, print_name: 'C. Martin' });
      await save(id, { businessNumber: '', commune: '', region: 'com' });
      expect(await readProfile(database().read, id)).toMatchObject({
        siren: null,
        siret: null,
        commune: null,
        region: 'com',
      });
      // a name alone changes nothing in the counts
      expect(counted.filter((account) => account === id)).toHaveLength(2);
    });

    it('names every wrong field, and then writes none', async () => {
      const { id } = await newAccount();
      await save(id, { printName: 'Camille' });
      const form = {
        printName: 'x'.repeat(81),
        businessName: '\u202eabc',
        businessNumber: '73282932000047',
        trade: 'pirate',
        commune: '99999',
        region: '05',
      };
      expect(await refusedFields(save(id, form))).toEqual({
        printName: 'name-too-long',
        businessName: 'text-unreadable',
        businessNumber: 'siret-invalid',
        trade: 'trade-unknown',
        commune: 'commune-unknown',
        region: 'region-unknown',
      });
      expect(await readProfile(database().read, id)).toMatchObject({ print_name: 'Camille', siren: null });
    });

    it('answers anything typed with a sentence, or stores it', async () => {
      const { id } = await newAccount();
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(
          '',
          '\0',
          '\u202e',
          '35238',
          '53',
          '732829320',
          "'; drop table account; --",
          '__proto__',
        ),
        fc.nat(20_000).map((length) => 'é'.repeat(length)),
      );
      const form = fc.record(
        {
          printName: text,
          businessName: text,
          businessNumber: text,
          trade: text,
          commune: text,
          region: text,
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(form, async (typed) => {
          // the form's edge drops NUL, see web/form-action.ts
          const clean = Object.fromEntries(
            Object.entries(typed).map(([field, value]) => [field, value.replaceAll('\0', '')]),
          );
          for (const code of Object.values(await refusedFields(save(id, clean)))) {
            expect(refusals[code!].status).toBeLessThan(500);
          }
        }),
        { numRuns: 100 },
      );
    });
  });

  describe('change of address', () => {
    const begin = (account: { id: string; email: string }, email: string, seconds = 0) =>
      startEmailChange(at(seconds), account, email, `192.0.2.1/${(origin += 1)}`);

    it('needs the codes of both addresses, each in its place', async () => {
      const account = await newAccount();
      const email = `${newId()}@example.com`;
      const { token, codes } = await begin(account, email);
      const confirm = (typed: { old: string; new: string }, seconds = 60) =>
        refusalOf(confirmEmailChange(at(seconds), account.id, token, typed));
      expect(await confirm({ old: codes.old, new: codes.old })).toBe('code-wrong');
      expect(await confirm({ old: codes.new, new: codes.old })).toBe('code-wrong');
      expect(await confirm({ old: '', new: codes.new })).toBe('code-malformed');
      expect((await find(account.id))?.email).toBe(account.email);
      expect(await confirm(codes, 601)).toBe('code-expired');
      expect(await confirm(codes)).toBe('accepted');
      expect((await find(account.id))?.email).toBe(email);
      expect(await confirm(codes)).toBe('code-other-browser');
      expect([await mailsTo(account.email), await mailsTo(email)].map((mails) => mails.length)).toEqual([
        1, 1,
      ]);
    });

    it('stops guessing after five tries', async () => {
      const account = await newAccount();
      const { token, codes } = await begin(account, `${newId()}@example.com`);
      const wrong = { ...codes, new: codes.new === '000000' ? '000001' : '000000' };
      const said = [];
      for (let guess = 0; guess < 6; guess += 1) {
        said.push(await refusalOf(confirmEmailChange(at(60), account.id, token, wrong)));
      }
      expect(said).toEqual([...Array<string>(4).fill('code-wrong'), 'code-exhausted', 'code-exhausted']);
      expect(await refusalOf(confirmEmailChange(at(60), account.id, token, codes))).toBe('code-exhausted');
    });

    it('belongs to one account and one browser', async () => {
      const [mine, hers] = [await newAccount(), await newAccount()];
      const { token, codes } = await begin(mine, `${newId()}@example.com`);
      for (const [id, sent] of [
        [hers.id, token],
        [mine.id, undefined],
        [mine.id, 'x'],
      ] as const) {
        expect(await refusalOf(confirmEmailChange(at(60), id, sent, codes))).toBe('code-other-browser');
      }
    });

    it('says only after both codes that another account has the address', async () => {
      const [mine, hers] = [await newAccount(), await newAccount()];
      const { token, codes } = await begin(mine, hers.email);
      expect(await refusalOf(confirmEmailChange(at(60), mine.id, token, codes))).toBe('email-taken');
      expect((await find(mine.id))?.email).toBe(mine.email);
      expect(await refusalOf(begin(mine, mine.email))).toBe('email-unchanged');
    });

    it('is in the audit log for the team, without the addresses, and for nobody else', async () => {
      const [staff, merchant] = [await newAccount(), await newAccount()];
      await database().transact((trx) =>
        trx.updateTable('account').set({ role: 'staff' }).where('id', '=', staff.id).execute(),
      );
      for (const account of [staff, merchant]) {
        const { token, codes } = await begin(account, `${newId()}@example.com`);
        await confirmEmailChange(at(60), account.id, token, codes);
      }
      const acts = await database()
        .read.selectFrom('audit_act')
        .select(['actor', 'subject', 'detail'])
        .where('act', '=', 'account.email')
        .execute();
      expect(acts).toEqual([{ actor: staff.id, subject: `account:${staff.id}`, detail: '{}' }]);
    });

    it('to an address another account takes at this very moment is refused with a sentence', async () => {
      const [mine, hers] = [await newAccount(), await newAccount()];
      const email = `${newId()}@example.com`;
      const { token, codes } = await begin(mine, email);
      const said = await database().transact(async (trx) => {
        await trx.updateTable('account').set({ email }).where('id', '=', hers.id).execute();
        const answer = refusalOf(confirmEmailChange(at(60), mine.id, token, codes));
        // it does not see the change yet, and waits for its end when it writes
        await wait(200);
        return { answer };
      });
      expect(await said.answer).toBe('email-taken');
      expect((await find(mine.id))?.email).toBe(mine.email);
    });
  });

  it('exports everything and erases everything, in one go', async () => {
    const account = await newAccount();
    const { rawId } = await database().transact((trx) => openSession(trx, account.id));
    await startEmailChange(at(0), account, `${newId()}@example.com`, `192.0.2.1/${(origin += 1)}`);
    const data = await exportAccount(database(), account.id);
    expect(data).toMatchObject({ compte: { email: account.email, profil: { siren: null } } });

    const go = (word: string) => leave({ ...at(0), eraseAccount }, account, word);
    for (const word of ['', 'oui', 'EFFACER TOUT', 'effacé']) {
      expect(await refusalOf(go(word))).toBe('confirmation-missing');
    }
    expect(await find(account.id)).toBeDefined();
    await go(' Effacer ');
    expect(await find(account.id)).toBeUndefined();
    expect(await findSession(database(), rawId)).toBeNull();
    for (const table of ['profile', 'session', 'email_change'] as const) {
      const rows = await database()
        .read.selectFrom(table)
        .select('account_id')
        .where('account_id', '=', account.id)
        .execute();
      expect([table, rows]).toEqual([table, []]);
    }
    // mails that had not left are gone; the last one says it is done
    expect((await mailsTo(account.email)).map(({ subject }) => subject)).toEqual([
      'Votre compte Déclic est effacé',
    ]);
  });

  it('erases nothing when one feature fails', async () => {
    const account = await newAccount();
    const failing = leave(
      {
        ...at(0),
        eraseAccount: async (trx, id) => {
          await eraseAccount(trx, id);
          throw new Error('a later feature failed');
        },
      },
      account,
      'EFFACER',
    );
    await expect(failing).rejects.toThrow('a later feature failed');
    expect(await find(account.id)).toBeDefined();
    expect(await mailsTo(account.email)).toEqual([]);
  });

  it('ends two years after the last visit, told a month before', async () => {
    const unused = await newAccount();
    const back = await newAccount();
    const purge = async (days: number) => {
      const now = addSeconds(new Date('2026-11-01T08:00:00.000Z'), days * day);
      await purgeInactive({ database: database(), clock: { now: () => now }, siteUrl, eraseAccount });
      return [await find(unused.id), await find(back.id)].map((account) => account !== undefined);
    };
    expect(await purge(699)).toEqual([true, true]);
    expect(await mailsTo(unused.email)).toEqual([]);
    expect(await purge(700)).toEqual([true, true]);
    expect((await mailsTo(unused.email)).map(({ body }) => body)).toEqual([
      expect.stringContaining('31 octobre 2028') as string,
    ]);
    // told once only
    expect(await purge(729)).toEqual([true, true]);
    expect(await mailsTo(unused.email)).toHaveLength(1);
    await database().transact((trx) =>
      trx
        .updateTable('account')
        .set({ last_seen_at: '2028-10-30T08:00:00.000Z', inactivity_notice_at: null })
        .where('id', '=', back.id)
        .execute(),
    );
    expect(await purge(730)).toEqual([false, true]);
  });

  it('is never erased without the month of notice, however long the server was off', async () => {
    const account = await newAccount();
    const now = new Date('2031-01-01T08:00:00.000Z');
    const purge = (days: number) =>
      purgeInactive({
        database: database(),
        clock: { now: () => addSeconds(now, days * day) },
        siteUrl,
        eraseAccount,
      });
    await purge(0);
    await purge(29);
    expect(await find(account.id)).toBeDefined();
    expect((await mailsTo(account.email))[0]?.body).toContain('31 janvier 2031');
    await purge(30);
    expect(await find(account.id)).toBeUndefined();
  });

  it('that cannot be erased keeps nobody else', async () => {
    const accounts = [await newAccount(), await newAccount()];
    const now = new Date('2033-01-01T08:00:00.000Z');
    const purge = (days: number, erase = eraseAccount) =>
      purgeInactive({
        database: database(),
        clock: { now: () => addSeconds(now, days * day) },
        siteUrl,
        eraseAccount: erase,
      });
    await purge(0);
    const failing = purge(30, (trx, id) =>
      id === accounts[0]!.id ? Promise.reject(new Error('a feature failed')) : eraseAccount(trx, id),
    );
    await expect(failing).rejects.toThrow('accounts not erased: 1');
    const found = await Promise.all(accounts.map(({ id }) => find(id)));
    expect(found.map((account) => account !== undefined)).toEqual([true, false]);
  });

  it('forgets codes a day after they ended', async () => {
    const account = await newAccount();
    await startEmailChange(at(0), account, `${newId()}@example.com`, `192.0.2.1/${(origin += 1)}`);
    const count = async () =>
      (
        await database()
          .read.selectFrom('email_change')
          .select('account_id')
          .where('account_id', '=', account.id)
          .execute()
      ).length;
    await forgetExpired(database(), addSeconds(start, day));
    expect(await count()).toBe(1);
    await forgetExpired(database(), addSeconds(start, day + 600));
    expect(await count()).toBe(0);
  });

  it('becomes a representative or staff by command, keeping what it has', async () => {
    const account = await newAccount();
    const given = await giveRole(
      database(),
      ` ${account.email.toUpperCase()} `,
      'representative',
      '53',
      counting,
    );
    expect(given).toMatchObject({ id: account.id, role: 'representative', represents: '53' });
    const staff = await giveRole(database(), `${newId()}@example.com`, 'staff', null, counting);
    const team = await listTeam(database());
    expect(team.map(({ id }) => id)).toEqual(expect.arrayContaining([given.id, staff.id]));
    expect(
      await refusalOf(Promise.resolve().then(() => giveRole(database(), 'x', 'staff', null, counting))),
    ).toBe('email-invalid');
  });
});
