import { instant } from './clock.ts';
import type { Db, Trx } from './database.ts';
import { newId } from './ids.ts';

/** Everything somebody may have to answer for. A new one also needs its French words in accounts/team/act-words.ts. */
export type AuditAct =
  | 'access.refuse'
  | 'account.suspend'
  | 'account.restore'
  | 'account.region'
  | 'account.role'
  | 'account.email'
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
  | 'video.take-back'
  | 'video.accept'
  | 'video.refuse'
  | 'video.ask-again'
  | 'video.unpublish'
  | 'video.restore'
  | 'release.sign'
  | 'release.withdraw'
  | 'shop.keep'
  | 'shop.hide'
  | 'shop.restore'
  | 'list.propose'
  | 'list.accept'
  | 'list.refuse'
  | 'list.remove'
  | 'siren.void'
  | 'siren.restore'
  | 'reach.correct'
  | 'reach.key'
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

/** One line as it is read again. */
export interface RecordedAct {
  id: string;
  at: string;
  actor: string | null;
  act: AuditAct;
  subject: string;
  detail: Readonly<Record<string, string | number | null>>;
}

/** Everything given must hold. `actor: null` is the system; instants are UTC ISO-8601, `from` included, `to` not. */
export interface ActFilter {
  actor?: string | null;
  acts?: readonly AuditAct[];
  /** a part of the subject, in lower case */
  subject?: string;
  from?: string;
  to?: string;
  /** only what is older than this line: the next page */
  before?: string;
}

/** The newest lines first, at most `limit`. */
export async function readActs(db: Db | Trx, filter: ActFilter, limit: number): Promise<RecordedAct[]> {
  let query = db.selectFrom('audit_act').selectAll().orderBy('id', 'desc').limit(limit);
  if (filter.actor === null) query = query.where('actor', 'is', null);
  else if (filter.actor !== undefined) query = query.where('actor', '=', filter.actor);
  if (filter.acts) query = query.where('act', 'in', filter.acts);
  if (filter.subject) query = query.where('subject', 'like', `%${filter.subject.replace(/[%_\\]/g, '')}%`);
  if (filter.from) query = query.where('at', '>=', filter.from);
  if (filter.to) query = query.where('at', '<', filter.to);
  if (filter.before) query = query.where('id', '<', filter.before);
  const rows = await query.execute();
  return rows.map((row) => ({
    ...row,
    act: row.act as AuditAct,
    detail: JSON.parse(row.detail) as RecordedAct['detail'],
  }));
}
