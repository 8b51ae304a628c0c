/** The example clips' pictures: one SVG a frame, in Déclic's palette. Things, never people. */
import { landscape } from './landscape.ts';
import { type SceneName, things } from './things.ts';

export const width = 640;
export const height = 360;

export interface Scene {
  name: SceneName;
  /** national, or a region's code */
  variant: string;
  label: string;
}

const scallops = Array.from({ length: 8 }, (_, index) => {
  const x = index * 80;
  const colour = index % 2 === 0 ? '#c22f1c' : '#f7ecd9';
  return `<path d="M${x} 0h80v26a40 22 0 0 1-80 0z" fill="${colour}"/>`;
}).join('');

/** `at` runs from 0 (first frame) to 1 (last frame). */
export function frame(scene: Scene, at: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
  <rect width="640" height="360" fill="#fff9ef"/>
  ${landscape(scene.variant, at)}
  <path d="M0 268h640v92H0z" fill="#e4d6bf"/><path d="M0 262h640v12H0z" fill="#8d7d68"/>
  ${things[scene.name](at)}
  ${scallops}
  <rect x="20" y="60" width="172" height="30" rx="15" fill="#f3b23a"/>
  <text x="106" y="80" text-anchor="middle" font-family="Bricolage Grotesque, sans-serif" font-weight="700" font-size="15" fill="#23202b">VIDÉO D’EXEMPLE</text>
  <text x="206" y="80" font-family="Atkinson Hyperlegible Next, sans-serif" font-weight="700" font-size="16" fill="#23202b">${scene.label}</text>
</svg>`;
}
