import type { Db, Trx } from '../platform/database.ts';
import type { PartCounter } from '../platform/reading-threads.ts';
import { compareLedger, type LedgerDifference } from './compare-ledger.ts';
import { countAccount, countBusiness } from './counted.ts';
import type { Facts } from './ledger.ts';
import { CountedSums, type PackedSums } from './sum-counted.ts';
import { Marks, type Part, type Unit, walk } from './walk-store.ts';

/**
 * What other features hold of the accounts between two ids, both included, read in the same snapshot: learning and
 * certificates.
 */
export type ReadFacts = (db: Db | Trx, first: string, last: string) => Promise<Map<string, Facts[]>>;

/** What is needed besides the database to count from the facts. */
export interface Recounting {
  reachKey: Buffer;
  readFacts: ReadFacts;
  /** steps the catalogue has today: what was seen of others cannot be compared */
  currentSteps: ReadonlySet<string>;
}

export interface RecountedPart {
  businesses: number;
  accounts: number;
  ledgers: ({ account: string } & LedgerDifference)[];
  /** marks of erased businesses that have an account again */
  met: ReadonlySet<string>;
  sums: PackedSums;
}

/** Counts parts of the database from the facts, and compares their ledgers with them. */
export class Recounter implements PartCounter<Part, RecountedPart> {
  readonly #db: Trx;
  readonly #recounting: Recounting;
  readonly #sums = new CountedSums();
  readonly #found = { businesses: 0, accounts: 0, ledgers: [] as RecountedPart['ledgers'] };
  #marks: Marks | undefined;

  constructor(db: Trx, recounting: Recounting) {
    this.#db = db;
    this.#recounting = recounting;
  }

  async count(part: Part): Promise<void> {
    const { reachKey, readFacts, currentSteps } = this.#recounting;
    this.#marks ??= await Marks.read(this.#db, reachKey);
    for await (const { units, accounts } of walk(this.#db, part, this.#marks)) {
      this.#found.businesses += addBusinesses(this.#sums, units);
      this.#found.accounts += accounts.length;
      if (accounts.length === 0) continue;
      const facts = await readFacts(this.#db, accounts[0]!.id, accounts.at(-1)!.id);
      for (const account of accounts) {
        this.#sums.add(countAccount(account));
        const { id, ledger } = account;
        // last: comparing writes into the ledger
        const wrong = compareLedger(ledger, facts.get(id) ?? nothing, currentSteps);
        if (wrong) this.#found.ledgers.push({ account: id, ...wrong });
      }
    }
  }

  answer(): RecountedPart {
    return { ...this.#found, met: this.#marks?.met ?? new Set(), sums: this.#sums.packed() };
  }
}

const nothing: readonly Facts[] = [];

/** Adds what businesses count; says how many there were. */
export function addBusinesses(sums: CountedSums, units: readonly Unit[]): number {
  let businesses = 0;
  for (const { siren, accounts, business } of units) {
    if (siren === null && !business.erased) continue;
    businesses += 1;
    sums.add(countBusiness(accounts, business));
  }
  return businesses;
}
