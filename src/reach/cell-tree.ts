import type { CellKey } from './change.ts';

type Days = Map<number, number>;

/**
 * Counters by the parts of their key: putting a text together for each of millions of additions would take longer than
 * all the rest.
 */
export class CellTree {
  readonly #places = new Map<string, Map<string, Map<string, Days>>>();

  add([view, area, dim, metric, day]: CellKey, count: number): void {
    const days = branch(branch(branch(this.#places, view + area), dim), metric);
    days.set(day, (days.get(day) ?? 0) + count);
  }

  /** The count of one counter, which is then no longer here. */
  take([view, area, dim, metric, day]: CellKey): number {
    const days = this.#places
      .get(view + area)
      ?.get(dim)
      ?.get(metric);
    const count = days?.get(day) ?? 0;
    days?.delete(day);
    return count;
  }

  *[Symbol.iterator](): Generator<[key: CellKey, count: number]> {
    for (const [place, dims] of this.#places) {
      const [view, area] = [place[0] as CellKey[0], place.slice(1)];
      for (const [dim, metrics] of dims) {
        for (const [metric, days] of metrics) {
          for (const [day, count] of days) yield [[view, area, dim, metric, day], count];
        }
      }
    }
  }
}

/** The part of a tree under a name, made when it is not there. */
export function branch<Key, Inner extends Map<unknown, unknown>>(tree: Map<Key, Inner>, key: Key): Inner {
  let inner = tree.get(key);
  if (!inner) tree.set(key, (inner = new Map() as Inner));
  return inner;
}
