import type { Trx } from '../platform/database.ts';
import { applyChange, type Counting, underLock } from './apply-change.ts';
import { copyOf, type Facts, record } from './ledger.ts';
import { parisDay } from './paris-day.ts';

export type { Counting } from './apply-change.ts';
export type { CourseFacts, Facts } from './ledger.ts';

/**
 * Counts what one account did, in the transaction that wrote it: each thing once, whatever the number of accounts of its
 * business, replays and servers. All that is true may be told again each time. Staff, representatives, demonstration and
 * suspended accounts are noted and not counted. The day is that of the receipt, so a late sync changes no past day.
 * Source: definitions, « Reach ».
 */
export const countEvent = (trx: Trx, accountId: string, facts: Facts, counting: Counting): Promise<void> =>
  underLock(trx, accountId, async (before) => {
    const today = parisDay(counting.now);
    const ledger = copyOf(before.ledger);
    const isNew = record(ledger, facts, today);
    if (!isNew && before.lastDay === today) return;
    await applyChange(trx, before, { ...before, ledger, lastDay: today }, counting);
  });

/** A certificate is in force no more: a course's, or by its subject. */
export const uncountCertificate = (
  trx: Trx,
  accountId: string,
  subject: string,
  counting: Counting,
): Promise<void> =>
  underLock(trx, accountId, async (before) => {
    const ledger = copyOf(before.ledger);
    ledger.certificates.delete(subject);
    delete ledger.courses.get(subject)?.certified;
    await applyChange(trx, before, { ...before, ledger }, counting);
  });

/**
 * The state of an account's online shop: `declared` (a link was given), `checked` (our check found the shop), or null
 * (the link was taken away). Checked falls back to declared when a later check no longer finds it.
 */
export const countOnline = (
  trx: Trx,
  accountId: string,
  state: 'declared' | 'checked' | null,
  counting: Counting,
): Promise<void> =>
  underLock(trx, accountId, async (before) => {
    const ledger = copyOf(before.ledger);
    const today = parisDay(counting.now);
    if (state === null) delete ledger.declared;
    else ledger.declared ??= today;
    if (state === 'checked') ledger.checked ??= today;
    else delete ledger.checked;
    await applyChange(trx, before, { ...before, ledger }, counting);
  });
