import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import type { SignedIn } from '../../src/accounts/account.ts';
import { addTotp, offerTotp } from '../../src/accounts/second-factor/add-totp.ts';
import { askKnownPasskey } from '../../src/accounts/second-factor/ask-passkey.ts';
import { proveByPasskey } from '../../src/accounts/second-factor/prove-by-passkey.ts';
import { readFactors } from '../../src/accounts/second-factor/read-factors.ts';
import { proveByRecoveryCode, proveByTotp } from '../../src/accounts/second-factor/prove-by-code.ts';
import { removeTotp, renewRecoveryCodes } from '../../src/accounts/second-factor/remove-factor.ts';
import { findSession, keepChallenge, openSession, takeChallenge } from '../../src/accounts/sessions.ts';
import { SecondFactorStore } from '../../src/accounts/second-factor/second-factor-store.ts';
import { readActs } from '../../src/platform/audit.ts';
import { addSeconds } from '../../src/platform/clock.ts';
import { Refusal } from '../../src/platform/refusal.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const secretKey = randomBytes(32);
const start = new Date('2026-11-22T08:00:00.000Z');
const siteUrl = 'https://declic.example.com';

describe.each(engines)('the second factor on $name', (engine) => {
  const database = freshDatabase(engine);
  const at = (seconds: number) => ({
    database: database(),
    secretKey,
    siteUrl,
    now: addSeconds(start, seconds),
  });
  const refusalOf = (work: Promise<unknown>) =>
    work.then(
      () => 'accepted',
      (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
    );
  const codeAt = (secret: string, seconds: number) =>
    generateSync({ secret, epoch: start.getTime() / 1000 + seconds });

  /** Signed in by e-mail code alone. */
  async function newStaff(role: SignedIn['role'] = 'staff') {
    const id = await addAccount(database(), { role });
    return { id, ...(await signIn(id)) };
  }
  async function signIn(id: string) {
    const { rawId } = await database().transact((trx) => openSession(trx, id));
    const owner = async () => ({
      account: (await findSession(database(), rawId))!.account,
      rawSessionId: rawId,
    });
    return { rawId, owner };
  }
  /** With a code app tied at second 0. */
  async function withApp() {
    const staff = await newStaff();
    const { account } = await staff.owner();
    const offer = offerTotp(secretKey, account);
    const codes = await addTotp(at(0), await staff.owner(), {
      sealed: offer.sealed,
      code: codeAt(offer.secret, 0),
    });
    return { ...staff, secret: offer.secret, codes };
  }

  it('is set up by the first right code, which makes the session whole and gives recovery codes once', async () => {
    const { id, rawId, owner } = await newStaff();
    const { account } = await owner();
    expect(account.secondFactorAt).toBeNull();
    const { secret, sealed } = offerTotp(secretKey, account);
    expect(offerTotp(secretKey, account, sealed).secret).toBe(secret);
    const add = async (code: string, key = sealed) => addTotp(at(0), await owner(), { sealed: key, code });
    const wrong = codeAt(secret, 0) === '000000' ? '000001' : '000000';
    expect(await refusalOf(add(wrong))).toBe('factor-code-wrong');
    expect(await refusalOf(add(codeAt(secret, 0), 'AAAA'))).toBe('malformed');
    // offered to somebody else
    const other = offerTotp(secretKey, { id: 'x', email: 'x@example.com' });
    expect(await refusalOf(add(codeAt(other.secret, 0), other.sealed))).toBe('malformed');

    const codes = await add(codeAt(secret, 0));
    expect(new Set(codes).size).toBe(8);
    expect((await findSession(database(), rawId))?.account.secondFactorAt).toBe(start.toISOString());
    expect(await readFactors(database().read, id)).toMatchObject({ recoveryCodesLeft: 8, passkeys: [] });
    const row = await database().read.selectFrom('totp').selectAll().where('account_id', '=', id).execute();
    expect(JSON.stringify(row)).not.toContain(secret);
    const kept = await database().read.selectFrom('recovery_code').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(codes[0]);
  });

  it('takes a code of the app once, from the step before to the step after', async () => {
    const { id, secret } = await withApp();
    const prove = async (codeSeconds: number, seconds: number) => {
      const { owner } = await signIn(id);
      return refusalOf(proveByTotp(at(seconds), await owner(), codeAt(secret, codeSeconds)));
    };
    // the code that tied the app, sent again
    expect(await prove(0, 5)).toBe('factor-code-used');
    expect(await prove(60, 120)).toBe('factor-code-wrong');
    expect(await prove(150, 120)).toBe('accepted');
    expect(await prove(150, 130)).toBe('factor-code-used');
    expect(await prove(120, 130)).toBe('factor-code-used');
    const { owner } = await signIn(id);
    const crowd = await Promise.all(
      Array.from({ length: 3 }, async () =>
        refusalOf(proveByTotp(at(1000), await owner(), codeAt(secret, 1000))),
      ),
    );
    expect(crowd.sort()).toEqual(['accepted', 'factor-code-used', 'factor-code-used']);
  });

  it('gives a recovery code to one of those who send it at once', async () => {
    const { id, codes } = await withApp();
    const use = async (typed: string, seconds = 1000) => {
      const { owner } = await signIn(id);
      return refusalOf(proveByRecoveryCode(at(seconds), await owner(), typed));
    };
    const answers = await Promise.all(Array.from({ length: 5 }, () => use(codes[0]!)));
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(await use(codes[1]!.toLowerCase().replaceAll('-', ' '))).toBe('accepted');
    expect(await use('ABCD')).toBe('recovery-code-wrong');
    expect((await readFactors(database().read, id)).recoveryCodesLeft).toBe(6);
  });

  it('stops guessing, at every browser together', async () => {
    const { id, secret } = await withApp();
    const guess = async (seconds: number) => {
      const { owner } = await signIn(id);
      return refusalOf(proveByTotp(at(seconds), await owner(), codeAt(secret, -9000)));
    };
    const said = [];
    for (let count = 0; count < 9; count += 1) said.push(await guess(60));
    expect(said.filter((answer) => answer === 'factor-code-wrong').length).toBeLessThanOrEqual(8);
    expect(said.at(-1)).toBe('too-many-requests');
    const { owner } = await signIn(id);
    expect(await refusalOf(proveByTotp(at(70), await owner(), codeAt(secret, 70)))).toBe('too-many-requests');
    expect(await refusalOf(proveByTotp(at(1000), await owner(), codeAt(secret, 1000)))).toBe('accepted');
  });

  it('is changed by who just passed it, never by the mailbox alone', async () => {
    const { id, owner } = await withApp();
    const half = await (await signIn(id)).owner();
    const offer = offerTotp(secretKey, half.account);
    const add = addTotp(at(400), half, { sealed: offer.sealed, code: codeAt(offer.secret, 400) });
    expect(await refusalOf(add)).toBe('second-factor-missing');
    expect(await refusalOf(renewRecoveryCodes(at(400), half))).toBe('second-factor-missing');
    expect(await refusalOf(removeTotp(at(400), await owner()))).toBe('last-factor');
    expect(await refusalOf(renewRecoveryCodes(at(16 * 60), await owner()))).toBe('second-factor-stale');
    const [before] = await renewRecoveryCodes(at(400), await owner());
    await renewRecoveryCodes(at(401), await owner());
    expect(await refusalOf(proveByRecoveryCode(at(402), half, before!))).toBe('recovery-code-wrong');

    const merchant = await newStaff('merchant');
    expect(await refusalOf(renewRecoveryCodes(at(0), await merchant.owner()))).toBe('not-allowed');
  });

  it('keeps a challenge for one session, one answer and five minutes', async () => {
    const [mine, hers] = [await newStaff(), await newStaff()];
    const keep = () =>
      database().transact((trx) => keepChallenge(trx, mine.rawId, 'c1', addSeconds(start, 300)));
    const take = (rawId: string, seconds: number) =>
      database().transact((trx) => takeChallenge(trx, rawId, addSeconds(start, seconds)));
    await keep();
    expect(await take(hers.rawId, 10)).toBeUndefined();
    expect(await take(mine.rawId, 301)).toBeUndefined();
    const crowd = await Promise.all([1, 2, 3].map(() => take(mine.rawId, 10)));
    expect(crowd.filter((challenge) => challenge === 'c1')).toHaveLength(1);
  });

  /** An authenticator in a few lines: signs with whatever counter it is told (WebAuthn §6.1 and §6.3.3). */
  async function withPasskey() {
    const staff = await newStaff();
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x, y } = publicKey.export({ format: 'jwk' });
    // COSE: EC2, ES256, P-256, x, y
    const cose = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x!, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y!, 'base64url'),
    ]);
    const id = randomBytes(16).toString('base64url');
    await database().transact((trx) =>
      new SecondFactorStore(trx).addPasskey({
        account_id: staff.id,
        id,
        public_key: cose.toString('base64url'),
        counter: '0',
        transports: '[]',
        name: 'Clé',
        created_at: start.toISOString(),
        last_used_at: null,
      }),
    );
    const prove = async (counter: number, session: Pick<typeof staff, 'owner'>) => {
      const owner = await session.owner();
      const { challenge } = await askKnownPasskey(at(0), owner);
      const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin: siteUrl }));
      const count = Buffer.alloc(4);
      count.writeUInt32BE(counter);
      const host = createHash('sha256').update(new URL(siteUrl).hostname).digest();
      const data = Buffer.concat([host, Buffer.from([0x05]), count]);
      const signature = sign('sha256', Buffer.concat([data, createHash('sha256').update(client).digest()]), privateKey); // prettier-ignore
      const answer = {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
      return refusalOf(proveByPasskey(at(0), owner, JSON.stringify(answer)));
    };
    return { ...staff, prove };
  }

  it('refuses a copied passkey, whose counter does not grow, and writes it in the journal', async () => {
    const { id, prove, ...first } = await withPasskey();
    expect(await prove(7, first)).toBe('accepted');
    expect((await findSession(database(), first.rawId))?.account.secondFactorAt).not.toBeNull();
    // the copy signs from where it was made
    const copy = await signIn(id);
    for (const counter of [7, 3, 0]) expect(await prove(counter, copy)).toBe('passkey-copied');
    expect((await findSession(database(), copy.rawId))?.account.secondFactorAt).toBeNull();
    const acts = await readActs(database().read, { acts: ['second-factor.copied'] }, 10);
    expect(acts.filter(({ actor }) => actor === id)).toHaveLength(3);
    // its owner still comes in
    expect(await prove(8, await signIn(id))).toBe('accepted');
  });

  it('accepts a passkey that never counts, as those of phones do', async () => {
    const { prove, ...first } = await withPasskey();
    expect(await prove(0, first)).toBe('accepted');
    expect(await prove(0, first)).toBe('accepted');
  });
});
