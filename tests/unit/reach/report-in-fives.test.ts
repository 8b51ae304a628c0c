import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goalLine } from '../../../src/reach/goal.ts';
import { readFilters } from '../../../src/reach/filters.ts';
import { type Counts, type Report, tableMetrics } from '../../../src/reach/read-report.ts';
import { reportInFives } from '../../../src/reach/report-in-fives.ts';
import { smallest } from '../../../src/reach/whole-fives.ts';

const known = { regions: [], trades: [], courses: [], tracks: [], today: 20_000 };
const { filters } = readFilters(new URLSearchParams(), known);
const counts: fc.Arbitrary<Counts> = fc.tuple(fc.nat(14), fc.nat(14), fc.nat(14)).map((some) => {
  const [reached, started, completed] = some.sort((a, b) => b - a);
  return { reached, started, completed, certified: Math.floor(completed / 2), deed: Math.floor(reached / 3) };
});
const sum = (list: readonly Counts[]) =>
  Object.fromEntries(tableMetrics.map((metric) => [metric, list.reduce((all, one) => all + one[metric], 0)])) as Counts; // prettier-ignore

it('a file holds no count under five, and no subtraction in it or between two gives one back', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), fc.nat(100), (list, part) => {
      const all = sum(list);
      const rows = list.map((one, index) => ({ key: String(index), counts: one }));
      const share = (of: number) => Math.floor((of * part) / 100);
      const verified = share(all.reached);
      const report: Report = {
        filters,
        figures: {
          ...all,
          verified,
          unverified: all.reached - verified,
          'online-checked': share(verified),
          'online-declared': verified - share(verified),
          'online-unknown': all.reached - verified,
        },
        before: { reached: 3 },
        goal: goalLine(0, 0, 20_000, 20_001),
        curve: [],
        regions: rows,
        departements: rows,
        trades: rows.toReversed(),
        courses: rows.slice(0, 1),
        tracks: [],
        steps: [{ key: '06-1', seen: 4 }],
      };
      const told = reportInFives(report);
      const { figures } = told;
      const numbers = [
        ...Object.values(figures),
        ...[told.regions, told.departements, told.trades, told.courses].flatMap((table) => table.flatMap((row) => Object.values(row.counts))), // prettier-ignore
      ];
      expect(numbers.filter((count) => count % smallest !== 0 || count < 0)).toEqual([]);
      // one half of « reached » only
      expect(figures.unverified).toBeUndefined();
      expect(told.before).toEqual({ reached: 0 });
      expect(told.steps).toEqual([{ key: '06-1', seen: 0 }]);
      const room = (parts: readonly number[], whole: number | undefined) => {
        const left = parts.reduce((rest, count) => rest - count, whole!);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual((smallest - 1) * (parts.length - 1));
      };
      room(
        [figures['online-checked']!, figures['online-declared']!, figures['online-unknown']!],
        figures.reached,
      );
      for (const metric of tableMetrics) {
        for (const table of [told.regions, told.trades]) {
          room(
            table.map((row) => row.counts[metric]),
            figures[metric],
          );
        }
        expect(told.courses[0]!.counts[metric]).toBeLessThanOrEqual(figures[metric]!);
      }
    }),
  );
});
