import type { Database } from '../platform/database.ts';
import { inSnapshot } from '../platform/dialect.ts';
import { CountReader } from './count-reader.ts';
import type { FigureName } from './definitions.ts';
import { areaOf, dimOf, type Filters, firstDay } from './filters.ts';
import { type GoalLine, goalLine, paceDays } from './goal.ts';
import { type Day, isoDay } from './paris-day.ts';
import { departementArea } from './place.ts';

/** What tables show of businesses, in the order of the funnel. */
export const tableMetrics = ['reached', 'started', 'completed', 'certified', 'deed'] as const;
export type TableMetric = (typeof tableMetrics)[number];
export type Figures = Partial<Record<FigureName, number>>;
export type Counts = Record<TableMetric, number>;

export interface Row {
  /** code of the region, of the département, key of the trade… `?` when it is not known */
  key: string;
  counts: Counts;
}

export interface Report {
  filters: Filters;
  figures: Figures;
  /** the period of the same length just before, when asked */
  before: Figures | null;
  goal: GoalLine;
  /** first times by day, week or month; empty where sums by day are not kept */
  curve: { from: Day; counts: Counts }[];
  regions: Row[];
  departements: Row[];
  trades: Row[];
  courses: Row[];
  tracks: Row[];
  /** businesses that saw each step of the chosen course */
  steps: { key: string; seen: number }[];
}

/** The lists a report goes through: from the content, not from the database. */
export interface ReportLists {
  regions: readonly { code: string; departements: readonly string[] }[];
  trades: readonly string[];
  courses: readonly { id: string; steps: readonly string[] }[];
  tracks: readonly string[];
}

const figureMetrics: readonly FigureName[] = [
  'exposed',
  'registered',
  'reached',
  'verified',
  'untied',
  'started',
  'completed',
  'certified',
  'deed',
  'online-declared',
  'online-checked',
  'minutes',
];
const nightly: readonly FigureName[] = ['active-7', 'active-30', 'at-risk'];

/** Everything the page shows, from some thousand counters at most, whatever the number of businesses. */
export const readReport = (
  { read }: Pick<Database, 'read'>,
  filters: Filters,
  lists: ReportLists,
  today: Day,
): Promise<Report> =>
  inSnapshot(read, async (db) => {
    const reader = await CountReader.open(db);
    const { view, period } = filters;
    const area = areaOf(filters);
    const dim = dimOf(filters);
    const days = period ?? undefined;
    const figuresOf = async (when: Filters['period']): Promise<Figures> => {
      const sums = await reader.sums(
        { view, areas: [area], dims: [dim], metrics: figureMetrics, ...(when && { days: when }) },
        ([, , , metric]) => metric,
      );
      const at = (metric: FigureName) => sums.get(metric) ?? 0;
      return {
        ...Object.fromEntries(figureMetrics.map((metric) => [metric, at(metric)])),
        unverified: at('reached') - at('verified'),
        'online-unknown': at('reached') - at('online-declared') - at('online-checked'),
      };
    };
    const rowsOf = async (areas: readonly string[], dims: readonly string[], by: 'area' | 'dim') => {
      const counts = new Map<string, Counts>();
      const query = { view, areas, dims, metrics: tableMetrics, ...(days && by === 'area' && { days }) };
      await reader.read(query, ([, where, what, metric], count) => {
        const key = by === 'area' ? where : what;
        const row = counts.get(key) ?? noCounts();
        row[metric as TableMetric] += count;
        counts.set(key, row);
      });
      return counts;
    };
    const listed = (found: Map<string, Counts>, keys: readonly string[], names: readonly string[]): Row[] =>
      keys.map((key, index) => ({ key, counts: found.get(names[index]!) ?? noCounts() }));

    const regionKeys = [...lists.regions.map(({ code }) => code), '?'];
    const regionAreas = regionKeys.map((key) => `r${key}`);
    const inRegion = lists.regions.filter(({ code }) => filters.region === null || code === filters.region);
    const departementKeys = inRegion.flatMap(({ code, departements }) => [...departements, `?${code}`]);
    const departementAreas = departementKeys.map((key) => `d${key}`);
    if (filters.region === null) {
      departementKeys.push('?');
      departementAreas.push(departementArea({ region: null, commune: null, trade: null }));
    }
    const tradeKeys = [...lists.trades, '?'];
    const plain = dim === '' && !period;
    const dims = {
      trades: plain ? tradeKeys.map((key) => `trade:${key}`) : [],
      courses: plain ? lists.courses.map(({ id }) => `course:${id}`) : [],
      tracks: plain ? lists.tracks.map((id) => `track:${id}`) : [],
    };
    const byDim = plain
      ? await rowsOf([area], [...dims.trades, ...dims.courses, ...dims.tracks], 'dim')
      : new Map<string, Counts>();
    const byArea = await rowsOf([...regionAreas, ...departementAreas], [dim], 'area');
    const course = lists.courses.find(({ id }) => id === filters.course);
    const figures = await figuresOf(period);
    const photographed = plain
      ? await reader.sums({ view, areas: [area], dims: [''], metrics: nightly }, ([, , , metric]) => metric)
      : new Map<string, number>();
    for (const metric of nightly) if (plain) figures[metric] = photographed.get(metric) ?? 0;
    const recent = await reader.sums(
      {
        view,
        areas: [area],
        dims: [''],
        metrics: ['reached'],
        days: { from: today - paceDays, to: today - 1 },
      },
      () => 'reached',
    );
    const all = await reader.sums({ view, areas: [area], dims: [''], metrics: ['reached'] }, () => 'reached');
    return {
      filters,
      figures,
      before: filters.compare && period ? await figuresOf(justBefore(period)) : null,
      goal: goalLine(all.get('reached') ?? 0, recent.get('reached') ?? 0, today, filters.deadline),
      curve: dim === '' ? await curveOf(reader, filters, area, today) : [],
      regions: listed(byArea, regionKeys, regionAreas),
      departements: listed(byArea, departementKeys, departementAreas),
      trades: plain ? listed(byDim, tradeKeys, dims.trades) : [],
      courses: plain ? listed(byDim, lists.courses.map(({ id }) => id), dims.courses) : [], // prettier-ignore
      tracks: plain ? listed(byDim, lists.tracks, dims.tracks) : [],
      steps: course ? await stepsOf(reader, filters, area, course.steps) : [],
    };
  });

