import { instant } from './clock.ts';
import type { Trx } from './database.ts';
import { newId } from './ids.ts';

/** Everything somebody may have to answer for. A new one also needs its French words in accounts/team/act-words.ts. */
export type AuditAct =
  | 'access.refuse'
  | 'account.suspend'
  | 'account.restore'
  | 'account.region'
  | 'account.role'
  | 'invitation.send'
  | 'invitation.resend'
  | 'invitation.revoke'
  | 'invitation.accept'
  | 'second-factor.add'
  | 'second-factor.remove'
  | 'second-factor.reset'
  | 'second-factor.copied'
  | 'recovery-code.use'
  | 'recovery-code.renew'
  | 'journal.export'
  | 'coverage.export'
  | 'coverage.letter'
  | 'video.submit'
  | 'video.accept'
  | 'video.refuse'
  | 'video.ask-again'
  | 'video.unpublish'
  | 'video.restore'
  | 'release.sign'
  | 'release.withdraw'
  | 'siren.void'
  | 'siren.restore'
  | 'reach.export';

/** `kind:id`: the table or thing, and which one. */
export type AuditSubject = `${string}:${string}`;

export interface Act {
  /** account id; null is the system itself or the command line */
  actor: string | null;
  act: AuditAct;
  subject: AuditSubject;
  /** without personal data: it outlives the people it is about */
  detail?: Readonly<Record<string, string | number | null>>;
}

/**
 * Adds one line to the audit log, in the transaction of what it tells. No code changes or removes a line, and triggers
 * of the database refuse it.
 */
export async function recordAct(
  trx: Trx,
  { actor, act, subject, detail = {} }: Act,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('audit_act')
    .values({ id: newId(now), at: instant(now), actor, act, subject, detail: JSON.stringify(detail) })
    .execute();
}
