import { type AuditSubject, recordAct } from './audit.ts';
import type { Database } from './database.ts';
import { type RateRule, takeToken } from './rate-limit.ts';

/** Somebody who insists fills neither the audit log, which nobody can shorten, nor the disk. */
const perAccount: RateRule = { limit: 30, windowSeconds: 3600 };

/** Keeps in the audit log that an account reached for what is not its own. */
export async function recordRefusal(
  database: Database,
  actor: string,
  subject: AuditSubject,
  detail: Readonly<Record<string, string | null>>,
  now: Date,
): Promise<void> {
  await database.transact(async (trx) => {
    const verdict = await takeToken(trx, ['refused-access', actor], perAccount, now);
    if (verdict.ok) await recordAct(trx, { actor, act: 'access.refuse', subject, detail }, now);
  });
}
