import type { Cell } from '../platform/csv.ts';
import { definitionOf, definitions } from './definitions.ts';
import type { Filters } from './filters.ts';
import { isoDay } from './paris-day.ts';
import { type Counts, type Report, type Row, tableMetrics } from './read-report.ts';

/** A table as the screen, the CSV and the workbook show it. Null is a cell that is hidden. */
export interface ReportTable {
  id: 'chiffres' | 'regions' | 'departements' | 'metiers' | 'cours' | 'parcours' | 'etapes' | 'courbe';
  title: string;
  headings: string[];
  rows: { key: string; label: string; narrow?: Partial<Filters>; cells: (number | null)[] }[];
}

/** French names of everything that has a code. */
export interface Labels {
  region: (code: string) => string;
  departement: (code: string) => string;
  trade: (key: string) => string;
  course: (id: string) => string;
  track: (id: string) => string;
  step: (id: string) => string;
}

const headingOf = (metric: string): string => definitionOf(metric)?.label ?? metric;
const cellsOf = (counts: Counts): number[] => tableMetrics.map((metric) => counts[metric]);

/** What tables are made of: a report, or what a week told. */
export type Tabled = Pick<
  Report,
  'figures' | 'before' | 'regions' | 'departements' | 'trades' | 'courses' | 'tracks' | 'steps' | 'curve'
>;

export function tablesOf(report: Tabled, labels: Labels): ReportTable[] {
  const headings = tableMetrics.map(headingOf);
  const table = (
    id: ReportTable['id'],
    title: string,
    first: string,
    rows: readonly Row[],
    label: (key: string) => string,
    narrow: (key: string) => Partial<Filters>,
  ): ReportTable => ({
    id,
    title,
    headings: [first, ...headings],
    rows: rows.map(({ key, counts }) => ({
      key,
      label: label(key),
      narrow: narrow(key),
      cells: cellsOf(counts),
    })),
  });
  const crossed = { trade: null, course: null, track: null, period: null };
  const tables: ReportTable[] = [
    figuresTable(report),
    table('regions', 'Par région', 'Région', report.regions, labels.region, (region) => ({ region, departement: null })), // prettier-ignore
    table('departements', 'Par département', 'Département', report.departements, labels.departement, (key) => key.startsWith('?') ? {} : { departement: key }), // prettier-ignore
    table('metiers', 'Par métier', 'Métier', report.trades, labels.trade, (trade) => ({ ...crossed, trade })), // prettier-ignore
    table('parcours', 'Par parcours', 'Parcours', report.tracks, labels.track, (track) => ({ ...crossed, track })), // prettier-ignore
    table('cours', 'Par cours', 'Cours', report.courses, labels.course, (course) => ({ ...crossed, course })), // prettier-ignore
    {
      id: 'etapes',
      title: 'Étape par étape\u00a0: où l’on s’arrête',
      headings: ['Étape', headingOf('seen')],
      rows: report.steps.map(({ key, seen }) => ({ key, label: labels.step(key), cells: [seen] })),
    },
    {
      id: 'courbe',
      title: 'Premières fois dans le temps',
      headings: ['À partir du', ...headings],
      rows: report.curve.map(({ from, counts }) => ({
        key: isoDay(from),
        label: isoDay(from),
        cells: cellsOf(counts),
      })),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function figuresTable({ figures, before }: Tabled): ReportTable {
  const shown = definitions.filter(({ metric }) => figures[metric] !== undefined);
  return {
    id: 'chiffres',
    title: 'Les chiffres',
    headings: ['Chiffre', 'Nombre', ...(before ? ['Période d’avant'] : [])],
    rows: shown.map(({ metric, label, unit }) => ({
      key: metric,
      label: `${label} (${unit})`,
      cells: [figures[metric]!, ...(before ? [before[metric] ?? 0] : [])],
    })),
  };
}

/** Rows of a file: what is hidden says so. */
export const fileRows = (table: ReportTable): Cell[][] =>
  table.rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell ?? 'non communiqué')]);
