import type { Filters } from './filters.ts';
import { type ReportLists, tableMetrics } from './read-report.ts';
import type { ReportTable } from './report-tables.ts';
import { suppress } from './suppress.ts';
import { smallest } from './whole-fives.ts';

type Cells = (number | null)[];
const everything = (cells: Cells): Cells => cells.map(() => null);
const largeOnes = (cells: Cells): Cells => cells.map((count) => ((count ?? 0) < smallest ? null : count));
const partsOfAll = (cells: Cells): Cells => {
  const counts = cells.map((count) => count ?? 0);
  return suppress(counts, counts.reduce((sum, count) => sum + count, 0)); // prettier-ignore
};

/** Figures that make another one: hidden together. */
const halves = [
  ['verified', 'unverified'],
  ['online-checked', 'online-declared', 'online-unknown'],
] as const;

/**
 * Tables as files that may go from hand to hand: the numbers of the screen, without cells under five and without those that
 * would give one of these back by subtraction. A place that is hidden among its neighbours tells nothing in files of its
 * own either. `tables` of one report; gives them in their order.
 */
export function tablesForFiles(
  tables: readonly ReportTable[],
  { region, departement }: Pick<Filters, 'region' | 'departement'>,
  lists: Pick<ReportLists, 'regions'>,
): ReportTable[] {
  const rowsOf = (id: ReportTable['id']) => tables.find((table) => table.id === id)?.rows ?? [];
  const columnOf = (id: ReportTable['id'], column: number): Cells => rowsOf(id).map(({ cells }) => cells[column] ?? 0); // prettier-ignore
  const hiddenKeys = (id: ReportTable['id'], cells: Cells): Set<string> =>
    new Set(rowsOf(id).flatMap(({ key }, row) => (cells[row] === null ? [key] : [])));

  /** by metric: regions among themselves, then the départements of each */
  const hidden = tableMetrics.map((_, column) => {
    const regions = hiddenKeys('regions', partsOfAll(columnOf('regions', column)));
    const counts = columnOf('departements', column);
    const departements = [...counts];
    const homes = rowsOf('departements').map(({ key }) => homeOf(key, lists));
    for (const home of new Set(homes)) {
      const rows = [...homes.keys()].filter((row) => homes[row] === home);
      const own = rows.map((row) => counts[row] ?? 0);
      const shown = regions.has(home) ? everything(own) : partsOfAll(own);
      for (const [index, row] of rows.entries()) departements[row] = shown[index] ?? null;
    }
    const ofPlace =
      departement !== null
        ? hiddenKeys('departements', departements).has(departement)
        : region !== null && regions.has(region);
    return { regions, departements, ofPlace };
  });

  const inColumn = (table: ReportTable, cells: Cells, column: number): Cells => {
    const { regions, departements, ofPlace } = hidden[Math.min(column, hidden.length - 1)]!;
    const noPlace = table.id === 'chiffres' || table.id === 'etapes' ? hidden[0]!.ofPlace : ofPlace;
    switch (table.id) {
      case 'regions':
        return table.rows.map(({ key }, row) => (regions.has(key) ? null : (cells[row] ?? null)));
      case 'departements':
        return departements;
      case 'metiers':
      case 'courbe':
        return noPlace ? everything(cells) : partsOfAll(cells);
      case 'chiffres':
        return noPlace ? everything(cells) : withoutHalves(table, cells);
      default:
        return noPlace ? everything(cells) : largeOnes(cells);
    }
  };
  return tables.map((table) => {
    const columns = table.headings
      .slice(1)
      .map((_, column) => inColumn(table, table.rows.map(({ cells }) => cells[column] ?? 0), column)); // prettier-ignore
    const rows = table.rows.map((row, index) => ({
      ...row,
      cells: columns.map((cells) => cells[index] ?? null),
    }));
    return { ...table, rows };
  });
}

/** The region of a row of the table of départements: `?53` is what lies somewhere in 53, `?` what lies nowhere known. */
const homeOf = (key: string, { regions }: Pick<ReportLists, 'regions'>): string =>
  key.startsWith('?')
    ? key.slice(1) || '?'
    : (regions.find(({ departements }) => departements.includes(key))?.code ?? '?');

function withoutHalves({ rows }: ReportTable, cells: Cells): Cells {
  const shown = largeOnes(cells);
  const at = (name: string) => rows.findIndex(({ key }) => key === name);
  for (const names of halves) {
    const places = names.map(at).filter((row) => row >= 0);
    const parts = partsOfAll(places.map((row) => cells[row] ?? 0));
    for (const [index, row] of places.entries()) shown[row] = parts[index] ?? null;
  }
  return shown;
}
