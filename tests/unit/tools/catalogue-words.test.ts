import { expect, test } from 'vitest';
import { blankLine, checkCatalogue, lineIsComplete } from '../../../src/courses/tools/catalogue-lines.ts';
import {
  catalogueFields,
  lineNames,
  linesOf,
  readCatalogueNames,
} from '../../../src/courses/ui/tools/catalogue-figures.ts';
import { catalogueSummary, lineState, namesSummary } from '../../../src/courses/ui/tools/catalogue-words.ts';
import { initialFigures } from '../../../src/courses/ui/tools/use-figures.ts';

const example = linesOf(initialFigures(catalogueFields).values);

test('the example: twenty different names, its first card complete', () => {
  const checks = checkCatalogue(example);
  expect(example).toHaveLength(20);
  expect(checks.every(({ errors }) => Object.keys(errors).length === 0)).toBe(true);
  expect(lineIsComplete(example[0]!, checks[0]!)).toBe(true);
  expect(namesSummary(example, checks)).toBe('Vos 20 produits sont choisis.');
  expect(catalogueSummary(example, checks)).toBe('1\u00a0fiche complète sur 20.');
});

test('a line says what it lacks', () => {
  const state = (line: Partial<typeof blankLine>) => {
    const whole = { ...example[0]!, ...line };
    return lineState(whole, checkCatalogue([whole])[0]!);
  };
  expect(state({})).toBe('Fiche complète');
  expect(state({ photo: '', stock: '' })).toBe('Il manque la photo et le stock');
  expect(state({ price: '0' })).toBe('À corriger\u00a0: le prix');
  expect(lineState(blankLine, { errors: {}, missing: [] })).toBe('Vide');
});

test('other tools read her names, never the example’s', () => {
  const values = { line1: { ...blankLine, name: ' Carnet ' }, line2: { ...blankLine, name: 'Stylo' } };
  expect(readCatalogueNames({ values, mine: ['line1'] })).toEqual(['Carnet']);
  expect(readCatalogueNames({ values, mine: lineNames })).toEqual(['Carnet', 'Stylo']);
  for (const broken of [undefined, null, [], {}, { values: 3, mine: [] }, { values, mine: 'x' }]) {
    expect(readCatalogueNames(broken)).toBeUndefined();
  }
});
