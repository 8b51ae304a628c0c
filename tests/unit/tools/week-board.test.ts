import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction } from '../../../src/courses/tools/fraction.ts';
import {
  type WeekBoard,
  additionLight,
  boardGap,
  collectedLight,
  minutesLight,
  problemWords,
  weekBoard,
} from '../../../src/courses/tools/week-board.ts';
import { boardCsv, boardRows } from '../../../src/courses/ui/tools/board-words.ts';

const example = { orders: 45, collected: 41, sales: 143_500, additions: 9, addition: 850, minutes: 28_700 };
const before = { orders: 43, collected: 38, sales: 133_000, additions: 8, addition: 850, minutes: 26_600 };
const boardOf = (week: typeof example): WeekBoard => {
  const board = weekBoard(week);
  if (typeof board === 'string') throw new Error(board);
  return board;
};

test('jeu d’essai: 45 orders, 41 collected', () => {
  const values = boardRows(boardOf(example), null).map(({ value }) => value);
  expect(values).toEqual([
    '45',
    '91,1\u00a0%',
    '35,00\u00a0€',
    '22,0\u00a0%, soit 76,50\u00a0€ de ventes',
    '7,0\u00a0min',
  ]);
});

test('nothing to compare with is a dash; the week before gives points and differences', () => {
  expect(boardRows(boardOf(example), null).map(({ gap }) => gap)).toEqual(['—', '—', '—', '—', '—']);
  expect(boardRows(boardOf(example), boardOf(before)).map(({ gap }) => gap)).toEqual([
    '+2',
    '+2,7\u00a0points',
    '0,00\u00a0€',
    '+0,9\u00a0point',
    '0,0\u00a0min',
  ]);
  const worse = boardRows(boardOf(before), boardOf(example)).map(({ gap }) => gap);
  expect(worse[0]).toBe('−2');
  expect(worse[1]).toBe('−2,7\u00a0points');
});

test('jeu d’essai: no collection yet is a sentence, not a division', () => {
  const none = { ...example, collected: 0, additions: 0 };
  expect(weekBoard(none)).toBe('no-collection');
  expect(problemWords['no-collection']).toBe('Pas encore de retrait cette semaine');
  expect(weekBoard({ ...none, orders: 0 })).toBe('no-order');
  expect(problemWords['no-order']).toBe('Pas encore de commande cette semaine');
});

test('figures that cannot be are said', () => {
  expect(weekBoard({ ...example, collected: 46 })).toBe('impossible');
  expect(weekBoard({ ...example, additions: 42 })).toBe('impossible');
  expect(problemWords.impossible).toBe('Vérifiez vos chiffres');
});

test('lights change at their bounds, judged on exact values', () => {
  const rates = [
    [90, 100],
    [8999, 10_000],
    [80, 100],
    [7999, 10_000],
  ] as const;
  expect(rates.map(([a, b]) => collectedLight(fraction(a, b)))).toEqual(['green', 'orange', 'orange', 'red']);
  const added = [
    [20, 100],
    [1999, 10_000],
    [10, 100],
    [999, 10_000],
  ] as const;
  expect(added.map(([a, b]) => additionLight(fraction(a, b)))).toEqual(['green', 'orange', 'orange', 'red']);
  const minutes = [
    [800, 1],
    [80_001, 100],
    [1000, 1],
    [100_001, 100],
  ] as const;
  expect(minutes.map(([a, b]) => minutesLight(fraction(a, b)))).toEqual(['green', 'orange', 'orange', 'red']);
});

test('the ironmonger of the lesson: 85,0 %, 23,5 %, 12,0 minutes', () => {
  const rows = boardRows(
    boardOf({ orders: 60, collected: 51, sales: 0, additions: 12, addition: 0, minutes: 61_200 }),
    null,
  );
  expect(rows[1]).toMatchObject({ value: '85,0\u00a0%', light: 'orange' });
  expect(rows[3]?.value).toContain('23,5\u00a0%');
  expect(rows[4]).toMatchObject({ value: '12,0\u00a0min', light: 'red' });
});

test('the file is one a French spreadsheet reads', () => {
  const file = boardCsv(boardOf({ ...example, sales: 14_350_000 }), boardOf(before));
  expect(file.startsWith('\ufeffIndicateur;Cette semaine;Semaine d’avant;Avis\r\n')).toBe(true);
  expect(file).toContain('Panier moyen (€);3500,00;35,00;\r\n');
  expect(file).toContain('Taux de retrait (%);91,1;88,4;Bien\r\n');
  expect(file).not.toMatch(/[\u00a0\u202f]/);
});

test('any figures give five lines or a sentence, never NaN', () => {
  const count = fc.integer({ min: 0, max: 100_000 });
  const week = fc.record({
    orders: count,
    collected: count,
    sales: fc.integer({ min: 0, max: 10_000_000 }),
    additions: count,
    addition: fc.integer({ min: 0, max: 10_000_000 }),
    minutes: fc.integer({ min: 0, max: 144_000 }),
  });
  const likely = week.map((figures) => {
    const collected = Math.min(figures.collected, figures.orders);
    return { ...figures, collected, additions: Math.min(figures.additions, collected) };
  });
  fc.assert(
    fc.property(fc.oneof(week, likely), likely, (now, then) => {
      const [board, other] = [weekBoard(now), weekBoard(then)];
      if (typeof board === 'string') {
        expect(problemWords[board].length).toBeGreaterThan(10);
        return;
      }
      const rows = boardRows(board, typeof other === 'string' ? null : other);
      expect(rows).toHaveLength(5);
      expect(JSON.stringify(rows)).not.toMatch(/NaN|Infinity|undefined/);
      if (typeof other !== 'string') {
        const [gap, back] = [boardGap(board, other), boardGap(other, board)];
        expect(gap.basket.over * back.basket.under).toBe(-back.basket.over * gap.basket.under);
      }
    }),
  );
});
