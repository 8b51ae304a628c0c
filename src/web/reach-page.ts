import departementsFile from '../../content/departements.json' with { type: 'json' };
import { regionOf, regions, regionsByName } from '../accounts/regions.ts';
import { trades } from '../accounts/trades.ts';
import { tracks } from '../courses/course.ts';
import { type Filters, readFilters } from '../reach/filters.ts';
import { parisDay } from '../reach/paris-day.ts';
import { readReport, type Report, type ReportLists } from '../reach/read-report.ts';
import type { Labels } from '../reach/report-tables.ts';
import type { Services } from './services.ts';

const departements: Readonly<Record<string, string>> = departementsFile;
const programme = 'programme';

/** The lists of the site, as the reach page needs them: it knows no other feature. */
export function reachLists({ catalogue }: Pick<Services, 'catalogue'>): ReportLists {
  return {
    regions: regionsByName,
    trades: trades.map(({ key }) => key),
    courses: catalogue.courses.map(({ id, steps }) => ({ id, steps: steps.map((step) => step.id) })),
    tracks: [...tracks.map(({ id }) => id), programme],
  };
}

export function reachLabels({ catalogue }: Pick<Services, 'catalogue'>): Labels {
  const steps = new Map(
    catalogue.courses.flatMap((course) => course.steps.map((step) => [step.id, step.title])),
  );
  return {
    region: (code) => (code === '?' ? 'Région inconnue' : (regionOf(code)?.name ?? code)),
    departement: (key) => {
      if (key === '?') return 'Région et département inconnus';
      if (!key.startsWith('?')) return `${departements[key] ?? ''} (${key})`;
      return `${regionOf(key.slice(1))?.name ?? key.slice(1)}, département inconnu`;
    },
    trade: (key) => (key === '?' ? 'Métier inconnu' : (trades.find((one) => one.key === key)?.label ?? key)),
    course: (id) => `${id} · ${catalogue.course(id)?.title ?? ''}`,
    track: (id) =>
      id === programme ? 'Programme entier' : (tracks.find((one) => one.id === id)?.title ?? id),
    step: (id) => `${id} · ${steps.get(id) ?? ''}`,
  };
}

/** What an address of the reach page asks for, mended where it makes no sense. */
export function reachFilters(
  { catalogue, clock }: Pick<Services, 'catalogue' | 'clock'>,
  query: URLSearchParams,
): { filters: Filters; mended: string[] } {
  return readFilters(query, {
    regions,
    trades,
    courses: catalogue.courses,
    tracks: [...tracks, { id: programme }],
    today: parisDay(clock.now()),
  });
}

export const reachReport = (services: Services, filters: Filters): Promise<Report> =>
  readReport(services.database, filters, reachLists(services), parisDay(services.clock.now()));
