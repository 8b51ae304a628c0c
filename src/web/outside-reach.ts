import { definitions, goal } from '../reach/definitions.ts';
import { keepWeek, weekOf, weeksOf, type WeekDependencies } from '../reach/keep-week.ts';
import { type Day, dayOf as dayNumber, isoDay, parisDay } from '../reach/paris-day.ts';
import { regionArea } from '../reach/place.ts';
import { tableMetrics } from '../reach/read-report.ts';
import { type ReportTable, tablesOf } from '../reach/report-tables.ts';
import { monthName } from '../reach/french-figures.ts';
import type { Told, WeekTold } from '../reach/told.ts';
import { whereViewersLeave } from '../videos/leaving.ts';
import { reachLabels, reachLists } from './reach-page.ts';
import type { Services } from './services.ts';

/** What everyone may know, the same for all and all week. The headline is exact; the others are multiples of five, « at least »; null: not told. */
export interface PublicReach {
  /** the Monday this week began with */
  week: string;
  /** the day it was counted: that Monday, or later when no server ran */
  asOf: string;
  definitionsVersion: number;
  goal: typeof goal;
  figures: Record<(typeof publicFigures)[number], number | null>;
  regions: { code: string; name: string; reached: number | null; completed: number | null }[];
  /** the headline of every week so far */
  history: { week: string; asOf: string; definitionsVersion: number; reached: number | null }[];
}

const publicFigures = ['reached', 'verified', 'started', 'completed', 'certified'] as const;

export const publicDefinitions = definitions.filter(({ metric }) =>
  (publicFigures as readonly string[]).includes(metric),
);

/** Zero stands for fewer than five. */
const orNull = (count: number | undefined): number | null => count || null;

const dependenciesOf = (services: Services): WeekDependencies => ({
  database: services.database,
  lists: reachLists(services),
  readVideos: () => whereViewersLeave(services.database.read),
  now: services.clock.now(),
});

const beingKept = new WeakMap<Services['database'], Promise<unknown>>();

/** Of many who ask at once on a Monday morning, one counts. */
async function thisWeek(services: Services, area: string): Promise<WeekTold | undefined> {
  await beingKept.get(services.database);
  const week = weekOf(dependenciesOf(services), area);
  beingKept.set(
    services.database,
    week.catch(() => undefined),
  );
  return week;
}

export const keepThisWeek = (services: Services): Promise<void> => keepWeek(dependenciesOf(services));

const dayOf = ({ madeAt }: WeekTold): string => isoDay(parisDay(new Date(madeAt)));

export async function publicReach(services: Services): Promise<PublicReach> {
  const week = (await thisWeek(services, 'fr'))!;
  const labels = reachLabels(services);
  const { figures, regions } = week.told;
  return {
    week: isoDay(week.monday),
    asOf: dayOf(week),
    definitionsVersion: week.definitionsVersion,
    goal,
    figures: Object.fromEntries(
      publicFigures.map((name) => [name, orNull(figures[name])]),
    ) as PublicReach['figures'],
    regions: regions.map(({ key, counts }) => ({
      code: key,
      name: labels.region(key),
      reached: orNull(counts.reached),
      completed: orNull(counts.completed),
    })),
    history: (await weeksOf(services, 'fr')).map((one) => ({
      week: isoDay(one.monday),
      asOf: dayOf(one),
      definitionsVersion: one.definitionsVersion,
      reached: orNull(one.told.figures.reached),
    })),
  };
}

export interface RegionReach {
  asOf: string;
  figures: Record<string, number | null>;
  tables: ReportTable[];
  /** what each month added, for a curve */
  points: { from: Day; counts: Record<string, number> }[];
  videos: Told['videos'];
}

/** What a representative may know of her region; undefined for what is no region. */
export async function regionReach(services: Services, code: string): Promise<RegionReach | undefined> {
  const week = await thisWeek(services, regionArea(code));
  if (!week) return undefined;
  const { figures, months, videos, ...told } = week.told;
  const labels = reachLabels(services);
  const tables = tablesOf({ ...told, figures: {}, before: null, steps: [], curve: [] }, labels);
  const untilMonths: ReportTable = {
    id: 'courbe',
    title: 'Mois après mois',
    headings: ['À la fin de', ...tables[0]!.headings.slice(1)],
    rows: months.map(({ key, counts }) => ({
      key,
      label: monthName(key),
      cells: tableMetrics.map((metric) => counts[metric]),
    })),
  };
  return {
    asOf: dayOf(week),
    figures: Object.fromEntries(Object.entries(figures).map(([name, count]) => [name, orNull(count)])),
    tables: [...tables, untilMonths].map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => orNull(cell ?? 0)) })),
    })),
    points: months.map(({ key, counts }, index) => ({
      from: dayNumber(`${key}-01`),
      counts: Object.fromEntries(
        tableMetrics.map((metric) => [metric, counts[metric] - (months[index - 1]?.counts[metric] ?? 0)]),
      ),
    })),
    videos,
  };
}
