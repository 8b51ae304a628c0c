import { branch, CellTree } from './cell-tree.ts';
import { addToAreas, addToCommune, addToTrades, type CellKey } from './change.ts';
import type { Counted, Entry } from './counted.ts';
import { departementArea, type Place, samePlace } from './place.ts';

type Spread = typeof addToAreas;
type Views = readonly CellKey[0][];

/** Names of entries as small whole numbers, in order of appearance. */
class Names {
  readonly entries: Entry[] = [];
  readonly #ids = new Map<string, Map<string, Map<number, number>>>();

  idOf([metric, dim]: Entry, day: number): number {
    const ids = branch(branch(this.#ids, metric), dim);
    let id = ids.get(day);
    if (id === undefined) {
      id = this.entries.length;
      ids.set(day, id);
      this.entries.push([metric, dim, day, 0]);
    }
    return id;
  }
}

/** Sums of entries at places that lead to the same counters. */
class Leaves {
  readonly names = new Names();
  readonly #spread: Spread;
  readonly #leaves = new Map<string, { views: Views; place: Place; sums: Float64Array }>();

  constructor(spread: Spread) {
    this.#spread = spread;
  }

  add(name: string, views: Views, place: Place, ids: readonly number[], counts: readonly number[]): void {
    let leaf = this.#leaves.get(name);
    if (!leaf) this.#leaves.set(name, (leaf = { views, place, sums: new Float64Array(16) }));
    // counted loop: run some hundred million times by a recount
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index]!;
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
    for (const { views, place, sums } of this.#leaves.values()) {
      for (const [id, [metric, dim, day]] of this.names.entries.entries()) {
        const count = sums[id] ?? 0;
        if (count === 0) continue;
        for (const view of views) this.#spread(view, place, [metric, dim, day, count], add);
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
    const all: number[] = [];
    const counts: number[] = [];
    // trades and communes have neither days nor dimensions: their arrays stay short
    const byTrade: number[] = [];
    const byCommune: number[] = [];
    const plainCounts: number[] = [];
    for (const entry of entries) {
      all.push(this.#areas.names.idOf(entry, entry[2]));
      counts.push(entry[3]);
      if (entry[1] !== '') continue;
      byTrade.push(this.#trades.names.idOf(entry, 0));
      byCommune.push(this.#communes.names.idOf(entry, 0));
      plainCounts.push(entry[3]);
    }
    const at = (views: Views, place: Place) => {
      const where = `${views.join('')} ${departement(place)}`;
      this.#areas.add(where, views, place, all, counts);
      this.#trades.add(`${where} ${place.trade ?? ''}`, views, place, byTrade, plainCounts);
      if (place.commune !== null) {
        const commune = `${views.join('')} ${place.commune}`;
        this.#communes.add(commune, views, place, byCommune, plainCounts);
      }
    };
    // most shops never move: they are added once for both views
    if (samePlace(event, now)) return at(['e', 'n'], now);
    at(['e'], event);
    at(['n'], now);
  }

  /** Every counter. */
  cells(): CellTree {
    const cells = new CellTree();
    for (const leaves of [this.#areas, this.#trades, this.#communes]) {
      leaves.forEach((key, count) => cells.add(key, count));
    }
    return cells;
  }
}
