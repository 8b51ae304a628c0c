/**
 * `npm run map-data -- FOLDER`: the middle of every commune and the outline of every département, from a copy of
 * github.com/gregoiredavid/france-geojson (IGN Admin Express COG 2018, INSEE; Licence Ouverte), made small enough to
 * live beside the code. Run by hand when the source changes.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { areaOf, type Line, middleOf, simplify } from './geometry.ts';

interface Feature {
  properties: { code: string };
  geometry: { type: 'Polygon'; coordinates: Line[] } | { type: 'MultiPolygon'; coordinates: Line[][] };
}

/** Degrees. About 2 km: an outline is drawn at most 600 px wide. */
const tolerance = 0.02;
/** Smaller islands would be dots. Square degrees. */
const smallest = 0.004;

const features = (file: string): Feature[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { type: string; features?: Feature[] }).features ?? [
    JSON.parse(readFileSync(file, 'utf8')) as Feature,
  ];

/** Outer rings only: no commune or département needs its holes here. */
const rings = ({ geometry }: Feature): Line[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates[0]!] : geometry.coordinates.map(([outer]) => outer!);

const largest = (lines: Line[]): Line => lines.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));

const source = process.argv[2];
if (!source) throw new Error('Name the folder « departements » of france-geojson.');
const centres: string[] = [];
const outlines: Record<string, number[][]> = {};
for (const folder of readdirSync(source).sort()) {
  const code = folder.split('-')[0]!.toUpperCase();
  const communes = features(path.join(source, folder, `communes-${folder}.geojson`))
    .map((feature) => [feature.properties.code, ...middleOf(largest(rings(feature)))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  // thousandths of a degree: a hundred metres
  centres.push(
    [
      code,
      ...communes.map(
        ([commune, x, y]) => `${commune.slice(code.length)} ${Math.round(y * 1000)} ${Math.round(x * 1000)}`,
      ),
    ].join(';'),
  );
  const [outline] = features(path.join(source, folder, `departement-${folder}.geojson`));
  const lines = rings(outline!);
  outlines[code] = lines
    .filter((line) => line === largest(lines) || areaOf(line) > smallest)
    .map((line) => simplify(line, tolerance).flatMap(([x, y]) => [Math.round(x * 100), Math.round(y * 100)]));
}
const here = import.meta.dirname;
writeFileSync(path.join(here, 'commune-centres.txt'), `${centres.join('\n')}\n`);
const official = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/departements.json'),
    'utf8',
  ),
) as { code: string; nom: string }[];
const departements = official.map(({ code, nom }) => ({
  code,
  name: nom.replaceAll("'", '’'),
  outline: outlines[code] ?? [],
}));
writeFileSync(
  path.join(here, 'departements.json'),
  `[\n${departements.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`,
);
