import type { Point } from './geometry.ts';

/** Longitude and latitude to the units of a drawing. */
export type Project = (longitude: number, latitude: number) => Point;

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Fits points into a frame, upright and undistorted at their middle latitude: near enough for one département or one
 * country. Coordinates are rounded to a tenth of a unit.
 */
export function fit(points: readonly Point[], frame: Frame): Project {
  const longitudes = points.map(([x]) => x);
  const latitudes = points.map(([, y]) => y);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const narrower = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    frame.width / Math.max((east - west) * narrower, 1e-6),
    frame.height / Math.max(north - south, 1e-6),
  );
  const left = frame.x + (frame.width - (east - west) * narrower * scale) / 2;
  const top = frame.y + (frame.height - (north - south) * scale) / 2;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return (longitude, latitude) => [
    round(left + (longitude - west) * narrower * scale),
    round(top + (north - latitude) * scale),
  ];
}

/** The rings of departements.json as points. */
export const ringPoints = (ring: readonly number[]): Point[] =>
  Array.from({ length: ring.length / 2 }, (_, index) => [ring[2 * index]! / 100, ring[2 * index + 1]! / 100]);

export const ringPath = (ring: readonly number[], project: Project): string =>
  `M${ringPoints(ring)
    .map(([x, y]) => project(x, y).join(' '))
    .join('L')}z`;
