import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { regions } from '../../../src/accounts/regions.ts';
import { loadVideos, loadVideoVersions, nationalVideo, readVideos } from '../../../src/videos/load-videos.ts';
import { manifestOf, offered } from '../../../src/videos/manifest.ts';
import { manifestName } from '../../../src/videos/manifest-name.ts';
import { parseWebVtt } from '../../../src/videos/webvtt.ts';
import { boxes, tracks } from './mp4-boxes.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const videos = loadVideos(root);
const file = (address: string): string => path.join(root, 'public', address);

describe.each(videos.map((video) => [video.id, video] as const))('%s', (_, video) => {
  const mp4 = readFileSync(file(video.file));

  it('has the length and the weight the registry says', () => {
    expect(statSync(file(video.file)).size).toBe(video.bytes);
    for (const track of tracks(mp4)) expect(Math.abs(track.seconds - video.seconds)).toBeLessThan(0.15);
  });

  it('is H.264 and AAC, and starts before it is all there', () => {
    expect(tracks(mp4).map(({ kind, codec }) => [kind, codec])).toEqual([
      ['vide', 'avc1'],
      ['soun', 'mp4a'],
    ]);
    const order = boxes(mp4).map(({ type }) => type);
    expect(order.indexOf('moov')).toBeLessThan(order.indexOf('mdat'));
  });

  it('has captions in order, inside the video', () => {
    const cues = parseWebVtt(readFileSync(file(video.captions), 'utf8'));
    expect(cues.length).toBeGreaterThanOrEqual(2);
    for (const [index, cue] of cues.entries()) {
      expect(cue.from).toBeGreaterThanOrEqual(cues[index - 1]?.to ?? 0);
      expect(cue.to).toBeLessThanOrEqual(video.seconds);
    }
  });

  it('is light', () => {
    expect(statSync(file(video.poster)).size).toBeLessThanOrEqual(12_000);
    if (video.example) expect(video.bytes).toBeLessThanOrEqual(120_000);
  });
});

describe('registry', () => {
  const written = (text: string): string => {
    const place = path.join(mkdtempSync(path.join(tmpdir(), 'declic-videos-')), 'videos.yaml');
    writeFileSync(place, text);
    return place;
  };
  const entry = (id: string, variant: string, slot = 'rr-06', retired = false): string =>
    `- { id: ${id}, slot: ${slot}, step: '06-1', variant: '${variant}', label: x, seconds: 12, bytes: 9, file: /media/a.mp4, captions: /media/a.vtt, poster: /media/a.webp, example: true, retired: ${retired} }\n`;

  it('has a national version for each of the five video steps, and two regions where regional', () => {
    const bySlot = Map.groupBy(videos, ({ slot }) => slot);
    expect([...bySlot].map(([slot, own]) => [slot, own.map(({ variant }) => variant).sort()]).sort()).toEqual(
      [
        ['rn-08-1', ['national']],
        ['rn-10-1', ['national']],
        ['rr-06', ['04', '53', 'national']],
        ['rr-08', ['04', '53', 'national']],
        ['rr-10', ['04', '53', 'national']],
      ],
    );
  });

  it('refuses what would mix versions up', () => {
    expect(() => readVideos(written(entry('aaaa', '53') + entry('aaaa', '04')))).toThrow('used twice');
    expect(() => readVideos(written(entry('aaaa', '53') + entry('bbbb', '53')))).toThrow('two live versions');
    expect(() => readVideos(written(entry('aaaa', '53', 'rn-08-1')))).toThrow('is national');
    expect(readVideos(written(entry('aaaa', '53', 'rr-06', true) + entry('bbbb', '53')))).toHaveLength(2);
  });

  it('gives the catalogue every version, retired ones too', () => {
    expect(loadVideoVersions(root)).toEqual(
      videos.map(({ id, slot, step, seconds, retired }) => ({ id, slot, step, seconds, retired })),
    );
  });

  it('has captions without an error for another reader', async () => {
    // @ts-expect-error it has no types
    const { WebVTTParser } = (await import('webvtt-parser')) as {
      WebVTTParser: new () => { parse(text: string, mode: string): { cues: unknown[]; errors: unknown[] } };
    };
    for (const { captions } of videos) {
      const { cues, errors } = new WebVTTParser().parse(
        readFileSync(file(captions), 'utf8'),
        'subtitles/captions/descriptions',
      );
      expect(errors).toEqual([]);
      expect(cues.length).toBeGreaterThan(0);
    }
  });

  it('puts the national text in the page', () => {
    expect(nationalVideo('rr-06', root)?.transcript.join(' ')).toContain('sac');
    expect(nationalVideo('rr-99', root)).toBeNull();
  });
});

describe('manifests', () => {
  const candidates = videos.map((video) => ({ slot: video.slot, video: offered(video) }));
  const example = candidates.find(({ slot, video }) => slot === 'rr-06' && video.variant === '53')!;
  const real = (variant: string) => ({
    slot: 'rr-06',
    video: { ...example.video, id: `real-${variant}`, variant, example: false },
  });
  const chosen = (more: typeof candidates, region: string) =>
    manifestOf([...more, ...candidates], region).videos['rr-06']!.id;

  it('hold a region’s own videos, else the national ones, and stay small', () => {
    for (const region of ['national', ...regions.map(({ code }) => code)]) {
      const manifest = manifestOf(candidates, region);
      const slots = new Set(videos.map(({ slot }) => slot));
      expect(new Set(Object.keys(manifest.videos))).toEqual(slots);
      expect(JSON.stringify(manifest).length).toBeLessThan(60 + 400 * slots.size);
      for (const video of Object.values(manifest.videos)) expect(existsSync(file(video.file))).toBe(true);
    }
    expect(manifestOf(candidates, '53').videos['rr-06']!.variant).toBe('53');
    expect(manifestOf(candidates, '27').videos['rr-06']!.variant).toBe('national');
  });

  it('prefer what is real to any example, and one’s own to the national one', () => {
    expect(chosen([real('53'), real('national')], '53')).toBe('real-53');
    expect(chosen([real('national')], '53')).toBe('real-national');
    expect(chosen([real('53')], '27')).toBe('rr-06-nat-1');
    expect(chosen([], '53')).toBe('rr-06-53-1');
  });

  it('are named so that regions and départements never mix', () => {
    expect(manifestName('75')).toBe('reg-75');
    expect(manifestName('national')).toBe('national');
  });
});
