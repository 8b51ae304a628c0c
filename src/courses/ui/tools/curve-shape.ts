/** Where the lines of the cost curve lie. Numbers are for drawing only; the amounts themselves stay exact elsewhere. */
import { roundHalfUp } from '../../tools/fraction.ts';
import { type Selling, type Solution, monthlyCost } from '../../tools/selling-cost.ts';

export const frame = { left: 14, right: 286, top: 16, bottom: 176 } as const;
/** letters at the ends stay readable */
const apart = 18;

export interface CurveShape {
  /** orders at the right end */
  orders: number;
  /** cents at the top */
  cents: number;
  lines: readonly { from: number; to: number; label: number }[];
  /** where two lines cross, inside the frame */
  points: readonly { x: number; y: number }[];
  /** her own number of orders */
  here: number;
}

/** The next of 10, 20, 50, 100, 200, 500… */
export function niceTop(least: number): number {
  for (let power = 10; ; power *= 10) {
    const found = [1, 2, 5].find((step) => step * power >= least);
    if (found) return found * power;
  }
}

/** Ends of the lines from top to bottom, pushed apart and kept inside the frame. */
function labels(ends: readonly number[]): number[] {
  const order = ends.map((_, index) => index).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  const placed = [...ends];
  let free: number = frame.top;
  for (const index of order) {
    placed[index] = Math.max(placed[index] ?? 0, free);
    free = (placed[index] ?? 0) + apart;
  }
  let floor: number = frame.bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, floor);
    floor = (placed[index] ?? 0) - apart;
  }
  return placed;
}

export function curveShape(
  solutions: readonly Solution[],
  selling: Selling,
  thresholds: readonly number[],
): CurveShape {
  const usual = Math.max(10, selling.orders);
  // a threshold far away would flatten everything else
  const near = thresholds.filter((from) => from <= usual * 5);
  const orders = niceTop(Math.max(usual * 1.2, ...near.map((from) => from * 1.2)));
  const cost = (solution: Solution, at: number): number =>
    Number(roundHalfUp(monthlyCost(solution, { ...selling, orders: at })));
  const cents = Math.max(100, ...solutions.map((solution) => cost(solution, orders)));
  const x = (at: number): number => frame.left + ((frame.right - frame.left) * at) / orders;
  const y = (amount: number): number => frame.bottom - ((frame.bottom - frame.top) * amount) / cents;
  const ends = solutions.map((solution) => y(cost(solution, orders)));
  const places = labels(ends);
  return {
    orders,
    cents,
    lines: solutions.map((solution, index) => ({
      from: y(cost(solution, 0)),
      to: ends[index] ?? frame.bottom,
      label: places[index] ?? frame.bottom,
    })),
    points: solutions.flatMap((one, first) =>
      solutions.slice(first + 1).flatMap((other) => {
        const gap = cost(one, 0) - cost(other, 0);
        const slope = (cost(other, orders) - cost(one, orders) + gap) / orders;
        const at = slope === 0 ? -1 : gap / slope;
        return gap !== 0 && at > 0 && at < orders
          ? [{ x: x(at), y: y(cost(one, 0) + ((cost(one, orders) - cost(one, 0)) * at) / orders) }]
          : [];
      }),
    ),
    here: x(selling.orders),
  };
}
