import { expect, test } from 'vitest';
import { type PosterValues } from '../../../src/courses/ui/tools/poster-figures.ts';
import { wrapLines } from '../../../src/courses/ui/tools/poster-image.ts';
import {
  badgeHtml,
  posterSummary,
  posterText,
  readPoster,
} from '../../../src/courses/ui/tools/poster-words.ts';

const values: PosterValues = {
  shop: 'La librairie-papeterie',
  announcement: 'Réservez au téléphone, payez en boutique.',
  link: 'https://librairie.example/reserver',
  phone: '01 99 00 12 34',
  label: 'vitrine',
  distance: '100',
};
const said = (changed: Partial<PosterValues>) => posterSummary(readPoster({ ...values, ...changed }));

test('what keeps the poster from being drawn is said, all together', () => {
  expect(said({ link: '', phone: '' })).toContain('Ajoutez un lien ou un téléphone');
  expect(said({ link: 'librairie.example' })).toContain('Ajoutez https:// au début');
  expect(said({ announcement: 'a'.repeat(91) })).toContain('Enlevez 1\u00a0signe');
  expect(said({ announcement: '' })).toContain('Écrivez votre annonce');
  expect(said({ distance: '' })).toContain('Indiquez la distance');
  expect(said({ distance: '0' })).toContain('Indiquez la distance');
  const both = said({ distance: '', label: 'Été' });
  expect(both).toContain('Indiquez la distance');
  expect(both).toContain('Des minuscules, des chiffres et des tirets');
});

test('the size is said in centimetres, and what A4 cannot hold too', () => {
  expect(said({})).toContain('10,0\u00a0cm');
  expect(said({ distance: '15' })).toContain('2,0\u00a0cm');
  expect(said({ distance: '180' })).not.toContain('Trop grand');
  expect(said({ distance: '181' })).toContain(
    'Trop grand pour une feuille A4\u00a0: imprimez en A3, ou faites lire de plus près',
  );
});

test('the code opens the labelled page, or calls without a site', () => {
  expect(readPoster(values).poster?.opens('sac')).toBe('https://librairie.example/reserver?de=sac');
  const called = readPoster({ ...values, link: ' ' }).poster;
  expect(called?.opens('sac')).toBe('tel:0199001234');
  expect(called?.shownLink).toBeNull();
});

test('the text to copy holds the announcement, the link and the number', () => {
  const { poster } = readPoster(values);
  expect(poster && posterText(poster).split('\n')).toEqual([
    'La librairie-papeterie',
    'Disponible en ligne',
    values.announcement,
    'https://librairie.example/reserver?de=vitrine',
    '01\u00a099\u00a000\u00a012\u00a034',
  ]);
});

test('a name with a quote cannot leave the badge’s attribute', () => {
  const { poster } = readPoster({ ...values, shop: 'Le "bon" & <beau>' });
  const html = poster ? badgeHtml(poster) : '';
  expect(html).toContain('alt="Disponible en ligne, Le &quot;bon&quot; &amp; &lt;beau>');
  expect(html.match(/"/g)).toHaveLength(10);
});

test('words are wrapped without losing one, a long word alone on its line', () => {
  const measure = (line: string) => line.length;
  expect(wrapLines('un deux trois quatre', 9, measure)).toEqual(['un deux', 'trois', 'quatre']);
  expect(wrapLines('anticonstitutionnellement ou', 5, measure)).toEqual(['anticonstitutionnellement', 'ou']);
  expect(wrapLines('', 5, measure)).toEqual([]);
});
