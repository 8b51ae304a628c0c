/**
 * Makes the static fonts that attestations embed, and `coverage.ts`, the characters they can print.
 * Run by hand after a font package was upgraded: `npm run attestation-fonts`. The results are committed, so that
 * neither a build nor a server ever needs this. Typst reads no variable font, hence the pinned axes.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { readCodePoints } from './read-code-points.ts';

interface Source {
  /** folder in node_modules */
  package: string;
  /** file name without the subset: `-latin-ext-` and the like go in the middle */
  start: string;
  end: string;
  subsets: string[];
  axes?: Record<string, number>;
  /** what the committed files are called */
  name: string;
}

const bricolage = '@fontsource-variable/bricolage-grotesque';
const atkinson = '@fontsource-variable/atkinson-hyperlegible-next';
const sources: Source[] = [
  {
    package: bricolage,
    start: 'bricolage-grotesque',
    end: 'standard-normal',
    subsets: ['latin', 'latin-ext', 'vietnamese'],
    axes: { wght: 750, wdth: 100, opsz: 36 },
    name: 'bricolage-grotesque-bold',
  },
  ...[
    { wght: 400, name: 'atkinson-hyperlegible-next-regular' },
    { wght: 700, name: 'atkinson-hyperlegible-next-bold' },
  ].map(({ wght, name }) => ({
    package: atkinson,
    start: 'atkinson-hyperlegible-next',
    end: 'wght-normal',
    subsets: ['latin', 'latin-ext'],
    axes: { wght },
    name,
  })),
  // only for names written in another alphabet, which the two families above do not draw
  { ...noto('noto-sans'), subsets: ['vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'] },
  { ...noto('noto-sans-arabic'), subsets: ['arabic'] },
  { ...noto('noto-sans-hebrew'), subsets: ['hebrew'] },
];

function noto(family: string): Omit<Source, 'subsets'> {
  return { package: `@fontsource/${family}`, start: family, end: '700-normal', name: `${family}-bold` };
}

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
      preserveNameIds: [16, 17],
      ...(source.axes && { variationAxes: source.axes }),
    });
    for (const point of readCodePoints(font)) covered.add(point);
    await writeFile(path.join(here, `${source.name}-${subset}.ttf`), font);
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
