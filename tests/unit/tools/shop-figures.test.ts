import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlan, emptyPlan, examplePlan } from '../../../src/courses/tools/zone-plan.ts';
import { readLabels } from '../../../src/courses/tools/order-labels.ts';
import { boardFields, readWeek } from '../../../src/courses/ui/tools/board-figures.ts';
import { labelFields } from '../../../src/courses/ui/tools/label-figures.ts';
import { asPlan, planSummary } from '../../../src/courses/ui/tools/zone-plan-words.ts';
import { readStock, stockFields, stockLine } from '../../../src/courses/ui/tools/stock-words.ts';
import { figuresReader, initialFigures } from '../../../src/courses/ui/tools/use-figures.ts';

test('what courses 07, 09 and 15 write on the phone is read back', () => {
  for (const fields of [stockFields, labelFields, boardFields]) {
    const kept = initialFigures<object>(fields);
    expect(figuresReader<object>(fields as never)(structuredClone(kept))).toEqual(kept);
  }
  expect(asPlan([...examplePlan])).toEqual(examplePlan);
});

test('anything else in the memory is shown as the example, or refused', () => {
  fc.assert(
    fc.property(fc.anything(), fc.object(), (other, values) => {
      for (const stored of [other, { values }, { values: { lines: other, drafts: other }, mine: other }]) {
        const stock = figuresReader(stockFields)(stored);
        for (const line of stock?.values.lines ?? []) expect(() => stockLine(line)).not.toThrow();
        const labels = figuresReader(labelFields)(stored);
        if (labels) expect(() => readLabels(labels.values.drafts)).not.toThrow();
        const board = figuresReader(boardFields)(stored);
        if (board) expect(() => readWeek(board.values, false)).not.toThrow();
      }
      const plan = asPlan(other);
      if (plan) expect(plan).toHaveLength(36);
    }),
  );
});

test('no reservation typed is none, an empty count asks for a number', () => {
  const typed = { name: 'Vase', physical: '1', reserved: '', safety: '' };
  expect(stockLine(typed)).toEqual({ physical: 1, reserved: 0, safety: null });
  expect(stockLine({ ...typed, safety: '0' })?.safety).toBe(0);
  expect(readStock({ ...typed, physical: '' }).physical).toMatchObject({ ok: false });
  expect(readStock({ ...typed, physical: '2,5' }).physical).toMatchObject({
    error: 'Écrivez un nombre entier',
  });
});

test('the plan says what to mend first', () => {
  expect(planSummary(checkPlan(examplePlan))).toContain('Votre plan passe');
  expect(planSummary(checkPlan(emptyPlan))).toBe(
    'À revoir\u00a0: Placez la porte. Puis 3 autres points à revoir.',
  );
});
