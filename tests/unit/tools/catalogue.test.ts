import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogueCells, catalogueFile, readCatalogue } from '../../../src/courses/tools/catalogue-csv.ts';
import {
  type CatalogueLine,
  blankLine,
  catalogueSize,
  checkCatalogue,
  countWords,
  lineIsComplete,
  lineKeys,
  lineUnitPrice,
} from '../../../src/courses/tools/catalogue-lines.ts';

const description = Array.from({ length: 40 }, () => 'mot').join(' ');
const full: CatalogueLine = {
  ...blankLine,
  name: 'Crème de marrons',
  price: '4,80',
  content: '320 g',
  description,
  photo: 'marrons-1.jpg',
  stock: '12',
  delay: '2 heures',
};

test('a card with its eight fields is complete; the price per unit is worked out', () => {
  const [check] = checkCatalogue([full]);
  expect(check).toEqual({ errors: {}, missing: [] });
  expect(lineIsComplete(full, check!)).toBe(true);
  expect(lineUnitPrice(full)).toBe('15,00\u00a0€/kg');
  expect(lineUnitPrice({ ...full, content: 'pièce' })).toBe('');
});

test('price above zero, VAT of the list, 40 to 60 words, whole stock', () => {
  const error = (part: Partial<CatalogueLine>) => checkCatalogue([{ ...full, ...part }])[0]!.errors;
  expect(error({ price: '0' })).toEqual({ price: 'Le prix manque' });
  expect(error({ price: '-3' })).toEqual({ price: 'Le prix manque' });
  expect(error({ content: '0 g' })).toEqual({ content: 'La contenance manque' });
  expect(error({ stock: '2,5' })).toEqual({ stock: 'Écrivez un nombre entier' });
  for (const vat of ['20', '10 %', '5,5', '5.5', '2,1', '0', '']) expect(error({ vat })).toEqual({});
  expect(error({ vat: '19,6' })).toHaveProperty('vat');
  const words = (count: number) => Array.from({ length: count }, () => 'mot').join(' ');
  expect(error({ description: words(39) })).toEqual({
    description: '39\u00a0mots\u00a0: écrivez-en 40 au moins',
  });
  expect(error({ description: words(60) })).toEqual({});
  expect(error({ description: words(61) })).toEqual({
    description: '61\u00a0mots\u00a0: gardez-en 60 au plus',
  });
});

test('the same name without capitals, accents or spaces is one name', () => {
  const lines = [full, blankLine, { ...full, name: '  creme   DE Marrons ' }];
  expect(checkCatalogue(lines).map(({ errors }) => errors.name)).toEqual([
    undefined,
    undefined,
    'Ce nom est déjà à la ligne 1',
  ]);
});

test('a line just begun is not wrong, only unfinished', () => {
  const [check] = checkCatalogue([{ ...blankLine, name: 'Carnet', price: '4,80' }]);
  expect(check).toEqual({ errors: {}, missing: ['content', 'description', 'photo', 'stock', 'delay'] });
});

test('a word is a run of signs between spaces', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  un  carnet\nà   spirale ')).toBe(4);
  expect(countWords('l’étui rouge, 12 cm')).toBe(4);
});

test('the file: BOM, semicolons, eight columns then four, decimal comma', () => {
  const file = catalogueFile([full]);
  expect(
    file.startsWith('\ufeffnom;prix_ttc;contenance;prix_unite;description;photo;stock;delai_retrait;tva;'),
  ).toBe(true);
  expect(file.split('\r\n')[1]).toBe(
    `Crème de marrons;4,80;320 g;15,00\u00a0€/kg;${description};marrons-1.jpg;12;2 heures;;;;`,
  );
  const model = catalogueFile(Array.from({ length: catalogueSize }, () => blankLine));
  expect(model.trimEnd().split('\r\n')).toHaveLength(21);
  expect(catalogueCells([full]).split('\r\n')[0]).toContain('nom\tprix_ttc');
});

test('another file is refused with a sentence, a longer one says what is left out', () => {
  expect(readCatalogue('a;b\n1;2')).toMatchObject({ ok: false });
  expect(readCatalogue('')).toMatchObject({ ok: false });
  const many = Array.from({ length: 23 }, (_, index) => ({ ...full, name: `Produit ${index}` }));
  expect(readCatalogue(catalogueFile(many))).toMatchObject({ ok: true, leftOut: 3 });
});

test('columns in another order are found by their title', () => {
  const read = readCatalogue('Prix_TTC;Nom;inconnue\n"4,80";"Encre ""bleue""; 30 ml";x\n');
  expect(read).toMatchObject({ ok: true, lines: [{ name: 'Encre "bleue"; 30 ml', price: '4,80' }] });
});

test('what goes out comes back, whatever was typed', () => {
  const text = fc.string({ maxLength: 60 }).map((typed) => typed.replaceAll('\r', ' ').trim());
  const line = fc.record(
    Object.fromEntries(lineKeys.map((key) => [key, text])) as Record<keyof CatalogueLine, typeof text>,
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: catalogueSize }), (lines) => {
      const kept = lines.filter((one) => lineKeys.some((key) => one[key] !== ''));
      expect(readCatalogue(catalogueFile(lines))).toEqual({ ok: true, lines: kept, leftOut: 0 });
    }),
  );
});

test('any text is read or refused, never thrown', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readCatalogue(`nom;prix_ttc\n${text}`);
      expect(read.ok).toBe(true);
      if (read.ok) expect(checkCatalogue(read.lines)).toHaveLength(read.lines.length);
    }),
  );
});
