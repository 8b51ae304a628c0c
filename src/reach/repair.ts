import { recordAct } from '../platform/audit.ts';
import type { Database, Trx } from '../platform/database.ts';
import { applyChange, type Counting, underLock } from './apply-change.ts';
import { surplusIn } from './compare-ledger.ts';
import type { CounterDifference } from './compare-counters.ts';
import { copyOf, record } from './ledger.ts';
import { parisDay } from './paris-day.ts';
import { appendChange } from './reach-store.ts';
import type { Recounting } from './recount-part.ts';

/** Appends what is missing or too much; the server may go on counting meanwhile, since a correction is a difference. */
export async function repairCounters(
  database: Database,
  differences: readonly CounterDifference[],
  now: Date,
): Promise<void> {
  for (let start = 0; start < differences.length; start += 500) {
    const corrections = differences
      .slice(start, start + 500)
      .map(
        ({ view, area, dim, metric, day, counted, expected }) =>
          [view as 'e' | 'n', area, dim, metric, day, expected - counted] as const,
      );
    await database.transact((trx) => appendChange(trx, { groups: [], corrections }, now));
  }
}

/**
 * Takes away what an account's ledger notes and no fact says, and what it added to the counts; a line of the audit log
 * says so. What is missing is noted as of today. Nothing is taken on the word of a recount that ended a moment ago: the facts are read again, in this
 * transaction and under the account's lock, which everyone takes who writes them.
 * @returns what was taken away
 */
export async function takeAwaySurplus(
  trx: Trx,
  accountId: string,
  { readFacts, currentSteps }: Omit<Recounting, 'reachKey'>,
  counting: Counting,
): Promise<string[]> {
  const taken: string[] = [];
  await underLock(trx, accountId, async (before) => {
    const facts = (await readFacts(trx, accountId, accountId)).get(accountId) ?? [];
    const ledger = copyOf(before.ledger);
    for (const one of facts) record(ledger, one, parisDay(counting.now));
    for (const { says, takeAway } of surplusIn(ledger, facts, currentSteps)) {
      takeAway();
      taken.push(says);
    }
    if (taken.length === 0) return;
    await applyChange(trx, before, { ...before, ledger }, counting);
    const detail = { taken: taken.length };
    await recordAct(
      trx,
      { actor: null, act: 'reach.correct', subject: `account:${accountId}`, detail },
      counting.now,
    );
  });
  return taken;
}
