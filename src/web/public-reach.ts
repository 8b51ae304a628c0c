import { definitions, definitionsVersion, goal } from '../reach/definitions.ts';
import { type Filters, firstDay } from '../reach/filters.ts';
import { type Day, isoDay, parisDay } from '../reach/paris-day.ts';
import { readReport } from '../reach/read-report.ts';
import { figuresWithoutSmall } from '../reach/report-tables.ts';
import { suppress } from '../reach/suppress.ts';
import { reachLabels, reachLists } from './reach-page.ts';
import type { Services } from './services.ts';

/** What everyone may know, the same for all, as it stood on Monday. Null: fewer than five, or hidden to protect those. */
export interface PublicReach {
  asOf: string;
  definitionsVersion: number;
  goal: typeof goal;
  figures: Record<string, number | null>;
  regions: { code: string; name: string; reached: number | null; completed: number | null }[];
}

const shown = ['reached', 'verified', 'unverified', 'started', 'completed', 'certified'] as const;
const kept = new WeakMap<Services['database'], { monday: Day; figures: Promise<PublicReach> }>();

/** Read once a week by each server, then the same until next Monday. */
export function publicReach(services: Services): Promise<PublicReach> {
  const today = parisDay(services.clock.now());
  const monday = today - ((today + 3) % 7);
  const known = kept.get(services.database);
  if (known?.monday === monday) return known.figures;
  const figures = readUntil(services, monday);
  kept.set(services.database, { monday, figures });
  figures.catch(() => kept.delete(services.database));
  return figures;
}

async function readUntil(services: Services, monday: Day): Promise<PublicReach> {
  const filters: Filters = {
    // places as they were: a shop that moves changes no published week
    view: 'e',
    region: null,
    departement: null,
    trade: null,
    course: null,
    track: null,
    period: { from: firstDay - 1000, to: monday - 1 },
    compare: false,
    step: 'mois',
    deadline: monday + 365,
  };
  const report = await readReport(services.database, filters, reachLists(services), monday);
  const labels = reachLabels(services);
  const figures = figuresWithoutSmall(report.figures);
  const column = (metric: 'reached' | 'completed') =>
    suppress(
      report.regions.map(({ counts }) => counts[metric]),
      report.figures[metric] ?? 0,
    );
  const [reached, completed] = [column('reached'), column('completed')];
  return {
    asOf: isoDay(monday),
    definitionsVersion,
    goal,
    figures: Object.fromEntries(shown.map((name) => [name, figures[name] ?? null])),
    regions: report.regions.map(({ key }, index) => ({
      code: key,
      name: labels.region(key),
      reached: reached[index] ?? null,
      completed: completed[index] ?? null,
    })),
  };
}

export const publicDefinitions = definitions.filter(({ metric }) =>
  (shown as readonly string[]).includes(metric),
);
