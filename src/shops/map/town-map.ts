import { departementNamed } from '../departement.ts';
import type { Town } from '../towns.ts';
import { fit, type Project, ringPath, ringPoints } from './projection.ts';

export const mapWidth = 600;
export const mapHeight = 460;
const margin = 26;

export interface Dot {
  x: number;
  y: number;
  radius: number;
  here: boolean;
}

export interface Label {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'end';
  here: boolean;
}

export interface TownMap {
  outlines: string[];
  dots: Dot[];
  labels: Label[];
}

const radiusOf = (shops: number): number => Math.min(5 + Math.sqrt(shops) * 1.4, 26);
const mostLabels = 9;
/** Room a name takes: no other name begins within it. */
const labelHeight = 22;
const letterWidth = 8.6;

/** Towns with shops on the outline of their département; `here` is the town whose page it is. Null: nothing to draw. */
export function drawTowns(
  departement: string,
  towns: readonly { town: Town; shops: number }[],
  here?: Town,
): TownMap | null {
  const ground = groundOf(departement);
  if (!ground) return null;
  const placed = towns.flatMap(({ town, shops }) =>
    town.centre ? [{ town, shops, at: [town.centre.longitude, town.centre.latitude] as const }] : [],
  );
  const spots = placed
    .map(({ town, shops, at }) => {
      const [x, y] = ground.project(...at);
      return { name: town.name, x, y, radius: radiusOf(shops), here: town.code === here?.code };
    })
    .sort((a, b) => Number(b.here) - Number(a.here) || b.radius - a.radius);
  return {
    outlines: ground.outlines,
    dots: spots.map(({ x, y, radius, here }) => ({ x, y, radius, here })),
    labels: labelsOf(spots),
  };
}

interface Ground {
  project: Project;
  outlines: string[];
}

/** A département is drawn the same on all of its towns' pages: once. */
const grounds = new Map<string, Ground | null>();

function groundOf(departement: string): Ground | null {
  const known = grounds.get(departement);
  if (known !== undefined) return known;
  const rings = departementNamed(departement)?.outline ?? [];
  const project = fit(rings.flatMap(ringPoints), {
    x: margin,
    y: margin,
    width: mapWidth - 2 * margin,
    height: mapHeight - 2 * margin,
  });
  const ground =
    rings.length === 0 ? null : { project, outlines: rings.map((ring) => ringPath(ring, project)) };
  grounds.set(departement, ground);
  return ground;
}

function labelsOf(
  spots: readonly { name: string; x: number; y: number; radius: number; here: boolean }[],
): Label[] {
  const labels: (Label & { left: number; right: number })[] = [];
  for (const { name, x, y, radius, here } of spots) {
    if (labels.length === mostLabels) break;
    const width = name.length * letterWidth;
    const anchor = x + radius + width + 6 > mapWidth ? ('end' as const) : ('start' as const);
    const at = anchor === 'start' ? x + radius + 4 : x - radius - 4;
    const [left, right] = anchor === 'start' ? [at, at + width] : [at - width, at];
    const crowded = labels.some(
      (other) => Math.abs(other.y - y) < labelHeight && other.left < right && left < other.right,
    );
    if (crowded || left < 0) continue;
    labels.push({ x: at, y, text: name, anchor, here, left, right });
  }
  return labels.map(({ x, y, text, anchor, here }) => ({ x, y, text, anchor, here }));
}
