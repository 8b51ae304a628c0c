import type { Db, Trx } from '../platform/database.ts';
import { type CellKey, CellSums, readCell, readChange } from './change.ts';
import { countRows } from './count-store.ts';
import { pendingChanges } from './reach-store.ts';

export interface CountQuery {
  view: CellKey[0];
  areas: readonly string[];
  dims: readonly string[];
  metrics: readonly string[];
  /** the sum of all days unless a period is given */
  days?: { from: number; to: number };
  /** the days of the period one by one, or added up by week under any of its days; else all together, under any day */
  apart?: 'day' | 'week';
}

/** Counters with the changes not folded yet added: exact at the moment of the snapshot it was opened in. */
export class CountReader {
  readonly #db: Db | Trx;
  readonly #pending: { key: CellKey; count: number }[];

  private constructor(db: Db | Trx, pending: CellSums) {
    this.#db = db;
    this.#pending = [...pending.sums].map(([text, count]) => ({ key: readCell(text), count }));
  }

  static async open(db: Db | Trx): Promise<CountReader> {
    const pending = new CellSums();
    for (const change of await pendingChanges(db)) pending.add(readChange(change));
    return new CountReader(db, pending);
  }

  /** Calls `each` for every counter asked for; one that is changed but not folded comes in two parts. */
  async read(query: CountQuery, each: (key: CellKey, count: number) => void): Promise<void> {
    for (const { view, area, dim, metric, day, count } of await countRows(this.#db, query)) {
      each([view, area, dim, metric, day], count);
    }
    const asked = { areas: new Set(query.areas), dims: new Set(query.dims), metrics: new Set(query.metrics) };
    for (const { key, count } of this.#pending) {
      const [view, area, dim, metric, day] = key;
      const inTime = query.days ? day >= query.days.from && day <= query.days.to && day > 0 : day === 0;
      if (
        view === query.view &&
        inTime &&
        asked.areas.has(area) &&
        asked.dims.has(dim) &&
        asked.metrics.has(metric)
      )
        // prettier-ignore
        each(key, count);
    }
  }

  /** Sums by one part of the key. */
  async sums(query: CountQuery, by: (key: CellKey) => string): Promise<Map<string, number>> {
    const sums = new Map<string, number>();
    await this.read(query, (key, count) => {
      const name = by(key);
      sums.set(name, (sums.get(name) ?? 0) + count);
    });
    return sums;
  }
}
