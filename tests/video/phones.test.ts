import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ffmpeg } from '../../src/videos/ffmpeg.ts';
import { testFfmpeg } from './make-sources.ts';
import { transcodeOne } from './transcode-one.ts';

const root = mkdtempSync(path.join(tmpdir(), 'declic-phones-'));
let ffmpeg: Ffmpeg;
let encoders: string;
const run = (args: readonly string[]): Buffer =>
  execFileSync(ffmpeg.path, ['-hide_banner', '-v', 'error', '-y', ...args], { maxBuffer: 1e7 });
beforeAll(async () => {
  ffmpeg = await testFfmpeg();
  encoders = run(['-encoders']).toString();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Colour = readonly [red: number, green: number, blue: number];
/** What is filmed: four plain fields, so that colours and the way up can both be read in one small picture. */
const filmed = { topLeft: '0xc04040', topRight: '0x40a050', bottomLeft: '0x4060c0', bottomRight: '0xb0b0b0' };

const corners = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/** Of 255: what 4:2:0, one or two encodings and the bend of bright light may take. The wrong matrix costs 17, a missing tone map over 40. */
const tolerance = 13;

/** Colours of the four fields, as a decoder that obeys the tags of the file shows them. */
function seen(file: string): Colour[] {
  const size = 16;
  const args = ['-allowed_extensions', 'ALL'];
  const raw = run([
    ...(file.endsWith('.m3u8') ? args : []),
    ...['-i', file, '-frames:v', '1'],
    ...['-vf', `scale=${size}:${size}:flags=area,format=rgb24`, '-f', 'rawvideo', '-'],
  ]);
  return corners.map(([x, y]) => {
    const at = 3 * (Math.floor(y * size) * size + Math.floor(x * size));
    return [raw[at]!, raw[at + 1]!, raw[at + 2]!];
  });
}

const awayFrom = (one: readonly Colour[], other: readonly Colour[]): number =>
  Math.max(
    ...one.flatMap((colour, field) => colour.map((value, part) => Math.abs(value - other[field]![part]!))),
  );

const plain: Colour[] = [
  [0xc0, 0x40, 0x40],
  [0x40, 0xa0, 0x50],
  [0x40, 0x60, 0xc0],
  [0xb0, 0xb0, 0xb0],
];

interface Phone {
  name: string;
  encoder: string;
  file: string;
  /** filter from the four fields to what the encoder gets */
  light?: string;
  how: string[];
}

const sdr = 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p';
const tags = (transfer: string, matrix = 'bt709', primaries = matrix): string[] => [
  ...['-color_trc', transfer, '-colorspace', matrix, '-color_primaries', primaries, '-color_range', 'tv'],
];
/** From the colours of every screen to those of a phone's sensor; white stays at 203 cd/m². */
const lit = (transfer: string, primaries: string, matrix: string): string =>
  [
    sdr.replace('yuv420p', 'yuv444p10le'),
    'setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv',
    'zscale=t=linear:npl=203',
    'format=gbrpf32le',
    `zscale=p=${primaries}`,
    `zscale=t=${transfer}:m=${matrix}:r=tv:npl=203`,
    'format=yuv420p10le',
  ].join(',');

function film({ encoder, file, light = sdr, how }: Phone): string {
  const field = (colour: string): string[] => [
    ...['-f', 'lavfi', '-i', `color=c=${colour}:size=160x92:rate=10,format=gbrp`],
  ];
  const target = path.join(root, file);
  run([
    ...Object.values(filmed).flatMap(field),
    ...['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000', '-t', '2'],
    ...['-filter_complex', `[0][1]hstack[a];[2][3]hstack[b];[a][b]vstack,${light}[v]`],
    ...['-map', '[v]', '-map', '4:a', '-c:v', encoder, ...how, target],
  ]);
  return target;
}

const hevc = ['-preset', 'ultrafast', '-x265-params', 'log-level=none', '-tag:v', 'hvc1'];

const phones: Phone[] = [
  {
    name: 'HEVC in MOV',
    encoder: 'libx265',
    file: 'hevc.mov',
    how: [...hevc, ...tags('bt709')],
  },
  {
    name: 'HEVC of ten bits',
    encoder: 'libx265',
    file: 'hevc10.mp4',
    light: sdr.replace('yuv420p', 'yuv420p10le'),
    how: [...hevc, ...tags('bt709')],
  },
  {
    name: 'VP9 and Opus in WebM',
    encoder: 'libvpx-vp9',
    file: 'vp9.webm',
    how: ['-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus', ...tags('bt709')],
  },
  {
    name: 'AV1 in MP4',
    encoder: 'libsvtav1',
    file: 'av1.mp4',
    how: ['-preset', '12', '-c:a', 'aac', ...tags('bt709')],
  },
  {
    name: 'AV1 and Opus in WebM',
    encoder: 'libaom-av1',
    file: 'av1.webm',
    how: ['-usage', 'realtime', '-cpu-used', '8', '-c:a', 'libopus', ...tags('bt709')],
  },
  {
    name: 'H.264 of the full range, in the matrix of old television',
    encoder: 'libx264',
    file: 'full.mp4',
    light: 'scale=out_color_matrix=bt601:out_range=pc,format=yuvj420p',
    how: ['-preset', 'ultrafast', '-color_range', 'pc', '-colorspace', 'smpte170m'],
  },
  ...(
    [
      ['HLG', 'arib-std-b67', 'bt2020', 'bt2020nc'],
      ['PQ', 'smpte2084', 'bt2020', 'bt2020nc'],
      ['the wide colours of P3 without HDR', 'bt709', 'smpte432', 'bt709'],
    ] as const
  ).map(([name, transfer, primaries, matrix]) => ({
    name: `HEVC in ${name}`,
    encoder: 'libx265',
    file: `${transfer}.mov`,
    light: lit(transfer, primaries, matrix),
    how: [...hevc, ...tags(transfer, matrix, primaries)],
  })),
  {
    name: 'VP9 in HLG',
    encoder: 'libvpx-vp9',
    file: 'hlg.webm',
    light: lit('arib-std-b67', 'bt2020', 'bt2020nc'),
    how: [
      ...['-deadline', 'realtime', '-cpu-used', '8', '-profile:v', '2', '-c:a', 'libopus'],
      ...tags('arib-std-b67', 'bt2020nc', 'bt2020'),
    ],
  },
];

const has = (encoder: string): boolean => encoders.includes(` ${encoder} `);

describe('what phones film comes out in its colours, upright', () => {
  it.for(phones)('$name', { timeout: 60_000 }, async (phone, { skip }) => {
    if (!has(phone.encoder)) return skip(`this ffmpeg has no ${phone.encoder}`);
    if (phone.light?.includes('zscale') && !ffmpeg.tonemaps) return skip('this ffmpeg has no zscale');
    const { result, folder } = await transcodeOne(ffmpeg, root, phone.file, film(phone), {
      from: 1,
      to: 360,
    });
    expect(result).toMatchObject({ width: 320, height: 184 });
    for (const made of ['184.m3u8', 'low.mp4', 'poster.jpg']) {
      const colours = seen(path.join(folder, made));
      expect(awayFrom(colours, plain), made).toBeLessThanOrEqual(tolerance);
    }
  });

  it('a clip held upright, which only its metadata says', { timeout: 60_000 }, async ({ skip }) => {
    if (!has('libx265')) return skip('this ffmpeg has no libx265');
    const lying = film({ ...phones[0]!, file: 'lying.mov' });
    const held = path.join(root, 'held.mov');
    const version = Number(/^(\d+)/.exec(ffmpeg.version)?.[1] ?? 0);
    if (version >= 6) run(['-display_rotation', '90', '-i', lying, '-c', 'copy', held]);
    else run(['-i', lying, '-c', 'copy', '-metadata:s:v', 'rotate=90', held]);
    const { result, folder } = await transcodeOne(ffmpeg, root, 'held', held, { from: 1, to: 360 });
    expect(result).toMatchObject({ width: 184, height: 320 });
    const turned = [plain[1]!, plain[3]!, plain[0]!, plain[2]!];
    for (const made of ['184.m3u8', 'low.mp4', 'poster.jpg'])
      expect(awayFrom(seen(path.join(folder, made)), turned), made).toBeLessThanOrEqual(tolerance);
  });
});
