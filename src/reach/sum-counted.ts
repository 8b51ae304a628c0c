import type { ReachCountTable } from '../../db/schema/reach.ts';
import { addToAreas, addToCommune, addToTrades, type CellKey, cellText } from './change.ts';
import type { Counted, Entry } from './counted.ts';
import { departementArea, type Place } from './place.ts';

type Spread = typeof addToAreas;

/** Sums of entries at places that lead to the same counters. */
class Leaves {
  readonly #spread: Spread;
  readonly #nameOf: (place: Place) => string;
  readonly #leaves = new Map<string, { view: CellKey[0]; place: Place; sums: number[] }>();

  constructor(spread: Spread, nameOf: (place: Place) => string) {
    this.#spread = spread;
    this.#nameOf = nameOf;
  }

  at(view: CellKey[0], place: Place): number[] {
    const name = view + this.#nameOf(place);
    let leaf = this.#leaves.get(name);
    if (!leaf) this.#leaves.set(name, (leaf = { view, place, sums: [] }));
    return leaf.sums;
  }

  forEach(entries: readonly Entry[], add: (key: CellKey, count: number) => void): void {
    for (const { view, place, sums } of this.#leaves.values()) {
      sums.forEach((count, id) => {
        const [metric, dim, day] = entries[id]!;
        this.#spread(view, place, [metric, dim, day, count], add);
      });
    }
  }
}

const departement = (place: Place): string => `${place.region ?? ''} ${departementArea(place)}`;

/**
 * Sums what two million businesses add, quickly: an entry is a few additions in arrays; which counters they stand for is
 * worked out once at the end. Gives the very sums `forEachCell` would.
 */
export class CountedSums {
  readonly #ids = new Map<string, number>();
  readonly #entries: Entry[] = [];
  readonly #areas = new Leaves(addToAreas, departement);
  readonly #trades = new Leaves(addToTrades, (place) => `${departement(place)} ${place.trade ?? ''}`);
  readonly #communes = new Leaves(addToCommune, (place) => place.commune ?? '');

  add({ event, now, entries }: Counted): void {
    if (entries.length === 0) return;
    const ids = entries.map((entry) => this.#idOf(entry, entry[2]));
    for (const [view, place] of [
      ['e', event],
      ['n', now],
    ] as const) {
      // prettier-ignore
      const areas = this.#areas.at(view, place);
      const trades = this.#trades.at(view, place);
      const communes = this.#communes.at(view, place);
      for (const [index, entry] of entries.entries()) {
        const count = entry[3];
        const id = ids[index]!;
        areas[id] = (areas[id] ?? 0) + count;
        if (entry[1] !== '') continue;
        // trades and communes have no days: their arrays stay short
        const ever = this.#idOf(entry, 0);
        trades[ever] = (trades[ever] ?? 0) + count;
        communes[ever] = (communes[ever] ?? 0) + count;
      }
    }
  }

  #idOf(entry: Entry, day: number): number {
    const key = `${entry[0]} ${entry[1]} ${day}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#entries.length;
      this.#ids.set(key, id);
      this.#entries.push([entry[0], entry[1], day, 0]);
    }
    return id;
  }

  /** Every counter that is not zero, by its text. */
  cells(): Map<string, number> {
    const cells = new Map<string, number>();
    const add = (key: CellKey, count: number) => {
      const text = cellText(key);
      cells.set(text, (cells.get(text) ?? 0) + count);
    };
    for (const leaves of [this.#areas, this.#trades, this.#communes]) leaves.forEach(this.#entries, add);
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
