import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { VideoVersion } from '../courses/catalogue.ts';
import { offered } from './manifest.ts';
import type { OfferedVideo, Video } from './video.ts';
import { parseWebVtt, transcriptOf } from './webvtt.ts';

const address = z.string().regex(/^\/media\/[a-z0-9/.-]+$/);
const video = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{4,24}$/),
  slot: z.string().regex(/^(rr-\d{2}|rn-\d{2}-\d{1,2})$/),
  step: z.string().regex(/^\d{2}-\d{1,2}$/),
  variant: z.string().regex(/^(national|\d{2})$/),
  label: z.string(),
  seconds: z.number().int().min(5).max(360),
  bytes: z.number().int().min(1),
  file: address,
  captions: address,
  poster: address,
  example: z.boolean(),
  retired: z.boolean(),
});

/**
 * Reads the registry. Run at build, and by the demo script; `videos.yaml` is written by people too.
 * @throws Error naming what is wrong: an id used twice, two live versions for one slot and variant, a regional version of
 * a national slot
 */
export function readVideos(file: string): Video[] {
  const videos: Video[] = z.array(video).parse(parse(readFileSync(file, 'utf8')) ?? []);
  const ids = new Set<string>();
  const live = new Set<string>();
  for (const { id, slot, variant, retired } of videos) {
    if (ids.has(id)) throw new Error(`${file}: the id ${id} is used twice`);
    ids.add(id);
    if (slot.startsWith('rn-') && variant !== 'national') {
      throw new Error(`${file}: ${id} is regional, but the slot ${slot} is national`);
    }
    if (retired) continue;
    if (live.has(`${slot} ${variant}`))
      throw new Error(`${file}: ${slot} has two live versions for ${variant}`);
    live.add(`${slot} ${variant}`);
  }
  return videos;
}

/** @param root the project's folder */
export const loadVideos = (root: string = process.cwd()): Video[] =>
  readVideos(path.join(root, 'content/videos.yaml'));

/** What the catalogue keeps: enough to accept and credit watched seconds, retired versions too. */
export const loadVideoVersions = (root?: string): VideoVersion[] =>
  loadVideos(root).map(({ id, slot, step, seconds, retired }) => ({ id, slot, step, seconds, retired }));

/** The national example of a slot and the text of what it says, for the page's HTML; null when there is none. */
export function nationalVideo(slot: string, root: string = process.cwd()): NationalVideo | null {
  const video = loadVideos(root).find(
    (each) => each.slot === slot && each.variant === 'national' && !each.retired,
  );
  if (!video) return null;
  const captions = readFileSync(path.join(root, 'public', video.captions), 'utf8');
  return { ...offered(video), transcript: transcriptOf(parseWebVtt(captions)) };
}

export interface NationalVideo extends OfferedVideo {
  /** paragraphs */
  transcript: string[];
}
