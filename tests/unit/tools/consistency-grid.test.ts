import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Cell,
  type Fact,
  type Grid,
  consistency,
  facts,
} from '../../../src/courses/tools/consistency-grid.ts';
import { gridFields } from '../../../src/courses/ui/tools/grid-figures.ts';
import { correctionWords, gridSummary } from '../../../src/courses/ui/tools/grid-words.ts';
import { figuresReader } from '../../../src/courses/ui/tools/use-figures.ts';

const grid = (cell: (place: number, fact: Fact) => Cell): Grid =>
  [0, 1, 2].map(
    (place) => Object.fromEntries(facts.map((fact) => [fact, cell(place, fact)])) as Record<Fact, Cell>,
  );
/** the first `right` cells are right, the others absent */
const withRight = (right: number): Grid =>
  grid((place, fact) => (place * 8 + facts.indexOf(fact) < right ? 'right' : 'absent'));

test.each([
  [0, 0],
  [15, 63],
  [22, 92],
  [24, 100],
])('jeu d’essai: %i right cells of 24 make %i %%', (right, percent) => {
  expect(consistency(withRight(right))).toMatchObject({ right, percent });
});

test('the shop of the lesson: 15 right, the hours and the phone come first', () => {
  const wrong: Record<string, Cell> = {
    '0hours': 'wrong',
    '0services': 'absent',
    '1phone': 'wrong',
    '1closed': 'absent',
    '1photo': 'absent',
    '1services': 'absent',
    '2hours': 'absent',
    '2closed': 'absent',
    '2services': 'absent',
  };
  const result = consistency(grid((place, fact) => wrong[`${place}${fact}`] ?? 'right'));
  expect(result).toMatchObject({ right: 15, percent: 63, unseen: 0, vitalRight: false, reached: false });
  const names = ['Carte', 'Annuaire', 'Réseau'];
  expect(result.toCorrect.slice(0, 3).map((one) => correctionWords(one, names))).toEqual([
    'Horaires\u00a0: faux, Carte',
    'Horaires\u00a0: absent, Réseau',
    'Téléphone\u00a0: faux, Annuaire',
  ]);
});

test('22 cells are not enough while the phone is wrong somewhere', () => {
  const result = consistency(grid((place, fact) => (place === 0 && fact === 'phone' ? 'wrong' : 'right')));
  expect(result).toMatchObject({ right: 23, vitalRight: false, reached: false });
  expect(gridSummary(result)).toContain('justes aux 3 endroits');
});

test('hours and phone right, but 21 cells: one is missing', () => {
  const result = consistency(grid((_, fact) => (fact === 'photo' ? 'absent' : 'right')));
  expect(gridSummary(result)).toBe(
    '21\u00a0cases justes sur 24, soit 88\u00a0%. Objectif\u00a0: 22 cases, encore 1.',
  );
});

const anyCell = fc.constantFrom<Cell>('', 'right', 'wrong', 'absent');

test('any grid: the percent is the nearest whole one, nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 24, maxLength: 24 }), (cells) => {
      const result = consistency(grid((place, fact) => cells[place * 8 + facts.indexOf(fact)] ?? ''));
      expect(result.right + result.unseen + result.toCorrect.length).toBe(24);
      const gap = result.percent * 24 - result.right * 100;
      expect(gap > -12 && gap <= 12).toBe(true);
      expect(gridSummary(result)).not.toMatch(/NaN|undefined|Infinity/);
    }),
  );
});

test('whatever lies in the memory, 24 cells come out', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const kept = figuresReader(gridFields)({ values: { grid: stored }, mine: [] });
      expect(consistency(kept?.values.grid ?? []).right).toBeLessThanOrEqual(24);
    }),
  );
});
