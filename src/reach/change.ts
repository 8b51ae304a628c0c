import type { ReachCountTable } from '../../db/schema/reach.ts';
import { businessMetrics, type Counted, type Entry, nightlyMetrics } from './counted.ts';
import { departementArea, type Place, regionArea, samePlace } from './place.ts';

/** Counts to add, each as often as it says; `corrections` are counters named one by one. */
export interface Change {
  groups: Counted[];
  corrections?: (readonly [...CellKey, count: number])[];
}

export type CellKey = [view: ReachCountTable['view'], area: string, dim: string, metric: string, day: number];

/** What turns `before` into `after`; undefined when nothing does. */
export function difference(before: Counted, after: Counted): Counted[] {
  const taken = (entries: Entry[]): Entry[] => entries.map(([a, b, c, n]) => [a, b, c, -n]);
  if (!samePlace(before.event, after.event) || !samePlace(before.now, after.now)) {
    return [{ ...before, entries: taken(before.entries) }, after].filter(({ entries }) => entries.length > 0);
  }
  const sums = new Map<string, [Entry, number]>();
  for (const entry of [...after.entries, ...taken(before.entries)]) {
    const key = `${entry[0]} ${entry[1]} ${entry[2]}`;
    sums.set(key, [entry, (sums.get(key)?.[1] ?? 0) + entry[3]]);
  }
  const entries = [...sums.values()]
    .filter(([, sum]) => sum !== 0)
    .map(([[metric, dim, day], sum]): Entry => [metric, dim, day, sum]);
  return entries.length === 0 ? [] : [{ event: after.event, now: after.now, entries }];
}

const tuple = ({ region, commune, trade }: Place) => [region, commune, trade] as const;
const place = ([region, commune, trade]: readonly (string | null)[]): Place => ({
  region: region ?? null,
  commune: commune ?? null,
  trade: trade ?? null,
});

type Written = {
  g?: [event: (string | null)[], now: (string | null)[] | 0, entries: Entry[]][];
  c?: Change['corrections'];
};

/** A line of some hundred bytes; the place now is left out where it is the one at the event. */
export function writeChange({ groups, corrections }: Change): string {
  const written: Written = {};
  if (groups.length > 0) {
    written.g = groups.map(({ event, now, entries }) => [
      [...tuple(event)],
      samePlace(event, now) ? 0 : [...tuple(now)],
      entries,
    ]);
  }
  if (corrections) written.c = corrections;
  return JSON.stringify(written);
}

export function readChange(text: string): Change {
  const { g = [], c } = JSON.parse(text) as Written;
  const groups = g.map(([event, now, entries]) => ({
    event: place(event),
    now: place(now === 0 ? event : now),
    entries,
  }));
  return { groups, ...(c && { corrections: c }) };
}

/** Counted by trade too. */
export const byTrade: ReadonlySet<string> = new Set<string>([...businessMetrics, ...nightlyMetrics]);

type Add = (key: CellKey, count: number) => void;

/** Everyone's counters an entry changes: the nation, the region, the département; each day of what has no dimension. */
export function addToAreas(view: CellKey[0], where: Place, [metric, dim, day, count]: Entry, add: Add): void {
  for (const area of areasOf(where)) {
    add([view, area, dim, metric, 0], count);
    if (dim === '' && day > 0) add([view, area, '', metric, day], count);
  }
}

/** By trade too: what counts businesses. */
export function addToTrades(view: CellKey[0], where: Place, [metric, , , count]: Entry, add: Add): void {
  if (!byTrade.has(metric)) return;
  for (const area of areasOf(where)) add([view, area, `trade:${where.trade ?? '?'}`, metric, 0], count);
}

/** By commune, all days together. */
export function addToCommune(view: CellKey[0], where: Place, [metric, , , count]: Entry, add: Add): void {
  if (where.commune !== null) add([view, `c${where.commune}`, '', metric, 0], count);
}

const areasOf = (where: Place): string[] => ['fr', regionArea(where.region), departementArea(where)];

/** Every counter one entry changes, in both views. No other sum exists, so none can be asked for. */
export function forEachCell(places: Pick<Counted, 'event' | 'now'>, entry: Entry, add: Add): void {
  for (const [view, where] of [
    ['e', places.event],
    ['n', places.now],
  ] as const) {
    // prettier-ignore
    addToAreas(view, where, entry, add);
    if (entry[1] !== '') continue;
    addToTrades(view, where, entry, add);
    addToCommune(view, where, entry, add);
  }
}

export const cellText = (key: CellKey): string => key.join('|');
export const readCell = (text: string): CellKey => {
  const [view, area, dim, metric, day] = text.split('|');
  return [view as CellKey[0], area!, dim!, metric!, Number(day)];
};

/** Sums of changes, by counter. */
export class CellSums {
  readonly sums = new Map<string, number>();

  add(change: Change): void {
    for (const group of change.groups) for (const entry of group.entries) this.addEntry(group, entry);
    for (const [view, area, dim, metric, day, count] of change.corrections ?? []) {
      this.addCell([view, area, dim, metric, day], count);
    }
  }

  addEntry(places: Pick<Counted, 'event' | 'now'>, entry: Entry): void {
    forEachCell(places, entry, (key, count) => this.addCell(key, count));
  }

  addCell(key: CellKey, count: number): void {
    const text = cellText(key);
    this.sums.set(text, (this.sums.get(text) ?? 0) + count);
  }

  /** Those that are not zero, always in the same order, so that two transactions never wait for each other. */
  rows(): ReachCountTable[] {
    return [...this.sums]
      .filter(([, count]) => count !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([text, count]) => {
        const [view, area, dim, metric, day] = readCell(text);
        return { view, area, dim, metric, day, count };
      });
  }
}
