import type { ReachCountTable } from '../../db/schema/reach.ts';
import { addToAreas, addToCommune, addToTrades, type CellKey, cellText } from './change.ts';
import type { Counted, Entry } from './counted.ts';
import { departementArea, type Place } from './place.ts';

type Spread = typeof addToAreas;

/** Names of entries as small whole numbers, in order of appearance. */
class Names {
  readonly entries: Entry[] = [];
  readonly #ids = new Map<string, number>();

  idOf(entry: Entry, day: number): number {
    const key = `${entry[0]} ${entry[1]} ${day}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.entries.length;
      this.#ids.set(key, id);
      this.entries.push([entry[0], entry[1], day, 0]);
    }
    return id;
  }
}

/** Sums of entries at places that lead to the same counters. */
class Leaves {
  readonly names = new Names();
  readonly #spread: Spread;
  readonly #leaves = new Map<string, { view: CellKey[0]; place: Place; sums: Float64Array }>();

  constructor(spread: Spread) {
    this.#spread = spread;
  }

  add(name: string, view: CellKey[0], place: Place, ids: readonly number[], counts: readonly number[]): void {
    let leaf = this.#leaves.get(name);
    if (!leaf) this.#leaves.set(name, (leaf = { view, place, sums: new Float64Array(16) }));
    for (const [index, id] of ids.entries()) {
      if (id >= leaf.sums.length) {
        const longer = new Float64Array(Math.max(id + 1, leaf.sums.length * 2));
        longer.set(leaf.sums);
        leaf.sums = longer;
      }
      leaf.sums[id]! += counts[index]!;
    }
  }

  /** Every counter each entry of each leaf stands for. */
  forEach(add: (key: CellKey, count: number) => void): void {
    for (const { view, place, sums } of this.#leaves.values()) {
      for (const [id, [metric, dim, day]] of this.names.entries.entries()) {
        const count = sums[id] ?? 0;
        if (count !== 0) this.#spread(view, place, [metric, dim, day, count], add);
      }
    }
  }
}

const departement = (place: Place): string => `${place.region ?? ''} ${departementArea(place)}`;

/**
 * Sums what two million businesses add, quickly: an entry is a few additions in arrays; which counters they stand for is
 * worked out once at the end. Gives the very sums `forEachCell` would.
 */
export class CountedSums {
  readonly #areas = new Leaves(addToAreas);
  readonly #trades = new Leaves(addToTrades);
  readonly #communes = new Leaves(addToCommune);

  add({ event, now, entries }: Counted): void {
    if (entries.length === 0) return;
    const all = entries.map((entry) => this.#areas.names.idOf(entry, entry[2]));
    const counts = entries.map((entry) => entry[3]);
    // trades and communes have neither days nor dimensions: their arrays stay short
    const plain = entries.filter((entry) => entry[1] === '');
    const byTrade = plain.map((entry) => this.#trades.names.idOf(entry, 0));
    const byCommune = plain.map((entry) => this.#communes.names.idOf(entry, 0));
    const plainCounts = plain.map((entry) => entry[3]);
    for (const [view, place] of [
      ['e', event],
      ['n', now],
    ] as const) {
      // prettier-ignore
      const where = `${view} ${departement(place)}`;
      this.#areas.add(where, view, place, all, counts);
      this.#trades.add(`${where} ${place.trade ?? ''}`, view, place, byTrade, plainCounts);
      if (place.commune !== null) {
        this.#communes.add(`${view} ${place.commune}`, view, place, byCommune, plainCounts);
      }
    }
  }

  /** Every counter that is not zero, by its text. */
  cells(): Map<string, number> {
    // found by parts: putting a text together for each of millions of additions would take longer than all the rest
    const tree = new Map<string, Map<string, Map<number, number>>>();
    const add = ([view, area, dim, metric, day]: CellKey, count: number) => {
      const place = `${view}|${area}`;
      let whats = tree.get(place);
      if (!whats) tree.set(place, (whats = new Map<string, Map<number, number>>()));
      const what = `${metric}|${dim}`;
      let days = whats.get(what);
      if (!days) whats.set(what, (days = new Map<number, number>()));
      days.set(day, (days.get(day) ?? 0) + count);
    };
    for (const leaves of [this.#areas, this.#trades, this.#communes]) leaves.forEach(add);
    const cells = new Map<string, number>();
    for (const [place, whats] of tree) {
      const [view, area] = place.split('|') as [CellKey[0], string];
      for (const [what, days] of whats) {
        const [metric, dim] = what.split('|') as [string, string];
        for (const [day, count] of days) cells.set(cellText([view, area, dim, metric, day]), count);
      }
    }
    return cells;
  }
}

/** Adds rows of a table of counters. */
export function addRows(
  cells: Map<string, number>,
  rows: readonly ReachCountTable[],
  sign: 1 | -1 = 1,
): void {
  for (const { view, area, dim, metric, day, count } of rows) {
    const text = cellText([view, area, dim, metric, day]);
    cells.set(text, (cells.get(text) ?? 0) + sign * count);
  }
}
