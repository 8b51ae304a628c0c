import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablesForFiles } from '../../../src/reach/file-tables.ts';
import { tableMetrics } from '../../../src/reach/read-report.ts';
import type { ReportTable } from '../../../src/reach/report-tables.ts';
import { suppress } from '../../../src/reach/suppress.ts';
import { smallest } from '../../../src/reach/whole-fives.ts';

const lists = {
  regions: [
    { code: '53', departements: ['22', '35'] },
    { code: '11', departements: ['75', '92', '93'] },
    { code: '94', departements: ['2A'] },
  ],
};
const keys = lists.regions.flatMap(({ code, departements }) => [...departements, `?${code}`]);
const nowhere = { region: null, departement: null };

const table = (id: ReportTable['id'], rows: [key: string, counts: number[]][]): ReportTable => ({
  id,
  title: id,
  headings: ['', ...tableMetrics],
  rows: rows.map(([key, cells]) => ({ key, label: key, cells })),
});
const same = (count: number) => tableMetrics.map(() => count);
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const cellsOf = (tables: ReportTable[], id: string) =>
  new Map(tables.find((one) => one.id === id)!.rows.map(({ key, cells }) => [key, cells[0]]));

/** The tables of a world given by the counts of its départements. */
function tablesOf(counts: readonly number[]): ReportTable[] {
  const perRegion = lists.regions.map(({ departements }, index) => {
    const start = sum(lists.regions.slice(0, index).map((one) => one.departements.length + 1));
    return sum(counts.slice(start, start + departements.length + 1));
  });
  return [
    table('regions', lists.regions.map(({ code }, index) => [code, same(perRegion[index]!)])),
    table('departements', keys.map((key, index) => [key, same(counts[index]!)])),
  ]; // prettier-ignore
}

describe('files of the reach page', () => {
  it('tell the numbers of the screen where no small cell is near', () => {
    const counts = keys.map((_, index) => 11 + index);
    expect(tablesForFiles(tablesOf(counts), nowhere, lists)).toEqual(tablesOf(counts));
  });

  it('hide the small cells of the region that has some, and all of a region hidden among its neighbours', () => {
    // Brittany: 22 and 35 and ?53; Île-de-France: 75, 92, 93, ?11; Corsica: 2A and ?94
    const shown = tablesForFiles(tablesOf([30, 3, 20, 9, 8, 0, 40, 2, 1]), nowhere, lists);
    expect([...cellsOf(shown, 'regions').values()]).toEqual([null, 57, null]);
    expect([...cellsOf(shown, 'departements').values()]).toEqual([null, null, null, 9, null, null, 40, null, null]); // prettier-ignore
  });

  it('give no hidden cell back, by any sum of what both tables tell', () => {
    const world = fc.array(fc.nat(12), { minLength: keys.length, maxLength: keys.length });
    fc.assert(
      fc.property(world, (counts) => {
        const shown = tablesForFiles(tablesOf(counts), nowhere, lists);
        const regions = cellsOf(shown, 'regions');
        const departements = cellsOf(shown, 'departements');
        const screen = cellsOf(tablesOf(counts), 'regions');
        for (const [key, count] of [...cellsOf(tablesOf(counts), 'departements'), ...screen]) {
          const told = screen.has(key) ? regions.get(key) : departements.get(key);
          if (count! < smallest) expect(told).toBeNull();
          else if (told !== null) expect(told).toBe(count);
        }
        const alone = [...regions.values()].filter((count) => count === null);
        expect(alone.length).not.toBe(1);
        for (const { code, departements: own } of lists.regions) {
          const parts = [...own, `?${code}`].map((key) => departements.get(key));
          const hidden = parts.filter((count) => count === null).length;
          // a region that cannot be told cannot be added up either
          if (regions.get(code) === null) expect(hidden).toBe(parts.length);
          else expect(hidden).not.toBe(1);
        }
      }),
    );
  });

  it('tell nothing of a place that is hidden, in files of its own', () => {
    const trades = table('metiers', [['mode', same(3)], ['fleurs', same(6)], ['livres', same(7)]]); // prettier-ignore
    const figures: ReportTable = {
      ...table('chiffres', [['reached', [9]], ['verified', [6]], ['unverified', [3]]]),
      headings: ['', 'Nombre'],
    }; // prettier-ignore
    const tables = [...tablesOf([30, 13, 20, 9, 8, 0, 40, 2, 1]), trades, figures];
    const corsica = tablesForFiles(tables, { region: '94', departement: null }, lists);
    for (const id of ['metiers', 'chiffres']) expect([...cellsOf(corsica, id).values()].every((cell) => cell === null)).toBe(true); // prettier-ignore
    const nation = tablesForFiles(tables, nowhere, lists);
    expect([...cellsOf(nation, 'metiers').values()]).toEqual([null, null, 7]);
    expect([...cellsOf(nation, 'chiffres').values()]).toEqual([9, null, null]);
  });
});

describe('small cells', () => {
  it('are hidden, and no subtraction gives one of them back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }), (cells) => {
        const total = sum(cells);
        const shown = suppress(cells, total);
        for (const [index, count] of cells.entries()) {
          if (count < smallest) expect(shown[index]).toBeNull();
          else if (shown[index] !== null) expect(shown[index]).toBe(count);
        }
        if (total < smallest) {
          expect(shown.every((count) => count === null)).toBe(true);
          return;
        }
        // every hidden cell may be at least two things, given the total and all that is shown
        const hidden = cells.filter((_, index) => shown[index] === null);
        const left = total - shown.reduce<number>((all, count) => all + (count ?? 0), 0);
        if (hidden.length > 0) expect(hidden.length >= 2 && left >= 1).toBe(true);
      }),
    );
  });
});
