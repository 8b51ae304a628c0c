import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { askSignInCode, pendingSignIn, resendSignInCode } from '../../src/accounts/ask-sign-in-code.ts';
import { enterSignInCode } from '../../src/accounts/enter-sign-in-code.ts';
import { newKnownBrowser, readKnownBrowser } from '../../src/accounts/known-browser.ts';
import { suspendMember } from '../../src/accounts/team/change-member.ts';
import { findSession } from '../../src/accounts/sessions.ts';
import { addSeconds } from '../../src/platform/clock.ts';
import { Refusal } from '../../src/platform/refusal.ts';
import { engines, freshDatabase } from './engines.ts';

const secretKey = randomBytes(32);
const start = new Date('2026-11-22T08:00:00.000Z');
let count = 0;
const someone = () => `person-${(count += 1)}@example.com`;
const somewhere = () => `192.0.2.${(count += 1) % 250}/${count}`;

describe.each(engines)('sign-in by code on $name', (engine) => {
  const database = freshDatabase(engine);
  const at = (seconds: number) => ({
    database: database(),
    secretKey,
    reachKey: secretKey,
    siteUrl: 'https://declic.example.com',
    now: addSeconds(start, seconds),
  });
  const ask = (
    email: string,
    { seconds = 0, origin = somewhere(), token, knownBrowser }: Partial<AskOptions> = {},
  ) => askSignInCode(at(seconds), { email, origin, token, knownBrowser });
  interface AskOptions {
    seconds: number;
    origin: string;
    token: string | undefined;
    knownBrowser: string | undefined;
  }
  const enter = (token: string | undefined, code: string, seconds = 30) =>
    enterSignInCode(at(seconds), token, code);
  const refusalOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
    );
  const wrongFor = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0');
  const accounts = (email: string) =>
    database().read.selectFrom('account').selectAll().where('email', '=', email).execute();
  const mails = (email: string) =>
    database().read.selectFrom('outbox').selectAll().where('recipient', '=', email).execute();

  it('makes the account only after the right code, then finds it again', async () => {
    const email = someone();
    const { token, code } = await ask(email);
    expect(await accounts(email)).toEqual([]);
    const first = await enter(token, `${code!.slice(0, 3)} ${code!.slice(3)}`);
    expect(first.account).toMatchObject({ email, role: 'merchant', suspended: 0 });
    expect((await findSession(database(), first.rawSessionId))?.account.id).toBe(first.account.id);

    const again = await ask(email, { seconds: 100 });
    const second = await enter(again.token, again.code!, 120);
    expect(second.account.id).toBe(first.account.id);
    expect(await accounts(email)).toHaveLength(1);
  });

  it('stores neither the code nor the token', async () => {
    const email = someone();
    const { token, code } = await ask(email);
    const row = await pendingSignIn(database(), token);
    expect(row?.email).toBe(email);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(JSON.stringify({ ...row, token_hash: '' })).not.toContain(code!);
    expect((await mails(email))[0]?.subject).toContain(`${code!.slice(0, 3)} ${code!.slice(3)}`);
  });

  it('does the same work and gives the same answer whether the account exists', async () => {
    const known = someone();
    const { token, code } = await ask(known);
    await enter(token, code!);
    const shape = async (email: string) => {
      const sent = await ask(email, { seconds: 200 });
      const mail = (await mails(email)).at(-1)!;
      return {
        keys: Object.keys(sent),
        expiresAt: sent.expiresAt,
        mail: mail.body.replace(/\d{3} \d{3}/g, '—'),
      };
    };
    expect(await shape(known)).toEqual(await shape(someone()));
  });

  it('takes a code once', async () => {
    const { token, code } = await ask(someone());
    await enter(token, code!);
    expect(await refusalOf(enter(token, code!))).toBe('code-other-browser');
  });

  it('stops guessing after five tries, and then even the right code is refused', async () => {
    const { token, code } = await ask(someone());
    const said = [];
    for (let guess = 1; guess <= 7; guess += 1)
      said.push(await refusalOf(enter(token, wrongFor(code!, guess))));
    expect(said).toEqual([
      ...Array<string>(4).fill('code-wrong'),
      ...Array<string>(3).fill('code-exhausted'),
    ]);
    expect(await refusalOf(enter(token, code!))).toBe('code-exhausted');
  });

  it('does not let simultaneous guesses share a try', async () => {
    const { token, code } = await ask(someone());
    const said = await Promise.all(
      Array.from({ length: 40 }, (_, guess) => refusalOf(enter(token, wrongFor(code!, guess + 1)))),
    );
    expect(said.filter((answer) => answer === 'code-wrong')).toHaveLength(4);
    expect(said.filter((answer) => answer === 'code-exhausted')).toHaveLength(36);
  });

  it('lets a mistyped form cost no try', async () => {
    const { token, code } = await ask(someone());
    for (const typed of ['', '12345', 'abcdef', '1234567', '\0', '\u202e123456']) {
      expect(await refusalOf(enter(token, typed))).toBe('code-malformed');
    }
    expect(await refusalOf(enter(token, code!))).toBe('accepted');
  });

  it('refuses another browser, and leaves the first one its code', async () => {
    const { token, code } = await ask(someone());
    const other = await ask(someone());
    for (const stranger of [undefined, '', 'x', randomBytes(32).toString('base64url')]) {
      expect(await refusalOf(enter(stranger, code!))).toBe('code-other-browser');
    }
    expect(await refusalOf(enter(other.token, code!))).toBe('code-wrong');
    expect(await refusalOf(enter(token, code!))).toBe('accepted');
  });

  it('ends after ten minutes', async () => {
    const { token, code } = await ask(someone());
    expect(await refusalOf(enter(token, code!, 600))).toBe('code-expired');
    const late = await ask(someone());
    expect(await refusalOf(enter(late.token, late.code!, 599))).toBe('accepted');
  });

  it('opens one session and one account, however many forms are sent at once', async () => {
    const email = someone();
    const { token, code } = await ask(email);
    const other = await ask(email);
    const said = await Promise.all(
      [token, token, token, other.token, other.token].map((sent) =>
        refusalOf(enter(sent, sent === token ? code! : other.code!)),
      ),
    );
    expect(said.filter((answer) => answer === 'accepted')).toHaveLength(2);
    const [account, ...more] = await accounts(email);
    expect(more).toEqual([]);
    const sessions = await database()
      .read.selectFrom('session')
      .select('id_hash')
      .where('account_id', '=', account!.id)
      .execute();
    expect(sessions).toHaveLength(2);
  });

  it('sends the same code again after a minute, and a new one once it is over', async () => {
    const email = someone();
    const { token, code } = await ask(email);
    const resend = (sent: string, seconds: number) =>
      resendSignInCode(at(seconds), { origin: somewhere(), token: sent, knownBrowserOf: () => undefined });
    expect(await refusalOf(resend(token, 59))).toBe('resend-too-soon');
    expect(await mails(email)).toHaveLength(1);
    const again = await resend(token, 60);
    expect([again.token, again.code]).toEqual([token, code]);
    expect(await refusalOf(enter(token, code!, 659))).toBe('accepted');

    const over = await ask(email);
    const fresh = await resend(over.token, 700);
    expect(fresh.token).not.toBe(over.token);
    expect(await refusalOf(enter(fresh.token, fresh.code!, 710))).toBe('accepted');
    expect(await refusalOf(resend(randomBytes(32).toString('base64url'), 60))).toBe('code-other-browser');
  });

  it('sends nothing more when the first form is sent twice', async () => {
    const email = someone();
    const { token } = await ask(email);
    const twice = await ask(email, { seconds: 5, token });
    expect([twice.token, twice.code]).toEqual([token, null]);
    expect(await mails(email)).toHaveLength(1);
    const otherAddress = await ask(someone(), { seconds: 6, token });
    expect(otherAddress.token).not.toBe(token);
  });

  it('never lets throttling undo a code that left, nor a stranger lock an address', async () => {
    const email = someone();
    const mine = await ask(email);
    const stranger = somewhere();
    const said = [];
    for (let time = 0; time < 60; time += 1) said.push(await refusalOf(ask(email, { origin: stranger })));
    expect(said.filter((answer) => answer === 'accepted')).toHaveLength(5);
    expect(said.filter((answer) => answer === 'too-many-requests')).toHaveLength(55);
    // the owner asks from another device, and the first code still opens
    expect(await refusalOf(ask(email, { seconds: 40 }))).toBe('accepted');
    expect(await refusalOf(enter(mine.token, mine.code!))).toBe('accepted');
  });

  it('slows the mails of an address under attack from everywhere; her own browser still gets one', async () => {
    const email = someone();
    const known = newKnownBrowser(secretKey, email);
    const places = Array.from({ length: 3 }, somewhere);
    const said = [];
    for (const origin of places)
      for (let time = 0; time < 5; time += 1) said.push(await refusalOf(ask(email, { origin })));
    // ten shared, and two of the third place's own
    expect(said.filter((answer) => answer === 'accepted')).toHaveLength(12);
    expect(await refusalOf(ask(email, { seconds: 30, origin: places[2]! }))).toBe('too-many-requests');
    const knownBrowser = readKnownBrowser(secretKey, known, email);
    const hers = await ask(email, { seconds: 30, knownBrowser });
    expect(await refusalOf(enter(hers.token, hers.code!, 60))).toBe('accepted');
    // and everybody again once the ten minutes are over
    expect(await refusalOf(ask(email, { seconds: 601 }))).toBe('accepted');
  });

  it('gives a new phone its code while strangers everywhere ask for the same address', async () => {
    const email = someone();
    for (let place = 0; place < 30; place += 1) await ask(email);
    const home = somewhere();
    await ask(email, { seconds: 30, origin: home });
    const hers = await ask(email, { seconds: 31, origin: home });
    expect(await refusalOf(ask(email, { seconds: 32, origin: home }))).toBe('too-many-requests');
    expect(await refusalOf(enter(hers.token, hers.code!, 60))).toBe('accepted');
    // one who rents a /48 is one newcomer
    const rented = [1, 2, 3].map((n) => refusalOf(ask(email, { seconds: 40, origin: `2001:db8:9:${n}::1` })));
    expect((await Promise.all(rented)).sort()).toEqual(['accepted', 'accepted', 'too-many-requests']);
  });

  it('bounds what newcomers can send to one mailbox in a day; her own browser still gets a code', async () => {
    const email = someone();
    const known = newKnownBrowser(secretKey, email);
    const said = await Promise.all(
      Array.from({ length: 230 }, (_, place) => refusalOf(ask(email, { origin: `crowd-${place}` }))),
    );
    expect(said.filter((answer) => answer === 'accepted')).toHaveLength(110);
    expect(await refusalOf(ask(email, { seconds: 30 }))).toBe('too-many-requests');
    const knownBrowser = readKnownBrowser(secretKey, known, email);
    expect(await refusalOf(ask(email, { seconds: 30, knownBrowser }))).toBe('accepted');
    expect(await refusalOf(ask(email, { seconds: 601 }))).toBe('accepted');
  });

  it('sends 160 codes a day to one mailbox at most: 800 guesses; then says so, and till when', async () => {
    const email = someone();
    const known = newKnownBrowser(secretKey, email);
    let sent = 0;
    // 24 strangers at a time, all new, every ten minutes
    for (let seconds = 0; seconds < 8 * 600; seconds += 600)
      for (const said of await Promise.all(
        Array.from({ length: 24 }, () => refusalOf(ask(email, { seconds, origin: somewhere() }))),
      ))
        if (said === 'accepted') sent += 1;
    expect(sent).toBe(160);
    const refusal = await ask(email, { seconds: 10 * 3600 }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'too-many-codes', retryAfter: 14 * 3600 });
    const knownBrowser = readKnownBrowser(secretKey, known, email);
    expect(await refusalOf(ask(email, { seconds: 10 * 3600, knownBrowser }))).toBe('accepted');
    expect(await refusalOf(ask(email, { seconds: 24 * 3600 }))).toBe('accepted');
  });

  it('knows a browser only for the address it signed in to, and only with our signature', () => {
    const cookie = newKnownBrowser(secretKey, 'a@example.com');
    expect(readKnownBrowser(secretKey, cookie, 'a@example.com')).toBeDefined();
    expect(readKnownBrowser(secretKey, cookie, 'b@example.com')).toBeUndefined();
    expect(readKnownBrowser(randomBytes(32), cookie, 'a@example.com')).toBeUndefined();
    for (const forged of ['', '.', 'x.', '.x', 'x.y', `x${cookie}`, cookie.slice(0, -1), undefined]) {
      expect(readKnownBrowser(secretKey, forged, 'a@example.com')).toBeUndefined();
    }
  });

  it('serves a training room of fifty people behind one address', async () => {
    const room = '198.51.100.7';
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const email = someone();
        const { token } = await ask(email, { origin: room });
        await ask(email, { origin: room, token, seconds: 61 });
        const { code } = await ask(email, { origin: room, token, seconds: 130 });
        return refusalOf(enter(token, code!, 140));
      }),
    );
    expect(new Set(answers)).toEqual(new Set(['accepted']));
  });

  it('counts one subscriber of IPv6 as one origin', async () => {
    const email = someone();
    const said = [];
    for (let host = 1; host <= 7; host += 1) {
      said.push(await refusalOf(ask(email, { origin: `2001:db8:1:2:${host}::${host}` })));
    }
    expect(said.filter((answer) => answer === 'accepted')).toHaveLength(5);
    expect(await refusalOf(ask(email, { origin: '2001:db8::1' }))).toBe('accepted');
  });

  it('opens nothing for a suspended account', async () => {
    const email = someone();
    const { token, code } = await ask(email);
    const { account } = await enter(token, code!);
    await suspendMember({ ...at(90), reachKey: secretKey }, { actorId: null, accountId: account.id });
    const again = await ask(email, { seconds: 100 });
    expect(await refusalOf(enter(again.token, again.code!, 120))).toBe('account-suspended');
  });
});
