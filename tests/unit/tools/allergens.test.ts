import { describe, expect, test } from 'vitest';
import {
  type Product,
  allergens,
  contained,
  isBlank,
  unchecked,
} from '../../../src/courses/tools/allergens.ts';
import { allergenSummary, allergenText } from '../../../src/courses/ui/tools/allergen-words.ts';
import { asProducts, exampleProducts } from '../../../src/courses/ui/tools/allergen-figures.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const quiche: Product = {
  name: 'Quiche',
  marks: { gluten: 'contains', eggs: 'contains', milk: 'contains', fish: 'free' },
};

test('the 14 allergens, in the order of the course', () => {
  expect(allergens.map(({ name }) => name)).toEqual([
    'gluten',
    'crustacés',
    'œufs',
    'poissons',
    'arachides',
    'soja',
    'lait',
    'fruits à coque',
    'céleri',
    'moutarde',
    'sésame',
    'sulfites',
    'lupin',
    'mollusques',
  ]);
});

test('the example: a quiche holds gluten, eggs and milk', () => {
  expect(contained(exampleProducts[0]!)).toEqual(['gluten', 'œufs', 'lait']);
  expect(exampleProducts).toHaveLength(5);
});

describe('an empty box is « pas encore vérifié », never « absent »', () => {
  test('it is listed as such', () => {
    expect(unchecked(quiche)).toHaveLength(10);
    expect(unchecked(quiche)).not.toContain('poissons');
    expect(contained(quiche)).not.toContain('poissons');
  });
  test('no word of the tool says absent', () => {
    const said = [allergenText([quiche]), allergenSummary([quiche])].join(' ');
    expect(plain(said)).toContain('pas encore vérifié');
    expect(said).not.toMatch(/absen/i);
  });
  test('a product without any mark says so', () => {
    expect(plain(allergenText([{ name: 'Pain', marks: {} }]))).toContain('Pain : rien de vérifié');
  });
});

test('what another version left in the memory is read mark by mark', () => {
  expect(
    asProducts([{ name: 'Pain', marks: { gluten: 'contains', milk: 'maybe', wool: 'free' } }, 3]),
  ).toEqual([{ name: 'Pain', marks: { gluten: 'contains' } }]);
  expect(asProducts('no list')).toBeUndefined();
  expect(asProducts(Array.from({ length: 50 }, () => quiche))).toHaveLength(12);
});

test('a row nobody touched is no product', () => {
  expect(isBlank({ name: ' ', marks: {} })).toBe(true);
  expect(isBlank({ name: '', marks: { milk: 'free' } })).toBe(false);
  expect(allergenSummary([{ name: '', marks: {} }])).toBe('Écrivez le nom d’un produit pour commencer.');
});
