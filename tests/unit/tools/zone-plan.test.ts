import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Square,
  type ZonePlan,
  checkPlan,
  emptyPlan,
  examplePlan,
  letters,
  neighbours,
  readPlan,
  side,
  wayToTheTill,
} from '../../../src/courses/tools/zone-plan.ts';

const failing = (plan: ZonePlan) => checkPlan(plan).flatMap(({ check, good }) => (good ? [] : [check]));

test('the bookshop of the lesson passes every check', () => {
  expect(failing(examplePlan)).toEqual([]);
  expect(checkPlan(examplePlan)).toHaveLength(7);
});

test('an empty plan asks for the four things, and judges no way yet', () => {
  expect(failing(emptyPlan)).toEqual(['door', 'till', 'shelf', 'queue']);
  expect(wayToTheTill(emptyPlan)).toBeNull();
});

test('a queue across the shop cuts the way, and something before the door is seen', () => {
  const cut = readPlan('......' + '....EC' + 'AAAAAA' + '......' + '......' + '..P...');
  expect(failing(cut)).toEqual(['way']);
  const before = readPlan('......' + '....EC' + '...A..' + '......' + '..M...' + '..P...');
  expect(failing(before)).toEqual(['exit']);
});

test('a shelf four squares from the till is too far, three is not', () => {
  expect(failing(readPlan('C...E.' + '......' + '.A....' + '......' + '......' + '..P...'))).toEqual([
    'near',
  ]);
  expect(failing(readPlan('C..E..' + '......' + '.A....' + '......' + '......' + '..P...'))).toEqual([]);
});

const plans = fc.array(fc.constantFrom(...(Object.keys(letters) as Square[])), {
  minLength: side * side,
  maxLength: side * side,
});

test('a way is made of empty squares that touch, from a door to the till', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const way = wayToTheTill(plan);
      if (!way) return;
      expect(way.length).toBeGreaterThan(0);
      for (const at of way) expect(plan[at]).toBe('empty');
      for (const [index, at] of way.entries()) {
        if (index > 0) expect(neighbours(at)).toContain(way[index - 1]);
      }
      expect(neighbours(way[0]!).some((at) => plan[at] === 'door')).toBe(true);
      expect(neighbours(way.at(-1)!).some((at) => plan[at] === 'till')).toBe(true);
    }),
  );
});

test('clearing a square never closes a way', () => {
  fc.assert(
    fc.property(plans, fc.nat(side * side - 1), (plan, at) => {
      if (!wayToTheTill(plan) || plan[at] === 'door' || plan[at] === 'till') return;
      expect(wayToTheTill(plan.map((square, index) => (index === at ? 'empty' : square)))).not.toBeNull();
    }),
  );
});
