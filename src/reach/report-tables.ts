import type { Cell } from '../platform/csv.ts';
import { definitionOf, definitions } from './definitions.ts';
import type { Filters } from './filters.ts';
import { isoDay } from './paris-day.ts';
import { type Counts, type Report, type Row, tableMetrics } from './read-report.ts';
import { smallest, suppress } from './suppress.ts';

/** A table as the screen, the CSV and the workbook show it. Null is a cell that is hidden. */
export interface ReportTable {
  id: 'chiffres' | 'regions' | 'departements' | 'metiers' | 'cours' | 'parcours' | 'etapes' | 'courbe';
  title: string;
  headings: string[];
  rows: { key: string; label: string; narrow?: Partial<Filters>; cells: (number | null)[] }[];
  /** its rows add up to a total shown elsewhere: hiding one cell alone would hide nothing */
  adds: boolean;
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

export function tablesOf(report: Report, labels: Labels): ReportTable[] {
  const headings = tableMetrics.map(headingOf);
  const table = (
    id: ReportTable['id'],
    title: string,
    first: string,
    rows: readonly Row[],
    label: (key: string) => string,
    narrow: (key: string) => Partial<Filters>,
    adds: boolean,
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
    adds,
  });
  const crossed = { trade: null, course: null, track: null, period: null };
  const tables: ReportTable[] = [
    figuresTable(report),
    table('regions', 'Par région', 'Région', report.regions, labels.region, (region) => ({ region, departement: null }), true), // prettier-ignore
    table('departements', 'Par département', 'Département', report.departements, labels.departement, (key) => key.startsWith('?') ? {} : { departement: key }, true), // prettier-ignore
    table('metiers', 'Par métier', 'Métier', report.trades, labels.trade, (trade) => ({ ...crossed, trade }), true), // prettier-ignore
    table('parcours', 'Par parcours', 'Parcours', report.tracks, labels.track, (track) => ({ ...crossed, track }), false), // prettier-ignore
    table('cours', 'Par cours', 'Cours', report.courses, labels.course, (course) => ({ ...crossed, course }), false), // prettier-ignore
    {
      id: 'etapes',
      title: 'Étape par étape\u00a0: où l’on s’arrête',
      headings: ['Étape', headingOf('seen')],
      rows: report.steps.map(({ key, seen }) => ({ key, label: labels.step(key), cells: [seen] })),
      adds: false,
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
      adds: true,
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

function figuresTable({ figures, before }: Report): ReportTable {
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
    adds: false,
  };
}

/** For eyes outside staff: small cells are hidden, and no sum lets them be worked out. */
export function withoutSmallCells(table: ReportTable): ReportTable {
  const columns = table.headings
    .slice(1)
    .map((_, column) => table.rows.map(({ cells }) => cells[column] ?? 0));
  const hidden = columns.map((column) =>
    table.adds
      ? suppress(
          column,
          column.reduce((sum, count) => sum + count, 0),
        )
      : column.map((count) => (count < smallest ? null : count)),
  );
  return {
    ...table,
    rows: table.rows.map((row, index) => ({ ...row, cells: hidden.map((column) => column[index] ?? null) })),
  };
}

/** Figures that are parts of one another are hidden together. */
export function figuresWithoutSmall(figures: Report['figures']): Record<string, number | null> {
  const shown: Record<string, number | null> = {};
  for (const [name, count] of Object.entries(figures)) shown[name] = count < smallest ? null : count;
  for (const parts of [
    ['verified', 'unverified'],
    ['online-checked', 'online-declared', 'online-unknown'],
  ] as const) {
    const cells = suppress(
      parts.map((part) => figures[part] ?? 0),
      figures.reached ?? 0,
    );
    for (const [index, part] of parts.entries()) shown[part] = cells[index] ?? null;
  }
  return shown;
}

/** Rows of a file: a hidden cell says so. */
export const fileRows = (table: ReportTable): Cell[][] =>
  table.rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell ?? 'non communiqué')]);
