/**
 * Makes the two web fonts from their packages: `node src/cli/fonts.ts`. The results are committed, so that a build needs
 * neither the packages nor this script. Both are under the SIL Open Font Licence, see src/ui/fonts/OFL.txt.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** What French pages need, and the accented letters of our neighbours' names. */
const letters =
  Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('') +
  'ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸàâäæçéèêëîïôöœùûüÿÁÍÑÓÚáíñóúãõß' +
  '\u00a0\u202f«»’‘“”…–—·•×÷−±≤≥≈=→←↑↓✓✗°€§№©½¼¾²³';

const fonts = [
  {
    from: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
    to: 'bricolage-grotesque.woff2',
    weights: 700,
  },
  {
    from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    to: 'atkinson-hyperlegible-next.woff2',
    weights: { min: 400, max: 700 },
  },
];

for (const { from, to, weights } of fonts) {
  const source = readFileSync(fileURLToPath(import.meta.resolve(from)));
  const subset = await subsetFont(source, letters, {
    targetFormat: 'woff2',
    variationAxes: { wght: weights },
  });
  writeFileSync(new URL(`../ui/fonts/${to}`, import.meta.url), subset);
  console.log(`${to}: ${subset.length} bytes`);
}
