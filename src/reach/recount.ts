import type { Database, Db, Trx } from '../platform/database.ts';
import { inSnapshot } from '../platform/dialect.ts';
import type { CellTree } from './cell-tree.ts';
import { type CellKey, CellSums, cellText, readCell, readChange } from './change.ts';
import { countAccount, countBusiness, nightlyMetrics } from './counted.ts';
import { type Facts, type Ledger, record } from './ledger.ts';
import { allCounts, allTallies } from './count-store.ts';
import { appendChange, pendingChanges } from './reach-store.ts';
import { CountedSums } from './sum-counted.ts';
import { walkUnits } from './walk-store.ts';

/** What other features hold of these accounts, read in the same snapshot: learning and certificates. */
export type ReadFacts = (db: Db | Trx, accounts: readonly string[]) => Promise<Map<string, Facts[]>>;

export interface CounterDifference {
  view: string;
  area: string;
  dim: string;
  metric: string;
  day: number;
  counted: number;
  /** what the facts give */
  expected: number;
}

export interface Recount {
  businesses: number;
  accounts: number;
  counters: number;
  differences: CounterDifference[];
  /** accounts of which something happened that was never noted, or was noted and is not true */
  ledgers: { account: string; missing: Facts[]; surplus: string[] }[];
}

/**
 * Computes every counter again from the facts and compares, on one snapshot, while the server goes on. First times come
 * from the ledgers, whose contents are compared with what learning and certificates hold; displays of pages and sums of
 * erased accounts are facts themselves; nightly photographs are not taken again.
 */
export const recount = (
  { read }: Pick<Database, 'read'>,
  reachKey: Buffer,
  readFacts: ReadFacts,
  /** steps the catalogue has today: what was seen of others cannot be compared */
  currentSteps: ReadonlySet<string>,
): Promise<Recount> =>
  inSnapshot(read, async (db) => {
    const sums = new CountedSums();
    const found: Recount = { businesses: 0, accounts: 0, counters: 0, differences: [], ledgers: [] };
    for await (const units of walkUnits(db, reachKey)) {
      for (const { siren, accounts, business } of units) {
        if (siren !== null || business.erased) {
          found.businesses += 1;
          sums.add(countBusiness(accounts, business));
        }
        for (const account of accounts) sums.add(countAccount(account));
        found.accounts += accounts.length;
      }
      // after counting: comparing writes into the ledgers
      const accounts = units.flatMap((unit) => unit.accounts);
      const facts = await readFacts(db, accounts.map(({ id }) => id)); // prettier-ignore
      for (const { id, ledger } of accounts) {
        const wrong = compareLedger(ledger, facts.get(id) ?? [], currentSteps);
        if (wrong) found.ledgers.push({ account: id, ...wrong });
      }
    }
    return { ...found, ...(await compareCounters(db, sums.cells())) };
  });

const photographs: ReadonlySet<string> = new Set<string>(nightlyMetrics);

/** Reads the counters a part at a time; what the facts give is used up on the way. */
async function compareCounters(
  db: Db | Trx,
  expected: CellTree,
): Promise<Pick<Recount, 'counters' | 'differences'>> {
  for (const { view, area, dim, metric, day, count } of await allTallies(db)) {
    expected.add([view, area, dim, metric, day], count);
  }
  const pending = new CellSums();
  for (const change of await pendingChanges(db)) pending.add(readChange(change));
  const found: Pick<Recount, 'counters' | 'differences'> = { counters: 0, differences: [] };
  const compare = (key: CellKey, counted: number, should: number) => {
    const [view, area, dim, metric, day] = key;
    if (counted === should || photographs.has(metric)) return;
    found.differences.push({ view, area, dim, metric, day, counted, expected: should });
  };
  for await (const rows of allCounts(db)) {
    found.counters += rows.length;
    for (const { view, area, dim, metric, day, count } of rows) {
      const key: CellKey = [view, area, dim, metric, day];
      compare(key, count + (pending.sums.size > 0 ? takePending(pending, key) : 0), expected.take(key));
    }
  }
  for (const [text, count] of pending.sums) {
    found.counters += 1;
    compare(readCell(text), count, expected.take(readCell(text)));
  }
  for (const [key, count] of expected) compare(key, 0, count);
  return found;
}

function takePending({ sums }: CellSums, key: CellKey): number {
  const text = cellText(key);
  const count = sums.get(text) ?? 0;
  sums.delete(text);
  return count;
}

/** Writes what is missing into `ledger`. */
function compareLedger(
  ledger: Ledger,
  facts: readonly Facts[],
  currentSteps: ReadonlySet<string>,
): { missing: Facts[]; surplus: string[] } | undefined {
  const missing = facts.filter((one) => record(ledger, one, 0));
  const surplus: string[] = [];
  const courses = new Map(facts.flatMap((one) => one.courses ?? []).map((one) => [one.course, one]));
  const certified = new Set(
    facts.flatMap((one) => (one.certified ? [Object.values(one.certified)[0] as string] : [])),
  );
  for (const [id, course] of ledger.courses) {
    const known = courses.get(id);
    const seen = new Set(known?.seen.map((step) => step.id));
    for (const step of course.steps.keys())
      if (currentSteps.has(step) && !seen.has(step)) surplus.push(`seen ${step}`);
    if (course.completed !== undefined && known && !known.completed) surplus.push(`completed ${id}`);
    if (course.certified !== undefined && !certified.has(id)) surplus.push(`certified ${id}`);
  }
  for (const subject of ledger.certificates.keys())
    if (!certified.has(subject)) surplus.push(`certified ${subject}`);
  return missing.length === 0 && surplus.length === 0 ? undefined : { missing, surplus };
}

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
