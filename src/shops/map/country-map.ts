import { departements } from '../departement.ts';
import type { Point } from './geometry.ts';
import { fit, type Frame, ringPath, ringPoints } from './projection.ts';

export const countryWidth = 640;
export const countryHeight = 600;

const mainland: Frame = { x: 110, y: 10, width: 520, height: 580 };
/** Overseas départements beside it, each at its own scale, from north-west to south-east. */
const insets: Readonly<Record<string, Frame>> = {
  '971': { x: 12, y: 60, width: 76, height: 76 },
  '972': { x: 12, y: 166, width: 76, height: 76 },
  '973': { x: 12, y: 272, width: 76, height: 76 },
  '974': { x: 12, y: 378, width: 76, height: 76 },
  '976': { x: 12, y: 484, width: 76, height: 76 },
};

export interface CountryMap {
  /** one outline each */
  ground: string[];
  dots: { x: number; y: number; radius: number }[];
  frames: Frame[];
}

interface Outline {
  code: string;
  path: string;
  middle: Point;
}

/** The same whatever the shops: drawn at the first question. */
let outlines: readonly Outline[] | undefined;

function drawOutlines(): Outline[] {
  const drawn = departements.filter(({ outline }) => outline.length > 0);
  const onMainland = drawn.filter(({ code }) => !insets[code]);
  const project = fit(
    onMainland.flatMap(({ outline }) => outline.flatMap(ringPoints)),
    mainland,
  );
  return drawn.map(({ code, outline }) => {
    const frame = insets[code];
    const own = frame ? fit(outline.flatMap(ringPoints), frame) : project;
    return {
      code,
      path: outline.map((ring) => ringPath(ring, own)).join(''),
      middle: middle(outline.flatMap(ringPoints).map(([a, b]) => own(a, b))),
    };
  });
}

/** The whole country: every outline once, and a dot as large as the number of shops asks. */
export function drawCountry(shops: ReadonlyMap<string, number>): CountryMap {
  outlines ??= drawOutlines();
  const most = Math.max(1, ...shops.values());
  const dots = outlines.flatMap(({ code, middle: [x, y] }) => {
    const count = shops.get(code) ?? 0;
    return count > 0 ? [{ x, y, radius: 4 + 14 * Math.sqrt(count / most) }] : [];
  });
  return { ground: outlines.map(({ path }) => path), dots, frames: Object.values(insets) };
}

/** The middle of what a shape covers from edge to edge. */
function middle(points: readonly Point[]): Point {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}
