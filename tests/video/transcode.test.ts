import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, type types } from 'hls-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ffmpeg } from '../../src/videos/ffmpeg.ts';
import { draw, hostileFiles, testFfmpeg } from './make-sources.ts';
import { type OneVideo, transcodeOne } from './transcode-one.ts';

const root = mkdtempSync(path.join(tmpdir(), 'declic-transcode-'));
let ffmpeg: Ffmpeg;
beforeAll(async () => {
  ffmpeg = await testFfmpeg();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;
function make(file: string): Promise<OneVideo> {
  made += 1;
  return transcodeOne(ffmpeg, root, `video${made}`, file, { from: 8, to: 360 });
}

const run = (args: readonly string[]): string =>
  execFileSync(ffmpeg.path, ['-v', 'error', ...args], { encoding: 'utf8', maxBuffer: 1e8 });

interface Packet {
  seconds: number;
  key: boolean;
}

/** Packets of one playlist in order of time, as another program reads them. */
function packets(playlist: string): Packet[] {
  const told = run([
    '-allowed_extensions',
    'ALL',
    '-copyts',
    '-i',
    playlist,
    '-map',
    '0:0',
    '-c',
    'copy',
    '-f',
    'framecrc',
    '-',
  ]);
  const [, base = '1/1'] = /#tb 0: (\d+\/\d+)/.exec(told) ?? [];
  const [up, down] = base.split('/').map(Number);
  return told
    .split('\n')
    .filter((line) => /^0,/.test(line))
    .map((line) => {
      const parts = line.split(',').map((part) => part.trim());
      return { seconds: (Number(parts[2]) * up!) / down!, key: !parts.some((part) => part.startsWith('F=')) };
    })
    .sort((a, b) => a.seconds - b.seconds);
}

describe('the ladder of a phone’s 720p film', () => {
  let film: OneVideo;
  const at = (name: string): string => path.join(film.folder, name);
  beforeAll(async () => {
    film = await make(
      draw(ffmpeg, path.join(root, 'film.mp4'), { seconds: 8.4, size: '1280x720', rate: 10 }),
    );
  }, 120_000);

  it('tells its length, its size and its weights', () => {
    expect(film.result).toMatchObject({ seconds: 8, width: 1280, height: 720 });
    expect(film.result.bytes).toBeGreaterThan(film.result.audioBytes);
    expect(film.result.streamBytes).toBeGreaterThan(film.result.bytes);
    expect(film.stages).toEqual(['fetching', 'checking', 'encoding', 'storing']);
  });

  it('decodes without a word, every rung with its sound', () => {
    expect(run(['-allowed_extensions', 'ALL', '-i', at('master.m3u8'), '-map', '0', '-f', 'null', '-'])).toBe(
      '',
    );
    expect(run(['-i', at('low.mp4'), '-map', '0', '-f', 'null', '-'])).toBe('');
    expect(run(['-i', at('audio.m4a'), '-map', '0', '-f', 'null', '-'])).toBe('');
  });

  it('has its key frames at the same instants in every rung, one at each piece', () => {
    const [first, ...others] = ['720', '360', '240'].map((rung) =>
      packets(at(`${rung}.m3u8`))
        .filter(({ key }) => key)
        .map(({ seconds }) => seconds),
    );
    for (const other of others) expect(other).toEqual(first);
    expect(first).toHaveLength(3);
  });

  it('starts picture and sound together, within 0.03 s', () => {
    const start = (name: string): number => packets(at(name))[0]!.seconds;
    for (const rung of ['720', '360', '240']) {
      expect(Math.abs(start(`${rung}.m3u8`) - start('audio.m3u8'))).toBeLessThanOrEqual(0.03);
    }
  });

  it('is a master playlist a strict reader takes, with measured bandwidths', () => {
    const master = parse(readFileSync(at('master.m3u8'), 'utf8')) as types.MasterPlaylist;
    expect(master.variants.map(({ resolution }) => resolution?.height)).toEqual([360, 720, 240]);
    for (const variant of master.variants) {
      expect(variant.codecs).toMatch(/^avc1\.4d[0-9a-f]{4},mp4a\.40\.2$/);
      expect(variant.bandwidth).toBeGreaterThanOrEqual(variant.averageBandwidth!);
      const own = parse(readFileSync(at(variant.uri), 'utf8')) as types.MediaPlaylist;
      expect(own.endlist).toBe(true);
      for (const { uri } of own.segments) expect(existsSync(at(uri))).toBe(true);
    }
  });

  it('has a poster and a sprite', () => {
    for (const name of ['poster.jpg', 'sprite.jpg'])
      expect(readFileSync(at(name)).subarray(0, 2).toString('hex')).toBe('ffd8');
  });
});

describe('what phones make of a film', () => {
  it('comes out upright, and never larger than it was', async () => {
    const flat = draw(ffmpeg, path.join(root, 'flat.mp4'), { seconds: 8.4, size: '640x360', rate: 10 });
    const turned = path.join(root, 'turned.mov');
    const version = Number(/^(\d+)/.exec(ffmpeg.version)?.[1] ?? 0);
    if (version >= 6) run(['-y', '-display_rotation', '90', '-i', flat, '-c', 'copy', turned]);
    else run(['-y', '-i', flat, '-c', 'copy', '-metadata:s:v', 'rotate=90', turned]);
    const { result, folder } = await make(turned);
    expect(result).toMatchObject({ width: 360, height: 640 });
    expect(readFileSync(path.join(folder, 'master.m3u8'), 'utf8')).not.toContain('720.m3u8');
  }, 60_000);

  it('keeps a steady rate from a varying one, and a wrong extension does not matter', async () => {
    const file = draw(ffmpeg, path.join(root, 'vfr.webm.mp4'), {
      seconds: 9,
      size: '320x180',
      rate: 60,
      more: ['-vf', "select='not(mod(n,3))+lt(t,3)'", '-vsync', 'vfr', '-f', 'matroska'],
    });
    const { result, folder } = await make(file);
    expect(result.seconds).toBeGreaterThanOrEqual(8);
    const times = packets(path.join(folder, '180.m3u8')).map(({ seconds }) => seconds);
    const gaps = times.slice(1).map((time, index) => time - times[index]!);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.002);
  }, 60_000);
});

describe('what must not come in', () => {
  it('is refused early, each with its reason, and leaves nothing behind', async () => {
    const folder = path.join(root, 'hostile');
    mkdirSync(folder);
    const told: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const { name, file, code } of hostileFiles(ffmpeg, folder)) {
      expected[name] = code;
      const started = performance.now();
      told[name] = await make(file).then(
        () => 'taken',
        (error: unknown) => (error as { code?: string }).code ?? String(error),
      );
      expect(performance.now() - started, name).toBeLessThan(10_000);
      expect(existsSync(path.join(root, 'media', `v/video${made}`)), name).toBe(false);
      expect(existsSync(path.join(root, `work-video${made}`)), name).toBe(false);
    }
    expect(told).toEqual(expected);
  }, 120_000);
});
