/** Longitude, latitude, in degrees. */
export type Point = readonly [x: number, y: number];
export type Line = Point[];

/** Twice the signed area of a closed ring (shoelace formula). */
const doubleArea = (ring: Line): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);

export const areaOf = (ring: Line): number => Math.abs(doubleArea(ring)) / 2;

/** The centre of gravity of a closed ring; of its points, when it has no area. */
export function middleOf(ring: Line): Point {
  const area = doubleArea(ring);
  if (area === 0) {
    return [
      ring.reduce((sum, [x]) => sum + x, 0) / ring.length,
      ring.reduce((sum, [, y]) => sum + y, 0) / ring.length,
    ];
  }
  let [sumX, sumY] = [0, 0];
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    const cross = x * nextY - nextX * y;
    sumX += (x + nextX) * cross;
    sumY += (y + nextY) * cross;
  });
  return [sumX / (3 * area), sumY / (3 * area)];
}

/** Leaves out the points that move the line by less than `tolerance` (Ramer, Douglas, Peucker). */
export function simplify(line: Line, tolerance: number): Line {
  if (line.length < 3) return line;
  const [first, last] = [line[0]!, line.at(-1)!];
  let [furthest, distance] = [0, 0];
  for (let index = 1; index < line.length - 1; index += 1) {
    const away = distanceTo(line[index]!, first, last);
    if (away > distance) [furthest, distance] = [index, away];
  }
  if (distance <= tolerance) return [first, last];
  return [
    ...simplify(line.slice(0, furthest + 1), tolerance).slice(0, -1),
    ...simplify(line.slice(furthest), tolerance),
  ];
}

/** From a point to the segment between two others; between two equal ones, to that point. */
function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}
