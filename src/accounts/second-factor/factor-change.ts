import { type AuditAct, recordAct } from '../../platform/audit.ts';
import type { Database, Trx } from '../../platform/database.ts';
import { enqueue } from '../../platform/outbox.ts';
import type { SignedIn } from '../account.ts';
import { passSecondFactor } from '../sessions.ts';
import type { Factors } from './factors.ts';
import { factorChangedMail } from './factor-mails.ts';
import { assertMayChangeFactors } from './may-change-factors.ts';
import { readFactors } from './read-factors.ts';
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts';
import { SecondFactorStore } from './second-factor-store.ts';

/** Who changes her own factors, from which session. */
export interface FactorOwner {
  account: SignedIn;
  rawSessionId: string;
}

export interface FactorDependencies {
  database: Database;
  siteUrl: string;
  now: Date;
}

/** « passkey », « totp », « codes »: for the audit log and the mail. */
export type FactorKind = 'passkey' | 'totp' | 'codes';

/**
 * The frame of every change a person makes to her own factors: checked again inside the transaction, told by mail, kept
 * in the audit log.
 * @throws Refusal not-allowed, second-factor-missing, second-factor-stale, and those of `change`
 */
export function changeFactors<T>(
  { database, siteUrl, now }: FactorDependencies,
  { account }: FactorOwner,
  { act, kind }: { act: AuditAct; kind: FactorKind },
  change: (trx: Trx, factors: Factors) => Promise<T>,
): Promise<T> {
  return database.transact(async (trx) => {
    const factors = await readFactors(trx, account.id);
    assertMayChangeFactors(account, factors, now);
    const result = await change(trx, factors);
    await recordAct(trx, { actor: account.id, act, subject: `account:${account.id}`, detail: { kind } }, now);
    await enqueue(trx, factorChangedMail(account.email, act, kind, siteUrl), now);
    return result;
  });
}

/**
 * After a way was added: this session is a whole one, and who has no recovery code gets a set. The codes are returned
 * to be shown once; only their hashes stay.
 */
export async function afterAdding(
  trx: Trx,
  { account, rawSessionId }: FactorOwner,
  { recoveryCodesLeft }: Factors,
  now: Date,
): Promise<string[]> {
  await passSecondFactor(trx, rawSessionId, now);
  return recoveryCodesLeft > 0 ? [] : writeRecoveryCodes(trx, account.id);
}

/** Makes a new set in place of the old one. */
export async function writeRecoveryCodes(trx: Trx, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await new SecondFactorStore(trx).replaceRecoveryCodes(accountId, codes.map(hashOfRecoveryCode));
  return codes;
}
