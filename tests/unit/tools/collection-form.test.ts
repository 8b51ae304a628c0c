import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TreeAnswers, buttonText, chooseForm } from '../../../src/courses/tools/collection-form.ts';

const answers = (
  stock: boolean,
  fitting: boolean,
  terms: boolean,
  payment: boolean,
  perishable: boolean,
) => ({
  stock,
  fitting,
  terms,
  payment,
  perishable,
});
const [yes, no] = [true, false];

test.each([
  [answers(yes, no, yes, yes, yes), 'P'],
  [answers(no, no, yes, yes, yes), 'R'],
  [answers(yes, no, yes, no, yes), 'C'],
  [answers(yes, yes, yes, yes, no), 'R'],
  [answers(yes, no, yes, yes, no), 'C'],
] as const)('jeu d’essai %#', (given, form) => expect(chooseForm(given).form).toBe(form));

const anyAnswers: fc.Arbitrary<TreeAnswers> = fc.record({
  stock: fc.boolean(),
  fitting: fc.boolean(),
  terms: fc.boolean(),
  payment: fc.boolean(),
  perishable: fc.boolean(),
});

test('whatever the answers, the rules of the course hold', () => {
  fc.assert(
    fc.property(anyAnswers, (given) => {
      const choice = chooseForm(given);
      const committed = given.stock && !given.fitting && given.terms;
      expect(choice.form === 'R').toBe(!committed);
      if (choice.form === 'P') expect(given.payment).toBe(true);
      expect(choice.paidPossible).toBe(committed && given.payment && !given.perishable);
      expect(choice.prepareLast).toBe(choice.form === 'R' && given.perishable);
      expect(buttonText[choice.form]).toBe(
        choice.form === 'R' ? 'Réserver' : 'Commander avec obligation de paiement',
      );
    }),
  );
});
