import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fourteenPoints, pointsLeft, pointsSummary } from '../../../src/courses/tools/fourteen-points.ts';
import { type NoticeFigures, noticeProblems, readSiren } from '../../../src/courses/tools/legal-notice.ts';
import { checkOrder, orderScreens } from '../../../src/courses/tools/order-screens.ts';
import { checkVat, vatKey } from '../../../src/courses/tools/vat-number.ts';
import { noticeExample, noticeInputs } from '../../../src/courses/ui/tools/notice-figures.ts';
import { noticePage } from '../../../src/courses/ui/tools/notice-page.ts';
import { draftWarning, noticeLines, noticeText } from '../../../src/courses/ui/tools/notice-words.ts';
import { initialFigures } from '../../../src/courses/ui/tools/use-figures.ts';

const shop: NoticeFigures = initialFigures(noticeExample).values;
const says = (figures: NoticeFigures) => noticeProblems(figures).map((problem) => problem.says);

describe('jeu d’essai: mentions légales', () => {
  test('SIREN 123 456 782 is accepted, with any spaces', () => {
    expect(readSiren('123 456 782')).toBe('123456782');
    expect(readSiren('123\u00a0456\u202f782')).toBe('123456782');
    expect(says(shop)).toEqual([]);
  });
  test('SIREN 123 456 789 is not recognised, zeros neither', () => {
    expect(says({ ...shop, vat: '', siren: '123 456 789' })).toEqual(['Ce numéro n’est pas reconnu']);
    expect(says({ ...shop, vat: '', siren: '000 000 000' })).toEqual(['Ce numéro n’est pas reconnu']);
    expect(says({ ...shop, vat: '', siren: '12345678200010' })).toEqual(['Ce numéro n’est pas reconnu']);
  });
  test('a company without capital', () => {
    expect(says({ ...shop, capital: '' })).toEqual(['Le capital manque']);
    expect(says({ ...shop, capital: '0' })).toEqual(['Le capital est plus grand que 0\u00a0€']);
    expect(says({ ...shop, capital: 'mille' })).toEqual(['Écrivez un nombre, par exemple 12,50']);
  });
  test('a sole trader and an association have no field for a capital', () => {
    for (const status of ['sole-trader', 'association'] as const) {
      const fields = noticeInputs.filter(({ of }) => of === undefined || of.includes(status));
      expect(fields.map(({ field }) => field)).not.toContain('capital');
      const figures = { ...shop, status, capital: '', legalForm: '' };
      expect(says(figures)).toEqual([]);
      expect(noticeLines(figures).map(({ label }) => label)).not.toContain('Capital');
    }
  });
  test('no host', () => {
    expect(says({ ...shop, hostName: '', hostAddress: '', hostPhone: '' })).toEqual([
      'Indiquez l’hébergeur de votre site',
    ]);
    expect(says({ ...shop, hostPhone: ' ' })).toEqual(['Le téléphone de l’hébergeur manque']);
  });
});

test('all that is missing is listed together, and the text is made all the same', () => {
  const empty = Object.fromEntries(Object.keys(shop).map((key) => [key, ''])) as unknown as NoticeFigures;
  const blank: NoticeFigures = { ...empty, status: 'company' };
  expect(says(blank)).toEqual([
    'La dénomination manque',
    'La forme de la société manque',
    'Le capital manque',
    'L’adresse manque',
    'Le téléphone manque',
    'L’e-mail manque',
    'Le SIREN manque',
    'Le responsable de la publication manque',
    'Indiquez l’hébergeur de votre site',
  ]);
  expect(says({ ...blank, status: 'sole-trader' })[0]).toBe('Le nom manque');
  expect(noticeText(blank)).toContain('SIREN\u00a0: [à compléter]');
  expect(noticeText(blank)).toContain('Hébergeur\u00a0: [à compléter]');
});

