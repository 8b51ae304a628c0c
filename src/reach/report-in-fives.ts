import type { FigureName } from './definitions.ts';
import { type Figures, type Report, type Row, tableMetrics } from './read-report.ts';
import { type Known, wholeFives } from './whole-fives.ts';

const all = 'all';
/** Parts of the figure « reached » that make all of it. */
const online = ['online-checked', 'online-declared', 'online-unknown'] as const;
/** Told beside « reached », this one would give away the other half of it. */
const halves: readonly FigureName[] = ['unverified'];
const lists = ['regions', 'departements', 'trades', 'courses', 'tracks'] as const;

const nested = [
  ['started', 'reached'],
  ['completed', 'started'],
  ['certified', 'completed'],
  ['deed', 'reached'],
  ['verified', 'reached'],
  ['active-30', 'reached'],
  ['active-7', 'active-30'],
  ['at-risk', 'started'],
] as const;

/**
 * A report as it may leave the staff pages in a file: in fives, so that no count under five comes back, neither from one
 * file nor by laying it beside another one, of another day or of other filters. Zero is « not told ».
 */
export function reportInFives(report: Report): Report {
  const counts = new Map<string, Readonly<Record<string, number>>>([[all, numbersOf(report.figures)]]);
  const partitions: Known['partitions'][number][] = [];
  const within: Known['within'][number][] = [];
  for (const name of online) counts.set(name, { reached: report.figures[name] ?? 0 });
  partitions.push({ whole: all, parts: online, metrics: ['reached'] });
  for (const list of lists) {
    const places = report[list].map(({ key }) => `${list} ${key}`);
    for (const [index, place] of places.entries()) counts.set(place, { ...report[list][index]!.counts });
    // regions and départements are listed whatever place is looked at: then they are not its parts
    const makeAll =
      list === 'trades' ||
      (report.filters.departement === null && (list === 'departements' || report.filters.region === null));
    if (list === 'courses' || list === 'tracks') for (const place of places) within.push([place, all]);
    else if (makeAll && places.length > 0) {
      partitions.push({ whole: all, parts: places, metrics: tableMetrics });
    }
  }
  for (const { from, counts: day } of report.curve) counts.set(`curve ${from}`, { ...day });
  for (const { key, seen } of report.steps) counts.set(`step ${key}`, { seen });
  if (report.before) counts.set('before', numbersOf(report.before));
  const told = wholeFives(counts, { partitions, within, nested });

  const row = (list: string, { key }: Row): Row => ({
    key,
    counts: told.get(`${list} ${key}`) as Row['counts'],
  });
  const figures: Figures = { ...told.get(all) };
  for (const name of online) figures[name] = told.get(name)!.reached!;
  return {
    ...report,
    figures,
    before: report.before && { ...told.get('before') },
    ...(Object.fromEntries(lists.map((list) => [list, report[list].map((one) => row(list, one))])) as Pick<
      Report,
      (typeof lists)[number]
    >),
    curve: report.curve.map(({ from }) => ({ from, counts: told.get(`curve ${from}`) as Row['counts'] })),
    steps: report.steps.map(({ key }) => ({ key, seen: told.get(`step ${key}`)!.seen! })),
  };
}

const numbersOf = (figures: Figures): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures).filter(([name]) => !([...halves, ...online] as string[]).includes(name)),
  );
