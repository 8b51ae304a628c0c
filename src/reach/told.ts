import type { FigureName } from './definitions.ts';
import { departementArea, regionArea } from './place.ts';
import { type ReportLists, type Row, tableMetrics } from './read-report.ts';
import { type CountsBy, type Known, steady, wholeFives } from './whole-fives.ts';

/** Figures told outside staff; of two that make a third one, only one is told. */
const toldFigures: readonly FigureName[] = [
  'registered',
  'reached',
  'started',
  'completed',
  'certified',
  'deed',
];
const online = ['online-checked', 'online-declared', 'online-unknown'] as const;

/** A video, and how many viewers are left in each of its slices of five seconds. */
export interface VideoViewers {
  title: string;
  viewers: number[];
}

/** What one week told of the nation (its figures and regions) or of one region (all the rest). Zero: fewer than five. */
export interface Told {
  figures: Partial<Record<FigureName, number>>;
  regions: Row[];
  departements: Row[];
  trades: Row[];
  courses: Row[];
  tracks: Row[];
  /** first times until the end of each month, key YYYY-MM */
  months: Row[];
  videos: VideoViewers[];
}

/** What a week told of one area, and when it was counted. */
export interface WeekTold {
  monday: number;
  definitionsVersion: number;
  /** UTC ISO-8601 */
  madeAt: string;
  told: Told;
}

/** Names of what is counted: an area of the counters, then what is counted apart in it. */
export const cellName = (area: string, apart = ''): string => `${area} ${apart}`;

const nation = 'fr';
const headline = 'reached';
const regionKeys = ({ regions }: ReportLists): string[] => [...regions.map(({ code }) => code), '?'];
const unknownDepartement = (region: string): string =>
  departementArea({ region, commune: null, trade: null });

/** The names under which one area is counted apart, by what is told of it. */
export function namesOf(area: string, lists: ReportLists, months: readonly string[]) {
  const named = (kind: string, keys: readonly string[]) =>
    keys.map((key) => ({ key, name: cellName(area, `${kind}:${key}`) }));
  return {
    trades: named('trade', [...lists.trades, '?']),
    courses: named('course', lists.courses.map(({ id }) => id)), // prettier-ignore
    tracks: named('track', lists.tracks),
    months: named('until', months),
    online: named('online', online),
  };
}

export const departementsOf = ({ code, departements }: ReportLists['regions'][number]) => [
  ...departements.map((key) => ({ key, name: cellName(`d${key}`) })),
  { key: `?${code}`, name: cellName(unknownDepartement(code)) },
];

/** What everybody knows of these counts beforehand. */
function knownOf(lists: ReportLists, months: readonly string[]): Known {
  const partitions: Known['partitions'][number][] = [
    { whole: cellName(nation), parts: regionKeys(lists).map((key) => cellName(`r${key}`)), metrics: tableMetrics },
  ]; // prettier-ignore
  const within: Known['within'][number][] = [[cellName(nation, 'verified'), cellName(nation)]];
  for (const region of lists.regions) {
    const whole = cellName(regionArea(region.code));
    const names = namesOf(regionArea(region.code), lists, months);
    const all = (list: { name: string }[]) => list.map(({ name }) => name);
    partitions.push(
      { whole, parts: all(departementsOf(region)), metrics: tableMetrics },
      { whole, parts: all(names.trades), metrics: tableMetrics },
      { whole, parts: all(names.online), metrics: ['reached'] },
    );
    for (const name of all([...names.courses, ...names.tracks])) within.push([name, whole]);
    const untils = [...all(names.months), whole];
    for (const [index, name] of untils.slice(0, -1).entries()) within.push([name, untils[index + 1]!]);
  }
  const nested = [
    ['started', 'reached'],
    ['completed', 'started'],
    ['certified', 'completed'],
    ['deed', 'reached'],
  ] as const;
  // the public counter is the number staff reads
  return { partitions, within, nested, exact: [[cellName(nation), headline]] };
}

/**
 * Everything a week tells, by area: the nation's, and each region's. `counts` by the names above; `before` is what the
 * nation was told last.
 */
export function tell(
  counts: CountsBy,
  lists: ReportLists,
  months: readonly string[],
  videosOf: (region: string) => VideoViewers[],
  before: Told | undefined,
): Map<string, Told> {
  const all = counts.get(cellName(nation)) ?? {};
  const reached = steady(all[headline] ?? 0, before?.figures[headline]);
  const world = new Map([...counts, [cellName(nation), { ...all, [headline]: reached }]]);
  const fives = wholeFives(world, knownOf(lists, months));
  const row = ({ key, name }: { key: string; name: string }): Row => {
    const { reached = 0, started = 0, completed = 0, certified = 0, deed = 0 } = fives.get(name) ?? {};
    return { key, counts: { reached, started, completed, certified, deed } };
  };
  const figuresOf = (area: string, apart: readonly (readonly [FigureName, string])[]) => {
    const figures: Told['figures'] = {};
    for (const name of toldFigures) figures[name] = fives.get(cellName(area))?.[name] ?? 0;
    for (const [name, cell] of apart) figures[name] = fives.get(cell)?.reached ?? 0;
    return figures;
  };
  const nothing = {
    regions: [],
    departements: [],
    trades: [],
    courses: [],
    tracks: [],
    months: [],
    videos: [],
  };
  const told = new Map<string, Told>([
    [
      nation,
      {
        ...nothing,
        figures: figuresOf(nation, [['verified', cellName(nation, 'verified')]]),
        regions: regionKeys(lists).map((key) => row({ key, name: cellName(`r${key}`) })),
      },
    ],
  ]);
  for (const region of lists.regions) {
    const area = regionArea(region.code);
    const names = namesOf(area, lists, months);
    told.set(area, {
      ...nothing,
      figures: figuresOf(area, names.online.map(({ key, name }) => [key as FigureName, name] as const)), // prettier-ignore
      departements: departementsOf(region).map(row),
      trades: names.trades.map(row),
      courses: names.courses.map(row),
      tracks: names.tracks.map(row),
      months: names.months.map(row),
      videos: videosOf(region.code).map(downVideo),
    });
  }
  return told;
}

/** Each slice by itself; the first that falls under five ends what is told. */
function downVideo({ title, viewers }: VideoViewers): VideoViewers {
  const counts = new Map(viewers.map((count, slice) => [String(slice), { viewers: count }]));
  const down = [...wholeFives(counts, { partitions: [], within: [], nested: [] }).values()];
  const end = down.findIndex((slice) => slice.viewers === 0);
  return { title, viewers: (end === -1 ? down : down.slice(0, end)).map((slice) => slice.viewers!) };
}
