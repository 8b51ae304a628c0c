import { branch, CellTree } from './cell-tree.ts';
import { addToAreas, addToCommune, addToTrades, type CellKey } from './change.ts';
import type { Counted, Entry, Metric } from './counted.ts';
import { departementArea, type Place, samePlace } from './place.ts';

const spreads = { areas: addToAreas, trades: addToTrades, commune: addToCommune };

/** What counts at places that lead to the same counters, by the number of the entry's name. */
interface Leaf {
  spread: keyof typeof spreads;
  views: 'e' | 'n' | 'en';
  place: Place;
  sums: Float64Array;
}

/** Sums as they travel from one thread to another. */
export interface PackedSums {
  names: (readonly [metric: Metric, dim: string, day: number])[];
  metrics: Metric[];
  leaves: Leaf[];
}

/** The leaves of one place: everybody's and its commune's; those of trades are shared by the whole département. */
interface Spot {
  areas: Leaf;
  commune: Leaf | undefined;
  trades: Map<string | null, Leaf>;
}

/**
 * Sums what two million businesses add, quickly: an entry is a few additions in arrays; which counters they stand for is
 * worked out once at the end. Gives the very sums `forEachCell` would.
 */
export class CountedSums {
  readonly #names: PackedSums['names'] = [];
  readonly #metrics: Metric[] = [];
  readonly #leaves = new Map<string, Leaf>();
  readonly #numbers = new Map<string, Map<string, Map<number, number>>>();
  /** numbers of the entries that are the same objects each time */
  readonly #known = new Map<Entry, number>();
  readonly #spots = new Map<string, Map<string | null, Map<string | null, Spot>>>();
  #last: { views: Leaf['views']; place: Place; spot: Spot } | undefined;

  add({ event, now, entries }: Counted): void {
    if (entries.length === 0) return;
    // most shops never move: they are added once for both views
    if (samePlace(event, now)) return this.#addAt('en', now, entries);
    this.#addAt('e', event, entries);
    this.#addAt('n', now, entries);
  }

  #addAt(views: Leaf['views'], place: Place, entries: readonly Entry[]): void {
    const { areas, commune, trades } = this.#spotAt(views, place);
    let trade = trades.get(place.trade);
    if (!trade) trades.set(place.trade, (trade = this.#leafOf('trades', views, place)));
    // counted loop: run some ten million times by a recount
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index]!;
      const [metric, dim, day, count] = entry;
      if (dim !== '') {
        add(areas, this.#knownNumberOf(entry), count);
        continue;
      }
      add(areas, this.#numberOf(metric, dim, day), count);
      // neither days nor dimensions: these arrays stay short
      const number = this.#numberOfMetric(metric);
      add(trade, number, count);
      if (commune) add(commune, number, count);
    }
  }

  #knownNumberOf(entry: Entry): number {
    let number = this.#known.get(entry);
    if (number === undefined) {
      number = this.#numberOf(entry[0], entry[1], entry[2]);
      // minutes are another entry each time
      if (entry[0] !== 'minutes') this.#known.set(entry, number);
    }
    return number;
  }

  #numberOf(metric: Metric, dim: string, day: number): number {
    const numbers = branch(branch(this.#numbers, metric), dim);
    let number = numbers.get(day);
    if (number === undefined) numbers.set(day, (number = this.#names.push([metric, dim, day]) - 1));
    return number;
  }

  #numberOfMetric(metric: Metric): number {
    const number = this.#metrics.indexOf(metric);
    return number === -1 ? this.#metrics.push(metric) - 1 : number;
  }

  /** An account is counted just after its business: mostly the same place. */
  #spotAt(views: Leaf['views'], place: Place): Spot {
    if (this.#last?.place !== place || this.#last.views !== views) {
      this.#last = { views, place, spot: this.#spotOf(views, place) };
    }
    return this.#last.spot;
  }

  #spotOf(views: Leaf['views'], place: Place): Spot {
    const spots = branch(branch(this.#spots, views), place.region);
    let spot = spots.get(place.commune);
    if (!spot) {
      const { commune } = place;
      spots.set(commune, (spot = {
        areas: this.#leafOf('areas', views, place),
        commune: commune === null ? undefined : this.#leafOf('commune', views, place),
        trades: new Map(),
      })); // prettier-ignore
    }
    return spot;
  }

  #leafOf(spread: Leaf['spread'], views: Leaf['views'], place: Place): Leaf {
    const area = spread === 'commune' ? place.commune! : `${place.region ?? ''} ${departementArea(place)}`;
    const key = `${spread} ${views} ${area} ${spread === 'trades' ? (place.trade ?? '') : ''}`;
    let leaf = this.#leaves.get(key);
    if (!leaf) this.#leaves.set(key, (leaf = { spread, views, place, sums: new Float64Array(16) }));
    return leaf;
  }

  packed(): PackedSums {
    return { names: this.#names, metrics: this.#metrics, leaves: [...this.#leaves.values()] };
  }

  addPacked({ names, metrics, leaves }: PackedSums): void {
    const numbers = names.map(([metric, dim, day]) => this.#numberOf(metric, dim, day));
    const numbersOfMetrics = metrics.map((metric) => this.#numberOfMetric(metric));
    for (const { spread, views, place, sums } of leaves) {
      const leaf = this.#leafOf(spread, views, place);
      const own = spread === 'areas' ? numbers : numbersOfMetrics;
      for (const [index, count] of sums.entries()) if (count !== 0) add(leaf, own[index]!, count);
    }
  }

  /** Every counter. */
  cells(): CellTree {
    const cells = new CellTree();
    const addCell = (key: CellKey, count: number) => cells.add(key, count);
    for (const { spread, views, place, sums } of this.#leaves.values()) {
      for (const [index, count] of sums.entries()) {
        if (count === 0) continue;
        const [metric, dim, day] = spread === 'areas' ? this.#names[index]! : [this.#metrics[index]!, '', 0];
        const entry: Entry = [metric, dim, day, count];
        for (const view of views) spreads[spread](view as CellKey[0], place, entry, addCell);
      }
    }
    return cells;
  }
}

function add(leaf: Leaf, number: number, count: number): void {
  if (number >= leaf.sums.length) {
    const longer = new Float64Array(Math.max(number + 1, leaf.sums.length * 2));
    longer.set(leaf.sums);
    leaf.sums = longer;
  }
  leaf.sums[number]! += count;
}
