import { recordAct } from '../../platform/audit.ts';
import { enqueue } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { readCode } from '../one-time-code.ts';
import { passSecondFactor } from '../sessions.ts';
import type { FactorDependencies, FactorOwner } from './factor-change.ts';
import { limitFactorTries } from './factor-limits.ts';
import { recoveryCodeUsedMail } from './factor-mails.ts';
import { hashOfRecoveryCode } from './recovery-codes.ts';
import { unseal } from './seal.ts';
import { SecondFactorStore } from './second-factor-store.ts';
import { stepOfCode } from './totp.ts';

/**
 * Makes the session a whole one by a code of the app. A code serves once, in whichever browser.
 * @throws Refusal code-malformed, factor-code-wrong, factor-code-used, too-many-requests
 */
export async function proveByTotp(
  { database, secretKey, now }: FactorDependencies & { secretKey: Buffer },
  { account, rawSessionId }: FactorOwner,
  typed: string,
): Promise<void> {
  const code = readCode(typed);
  await limitFactorTries(database, account.id, now);
  await database.transact(async (trx) => {
    const store = new SecondFactorStore(trx);
    const totp = await store.totpOf(account.id);
    const secret = totp && unseal(secretKey, 'totp', account.id, totp.sealed_secret);
    const step = secret === undefined ? undefined : stepOfCode(secret, code, now);
    if (step === undefined) throw new Refusal('factor-code-wrong');
    if (!(await store.useTotpStep(account.id, step))) throw new Refusal('factor-code-used');
    await passSecondFactor(trx, rawSessionId, now);
  });
}

/**
 * The same by a recovery code, which is used up. Returns how many are left.
 * @throws Refusal recovery-code-wrong, too-many-requests
 */
export async function proveByRecoveryCode(
  { database, siteUrl, now }: FactorDependencies,
  { account, rawSessionId }: FactorOwner,
  typed: string,
): Promise<number> {
  const hash = hashOfRecoveryCode(typed);
  await limitFactorTries(database, account.id, now);
  return database.transact(async (trx) => {
    const store = new SecondFactorStore(trx);
    if (!(await store.useRecoveryCode(account.id, hash, now))) throw new Refusal('recovery-code-wrong');
    await passSecondFactor(trx, rawSessionId, now);
    const left = await store.countRecoveryCodes(account.id);
    const subject = `account:${account.id}` as const;
    await recordAct(trx, { actor: account.id, act: 'recovery-code.use', subject, detail: { left } }, now);
    await enqueue(trx, recoveryCodeUsedMail(account.email, left, siteUrl), now);
    return left;
  });
}
