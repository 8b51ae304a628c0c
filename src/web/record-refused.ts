import type { AuditSubject } from '../platform/audit.ts';
import { recordRefusal } from '../platform/record-refusal.ts';
import type { RefusalCode } from '../platform/refusal.ts';

const recorded: ReadonlySet<RefusalCode | undefined> = new Set<RefusalCode>(['not-allowed', 'other-region']);

/** Another role's page, or another region's thing: kept in the audit log, with who tried. */
export async function recordRefusedAccess(
  { account, services }: Pick<App.Locals, 'account' | 'services'>,
  code: RefusalCode | undefined,
  subject: AuditSubject,
): Promise<void> {
  if (account === null || !recorded.has(code)) return;
  const { database, clock } = services;
  const detail = { code: code ?? null, role: account.role, region: account.represents };
  await recordRefusal(database, account.id, subject, detail, clock.now());
}
