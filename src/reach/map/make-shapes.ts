/**
 * `npm run map -- regions-avec-outre-mer.geojson`: makes `region-shapes.json` again, from the regions of IGN Admin Express
 * (Licence Ouverte) as github.com/gregoiredavid/france-geojson publishes them. Borders are cut where the neighbours change
 * and each part is simplified once (Douglas and Peucker), so that two neighbours keep one common border; the smallest
 * islands go.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Point = [x: number, y: number];
interface Feature {
  properties: { code: string };
  geometry: { type: string; coordinates: unknown };
}

/** Where each part is drawn, in units of the picture: mainland and Corsica, then the five overseas regions beside. */
const frames: { codes: readonly string[] | 'others'; x: number; y: number; size: number }[] = [
  { codes: ['01'], x: 4, y: 30, size: 84 },
  { codes: ['02'], x: 4, y: 144, size: 84 },
  { codes: ['03'], x: 4, y: 258, size: 84 },
  { codes: ['04'], x: 4, y: 372, size: 84 },
  { codes: ['06'], x: 4, y: 486, size: 84 },
  { codes: 'others', x: 104, y: 4, size: 560 },
];

const file = process.argv[2];
if (file === undefined) throw new Error('Which GeoJSON of the regions?');
const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: Feature[] };
const overseas = new Set(frames.flatMap(({ codes }) => (codes === 'others' ? [] : codes)));

const ringsOf = ({ geometry }: Feature): Point[][] =>
  geometry.type === 'Polygon'
    ? (geometry.coordinates as Point[][])
    : (geometry.coordinates as Point[][][]).flat();

function shapesOf(wanted: Feature[], { x, y, size }: (typeof frames)[number]) {
  const all = wanted.flatMap(ringsOf).flat();
  const middle = all.reduce((sum, [, lat]) => sum + lat, 0) / all.length;
  const flat = Math.cos((middle * Math.PI) / 180);
  const project = ([lon, lat]: Point): Point => [lon * flat, -lat];
  const xs = all.map((point) => project(point)[0]);
  const ys = all.map((point) => project(point)[1]);
  const min = [xs.reduce((a, b) => Math.min(a, b)), ys.reduce((a, b) => Math.min(a, b))] as const;
  const span = Math.max(
    xs.reduce((a, b) => Math.max(a, b)) - min[0],
    ys.reduce((a, b) => Math.max(a, b)) - min[1],
  );
  const place = (point: Point): Point => {
    const [px, py] = project(point);
    return [x + ((px - min[0]) / span) * size, y + ((py - min[1]) / span) * size];
  };
  return wanted.map((feature) => {
    const rings = ringsOf(feature).map((ring) => simplify(ring, place));
    const kept = rings
      .filter((ring) => ring.length > 3 && area(ring) > 12)
      .sort((one, other) => area(other) - area(one));
    return { code: feature.properties.code, path: kept.map(toPath).join(''), label: centre(kept[0]!) };
  });
}

/** Which regions meet at a point. */
const owners = new Map<string, string>();
for (const feature of features) {
  for (const point of new Set(ringsOf(feature).flatMap((ring) => ring.map(String)))) {
    owners.set(point, `${owners.get(point) ?? ''} ${feature.properties.code}`);
  }
}

/** Units of the picture a border may be moved by. */
const tolerance = 0.9;

function simplify(ring: Point[], place: (point: Point) => Point): Point[] {
  const open = ring.slice(0, -1);
  const owner = (index: number) => owners.get(String(open[index % open.length]!));
  const isCut = (index: number) =>
    owner(index) !== owner(index + open.length - 1) || owner(index) !== owner(index + 1);
  let cuts = [...open.keys()].filter(isCut);
  // an island: cut anywhere, twice
  if (cuts.length < 2) cuts = [0, Math.floor(open.length / 2)];
  return cuts.flatMap((from, position) => {
    const to = cuts[position + 1] ?? cuts[0]! + open.length;
    const part = Array.from({ length: to - from + 1 }, (_, step) => open[(from + step) % open.length]!);
    return simplifyLine(part, place).slice(0, -1);
  });
}

/** The same line both ways: neighbours go along their border in opposite directions. */
function simplifyLine(line: Point[], place: (point: Point) => Point): Point[] {
  const backwards = String(line[0]) > String(line.at(-1));
  const points = (backwards ? line.toReversed() : line).map(place);
  const simple = douglasPeucker(points).map(([x, y]): Point => [round(x), round(y)]);
  return backwards ? simple.reverse() : simple;
}

const round = (value: number): number => Math.round(value * 2) / 2;

function douglasPeucker(points: Point[]): Point[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  const length = Math.hypot(last[0] - first[0], last[1] - first[1]);
  let [farthest, distance] = [0, 0];
  for (const [index, [x, y]] of points.entries()) {
    const away =
      length === 0
        ? Math.hypot(x - first[0], y - first[1])
        : Math.abs((last[0] - first[0]) * (first[1] - y) - (first[0] - x) * (last[1] - first[1])) / length;
    if (away > distance) [farthest, distance] = [index, away];
  }
  if (distance <= tolerance) return [first, last];
  return [
    ...douglasPeucker(points.slice(0, farthest + 1)).slice(0, -1),
    ...douglasPeucker(points.slice(farthest)),
  ];
}

function area(ring: Point[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length]!;
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );
}

function centre(ring: Point[]): Point {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [
    Math.round((Math.min(...xs) + Math.max(...xs)) / 2),
    Math.round((Math.min(...ys) + Math.max(...ys)) / 2),
  ];
}

/** Relative steps: shorter than absolute points. */
function toPath(ring: Point[]): string {
  let [fromX, fromY] = ring[0]!;
  const steps = ring.slice(1).map(([x, y]) => {
    const step = `${x - fromX},${y - fromY}`;
    [fromX, fromY] = [x, y];
    return step;
  });
  return `M${ring[0]!.join(',')}l${steps.join(' ')}z`;
}

const shapes = frames.flatMap((frame) =>
  shapesOf(
    features.filter(({ properties: { code } }) =>
      frame.codes === 'others' ? !overseas.has(code) : frame.codes.includes(code),
    ),
    frame,
  ),
);
const target = path.join(import.meta.dirname, 'region-shapes.json');
writeFileSync(target, `${JSON.stringify(shapes, null, 1)}\n`);
