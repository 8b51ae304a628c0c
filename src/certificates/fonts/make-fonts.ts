/**
 * Makes the static fonts that attestations embed, and `coverage.ts`, the characters they can print.
 * Run by hand after a font package was upgraded: `npm run attestation-fonts`. The results are committed, so that
 * neither a build nor a server ever needs this. Typst reads no variable font, hence the pinned axes.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { readCodePoints } from './read-code-points.ts';
import { renameFont } from './rename-font.ts';

interface Source {
  /** folder in node_modules */
  package: string;
  /** the package's file names: start, subset, end */
  start: string;
  end: string;
  subsets: string[];
  axes?: Record<string, number>;
  /** what the template calls it; pieces after the first add the name of their alphabet */
  family: string;
  style: 'Regular' | 'Bold';
}

const atkinson = {
  package: '@fontsource-variable/atkinson-hyperlegible-next',
  start: 'atkinson-hyperlegible-next',
  end: 'wght-normal',
  subsets: ['latin', 'latin-ext'],
  family: 'Atkinson Hyperlegible Next',
};
const noto = (start: string, family: string, ...subsets: string[]): Source => ({
  package: `@fontsource/${start}`,
  start,
  end: '700-normal',
  subsets,
  family,
  style: 'Bold',
});

const sources: Source[] = [
  {
    package: '@fontsource-variable/bricolage-grotesque',
    start: 'bricolage-grotesque',
    end: 'standard-normal',
    subsets: ['latin', 'latin-ext', 'vietnamese'],
    axes: { wght: 700, wdth: 100, opsz: 36 },
    family: 'Bricolage Grotesque',
    style: 'Bold',
  },
  { ...atkinson, axes: { wght: 400 }, style: 'Regular' },
  { ...atkinson, axes: { wght: 700 }, style: 'Bold' },
  // only for names written in another alphabet, which the two families above do not draw
  noto('noto-sans', 'Noto Sans', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'),
  noto('noto-sans-arabic', 'Noto Sans Arabic', 'arabic'),
  noto('noto-sans-hebrew', 'Noto Sans Hebrew', 'hebrew'),
];

const here = import.meta.dirname;
const root = path.resolve(here, '../../..');
const covered = new Set<number>();

for (const source of sources) {
  const folder = path.join(root, 'node_modules', source.package);
  for (const subset of source.subsets) {
    const woff2 = await readFile(path.join(folder, 'files', `${source.start}-${subset}-${source.end}.woff2`));
    const font = await subsetFont(woff2, null, {
      keepAllGlyphs: true,
      targetFormat: 'sfnt',
      noHinting: true,
      ...(source.axes && { variationAxes: source.axes }),
    });
    for (const point of readCodePoints(font)) covered.add(point);
    const family = subset === 'latin' ? source.family : `${source.family} ${subset}`;
    const file = `${source.start}-${source.style.toLowerCase()}-${subset}.ttf`;
    await writeFile(path.join(here, file), renameFont(font, family, source.style));
  }
  await copyFile(path.join(folder, 'LICENSE'), path.join(here, `${source.start}-OFL.txt`));
}
await writeFile(path.join(here, 'coverage.ts'), coverageModule(rangesOf(covered)));

/** Neighbouring code points as closed ranges: 3,000 characters become a few hundred pairs. */
function rangesOf(points: Set<number>): [number, number][] {
  const ranges: [number, number][] = [];
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges;
}

function coverageModule(ranges: [number, number][]): string {
  const hex = (point: number) => `0x${point.toString(16)}`;
  const lines = ranges.map(([from, to]) => `  [${hex(from)}, ${hex(to)}],`);
  return [
    '/** Characters that the fonts of this folder can print, as closed ranges. Written by make-fonts.ts. */',
    'export const coverage: readonly (readonly [number, number])[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}
