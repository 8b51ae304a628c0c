import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actions, chosenActions, planState, topicOrder } from '../../../src/courses/tools/action-plan.ts';
import { topics } from '../../../src/courses/tools/diagnosis.ts';
import {
  allMinutes,
  expressMinutes,
  weeklyTime,
  weeksFor,
} from '../../../src/courses/tools/training-time.ts';
import { planWords, timeWords } from '../../../src/courses/ui/tools/plan-words.ts';

test('eighteen actions, three a topic, each topic has a quick one', () => {
  expect(new Set(actions.map(({ id }) => id)).size).toBe(18);
  for (const topic of topics) {
    const own = actions.filter((action) => action.topic === topic);
    expect(own.length).toBe(3);
    expect(own[0]?.quick).toBe(true);
  }
});

test('three actions, one of them quick', () => {
  expect(planState([])).toEqual({ state: 'few', missing: 3 });
  expect(planState(['horaire', 'script', 'nulle-part'])).toEqual({ state: 'few', missing: 1 });
  expect(planState(['fiche', 'script', 'devis'])).toEqual({ state: 'no-quick' });
  expect(planState(['horaire', 'script', 'devis'])).toEqual({ state: 'done' });
  expect(planState(['horaire', 'script', 'devis', 'carnet'])).toEqual({ state: 'many', extra: 1 });
  expect(planWords({ state: 'few', missing: 1 })).toBe('Choisissez encore 1\u00a0action.');
});

test('any choice: a plan is done exactly with three, one quick', () => {
  fc.assert(
    fc.property(fc.subarray(actions.map(({ id }) => id)), (ids) => {
      const chosen = chosenActions(ids);
      expect(chosen.length).toBe(ids.length);
      expect(planState(ids).state === 'done').toBe(chosen.length === 3 && chosen.some(({ quick }) => quick));
    }),
  );
});

test('the weakest topics are shown first, all six once', () => {
  expect(topicOrder(['rules', 'orders'])).toEqual([
    'rules',
    'orders',
    'presence',
    'catalogue',
    'collection',
    'payment',
  ]);
  expect(topicOrder([])).toEqual([...topics]);
});

test('jeu d’essai: 15 minutes, 5 days, 75 a week: 10 weeks for all courses, 3 for the express path', () => {
  const weekly = weeklyTime(1500, 5);
  expect(weekly).toBe(7500);
  expect(weeksFor(allMinutes, weekly)).toBe(10);
  expect(weeksFor(expressMinutes, weekly)).toBe(3);
  expect(timeWords(weekly)).toBe(
    '75\u00a0min par semaine\u00a0: les 25 cours prennent 10\u00a0semaines, le parcours express 3\u00a0semaines.',
  );
});

test('no time gives a sentence', () => {
  expect(weeksFor(750, 0)).toBeNull();
  expect(timeWords(0)).toBe('Indiquez au moins 1 minute par jour.');
  expect(timeWords(null)).toContain('Indiquez vos minutes');
});

test('whatever the time, the weeks hold the courses and one week less does not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 144_000 }), fc.integer({ min: 1, max: 7 }), (minutes, days) => {
      const weekly = weeklyTime(minutes, days);
      const weeks = weeksFor(allMinutes, weekly) ?? 0;
      expect(weeks * weekly).toBeGreaterThanOrEqual(allMinutes * 100);
      expect((weeks - 1) * weekly).toBeLessThan(allMinutes * 100);
    }),
  );
});
