import { type AuditSubject, recordAct } from '../platform/audit.ts';
import { type RateRule, takeToken } from '../platform/rate-limit.ts';
import type { RefusalCode } from '../platform/refusal.ts';

/** Somebody who insists fills neither the audit log nor the disk. */
const perAccount: RateRule = { limit: 30, windowSeconds: 3600 };

const recorded: ReadonlySet<RefusalCode | undefined> = new Set<RefusalCode>(['not-allowed', 'other-region']);

/** Another role's page, or another region's thing: kept in the audit log, with who tried. */
export async function recordRefusedAccess(
  { account, services }: Pick<App.Locals, 'account' | 'services'>,
  code: RefusalCode | undefined,
  subject: AuditSubject,
): Promise<void> {
  if (account === null || !recorded.has(code)) return;
  const { database, clock } = services;
  const now = clock.now();
  await database.transact(async (trx) => {
    const verdict = await takeToken(trx, ['refused-access', account.id], perAccount, now);
    if (!verdict.ok) return;
    const detail = { code: code ?? null, role: account.role, region: account.represents };
    await recordAct(trx, { actor: account.id, act: 'access.refuse', subject, detail }, now);
  });
}