const noCounts = (): Counts => ({ reached: 0, started: 0, completed: 0, certified: 0, deed: 0 });

const justBefore = ({ from, to }: { from: Day; to: Day }) => ({ from: from - (to - from + 1), to: from - 1 });

async function stepsOf(
  reader: CountReader,
  { view }: Filters,
  area: string,
  steps: readonly string[],
): Promise<Report['steps']> {
  const dims = steps.map((id) => `step:${id}`);
  const seen = await reader.sums({ view, areas: [area], dims, metrics: ['seen'] }, ([, , dim]) => dim);
  return steps.map((key, index) => ({ key, seen: seen.get(dims[index]!) ?? 0 }));
}

/** Monday, or the first of the month, of a day. */
function startOf(day: Day, step: Filters['step']): Day {
  if (step === 'jour') return day;
  // 1970-01-01 was a Thursday
  if (step === 'semaine') return day - ((day + 3) % 7);
  return Date.parse(`${isoDay(day).slice(0, 7)}-01T00:00:00.000Z`) / 86_400_000;
}

async function curveOf(
  reader: CountReader,
  { view, period, step }: Filters,
  area: string,
  today: Day,
): Promise<Report['curve']> {
  const days = period ?? { from: step === 'jour' ? Math.max(firstDay, today - 90) : firstDay, to: today };
  const points = new Map<Day, Counts>();
  for (let day = startOf(days.from, step); day <= days.to; day = nextStart(day, step))
    points.set(day, noCounts());
  await reader.read(
    {
      view,
      areas: [area],
      dims: [''],
      metrics: tableMetrics,
      days,
      apart: step === 'semaine' ? 'week' : 'day',
    },
    ([, , , metric, day], count) => {
      const point = points.get(startOf(day, step));
      if (point) point[metric as TableMetric] += count;
    },
  );
  const curve = [...points].map(([from, counts]) => ({ from, counts }));
  const start = curve.findIndex(({ counts }) => tableMetrics.some((metric) => counts[metric] !== 0));
  return start === -1 ? [] : curve.slice(start);
}

const nextStart = (day: Day, step: Filters['step']): Day =>
  step === 'jour' ? day + 1 : step === 'semaine' ? day + 7 : startOf(day + 31, 'mois');