test('the VAT number may be left out; typed, its key goes with the SIREN', () => {
  expect(['732829320', '130025265', '123456782'].map(vatKey)).toEqual(['44', '07', '11']);
  expect(checkVat('', '123456782')).toBe('empty');
  expect(checkVat('fr 11 123 456 782', '123456782')).toBe('fits');
  expect(checkVat('FR12123456782', '123456782')).toBe('unknown');
  expect(checkVat('FR44732829320', '123456782')).toBe('other-siren');
  expect(checkVat('FR44732829320', null)).toBe('fits');
  expect(says({ ...shop, vat: 'FR44732829320' })).toEqual(['Ce numéro de TVA ne va pas avec votre SIREN']);
  expect(noticeText({ ...shop, vat: 'FR12123456782' })).toContain('TVA\u00a0: [à compléter]');
  expect(noticeText({ ...shop, vat: '' })).not.toContain('TVA');
});

test('whatever is typed: the warning stays, nothing is called compliant, no markup gets in', () => {
  const typed = fc.string({ unit: 'grapheme', maxLength: 30 });
  const record = Object.fromEntries(Object.keys(shop).map((key) => [key, typed])) as unknown as {
    [key in keyof NoticeFigures]: fc.Arbitrary<never>;
  };
  const status = fc.constantFrom('sole-trader', 'company', 'association');
  fc.assert(
    fc.property(fc.record(record), status, (words, chosen) => {
      const figures = { ...words, status: chosen } as NoticeFigures;
      expect(noticeText(figures)).toContain(draftWarning);
      expect(noticePage(figures)).toContain(draftWarning);
      expect(noticeText(figures)).not.toMatch(/NaN|Infinity|undefined/);
      const problems = noticeProblems(figures);
      expect(problems.length > 0).toBe(noticeText(figures).includes('[à compléter]'));
      const tags = noticePage({ ...figures, name: '<script>alert(1)</script>' }).match(/<\/?\w+/g) ?? [];
      expect(new Set(tags.map((tag) => tag.replace(/[</]/g, '')))).toEqual(
        new Set(['html', 'head', 'meta', 'title', 'body', 'h1', 'p', 'dl', 'dt', 'dd']),
      );
    }),
  );
});

describe('the 14 points', () => {
  const ids = fourteenPoints.map((point) => point.id);
  test('jeu d’essai: 12 of 14', () => {
    const ticked = ids.filter((id) => id !== 'mediateur' && id !== 'exceptions');
    expect(pointsSummary(ticked)).toBe('Il en reste 2');
    expect(pointsLeft(ticked).map((point) => point.name)).toEqual(['Exceptions', 'Médiateur']);
  });
  test('all ticked says so, and nothing more', () => {
    expect(ids).toHaveLength(14);
    expect(pointsSummary(ids)).toBe('Les 14\u00a0points sont cochés');
    expect(pointsSummary([...ids, 'autre'])).toBe('Les 14\u00a0points sont cochés');
    expect(pointsSummary(['autre'])).toBe('Il en reste 14');
  });
});

describe('the six screens', () => {
  const right = orderScreens.map((screen) => screen.id);
  test('are those of the lesson, in its order', () => {
    expect(right).toEqual(['panier', 'retrait', 'recapitulatif', 'correction', 'bouton', 'accuse']);
    expect(checkOrder(right)).toMatchObject({ state: 'checked', count: 6 });
  });
  test('an empty place, one screen twice', () => {
    expect(checkOrder(['panier', '', '', '', '', ''])).toEqual({ state: 'incomplete', left: 5 });
    expect(checkOrder(['panier', 'panier', '', '', '', ''])).toEqual({ state: 'twice', name: 'Le panier' });
  });
  test('any order: only the right one counts six', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(right, { minLength: 6 }), (placed) => {
        const check = checkOrder(placed);
        expect(check.state === 'checked' && check.count === 6).toBe(placed.join() === right.join());
      }),
    );
  });
});
