import { guardedInput } from './input-limits.ts';

/** One size of the picture people may get. */
export interface Rung {
  /** « 720 »: the short side, which people know qualities by */
  name: string;
  width: number;
  height: number;
}

/** What its numbers mean to a screen: `wide` has more colours than ours, HLG and PQ more light too. */
export interface Light {
  transfer: 'standard' | 'hlg' | 'pq';
  /** as zscale calls them */
  primaries: '709' | '2020' | 'smpte432';
  matrix: '709' | '170m' | '2020_ncl';
}

/** What a file is, as far as encoding asks. */
export interface SourcePicture {
  /** as seen: rotation and shape of pixels applied */
  width: number;
  height: number;
  /** frames a second, on average: phones vary it */
  framesPerSecond: number;
  light: Light;
}

const shortSides = [720, 360, 240];
/** Video bits a second a viewer's line must carry at most. */
const most: Readonly<Record<number, string>> = { 720: '1500k', 360: '480k', 240: '110k' };
const quality: Readonly<Record<number, string>> = { 720: '24', 360: '25', 240: '28' };

/** The light rung is what costs people most: it gets the care the middle one can do without. */
const effort: Readonly<Record<number, string>> = { 720: 'veryfast', 360: 'superfast', 240: 'veryfast' };

/** Seconds of one piece of the stream; every rung starts a piece at the same instant. */
export const pieceSeconds = 4;
const even = (value: number): number => Math.max(2, 2 * Math.round(value / 2));

/** Largest first; none above the source's short side, and one at least. */
export function rungsOf({ width, height }: Pick<SourcePicture, 'width' | 'height'>): Rung[] {
  const short = Math.min(width, height);
  const fitting = shortSides.filter((side) => side <= short);
  return (fitting.length > 0 ? fitting : [short]).map((side) => ({
    name: String(side),
    width: even((width * side) / short),
    height: even((height * side) / short),
  }));
}

/** A steady rate from what phones vary: whole, never above 30. 50 and 60 are halved. */
export function steadyRate(framesPerSecond: number): number {
  const rate = framesPerSecond > 31 ? framesPerSecond / 2 : framesPerSecond;
  return Math.min(30, Math.max(10, Math.round(rate) || 25));
}

/**
 * White paper is what stays: 203 cd/m² in HLG and PQ (ITU-R BT.2408), what is brighter bends gently below the end of the
 * scale. The file's own words are given, for decoders that did not hear them.
 */
function toEveryScreen({ transfer, primaries, matrix }: Light): string {
  const from = `pin=${primaries}:min=${matrix}`;
  if (transfer !== 'standard')
    return `,zscale=tin=${transfer === 'hlg' ? 'arib-std-b67' : 'smpte2084'}:${from}:t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=mobius:desat=0,zscale=t=bt709:m=bt709:r=tv`;
  return primaries === '709' ? '' : `,zscale=tin=709:${from}:p=709:t=709:m=709`;
}

/** Pictures of a sprite: one each five seconds, in rows of ten. */
export const sprite = { everySeconds: 5, columns: 10 };

/** JPEG has one matrix and one range, whatever the film has: without this faces are paler on the poster than in the video. */
const stillColours = 'out_color_matrix=bt601:out_range=pc';

/**
 * The arguments of the one ffmpeg that writes the whole ladder, the poster and the sprite into `folder`: one decoding, one
 * scaling to the largest rung (light is mapped after it, where there are fewer pixels), each smaller one from the one above.
 */
export function ladderArguments(
  file: string,
  folder: string,
  source: SourcePicture & { seconds: number },
  rungs: readonly Rung[],
  { tonemaps }: { tonemaps: boolean },
): string[] {
  const rate = steadyRate(source.framesPerSecond);
  const top = rungs[0]!;
  const mapped = tonemaps ? toEveryScreen(source.light) : '';
  const posterAt = Math.min(1, source.seconds / 3);
  const first = `[0:v:0]fps=${rate},scale=${top.width}:${top.height}${mapped},format=yuv420p,setsar=1`;
  const graph = [
    `${first},split=3[from${top.name}][small][face]`,
    ...rungs.map(({ name, width, height }, index) => {
      const next = rungs[index + 1];
      const scaled = index === 0 ? 'null' : `scale=${width}:${height}:flags=bilinear`;
      return `[from${name}]${scaled}${next ? `,split[v${name}][from${next.name}]` : `[v${name}]`}`;
    }),
    `[small]fps=1/${sprite.everySeconds}:round=up,scale=${thumb(top)}:${stillColours},tile=${sprite.columns}x${spriteRows(source.seconds)}[sprite]`,
    // one picture only: what follows it would be scaled for nothing
    `[face]trim=start=${posterAt.toFixed(2)}:end=${(posterAt + 1.5 / rate).toFixed(2)},scale=${face(top)}:${stillColours}[poster]`,
  ].join(';');
  return [
    ...guardedInput(file),
    '-filter_complex',
    graph,
    ...rungs.flatMap((rung) => picture(folder, rung, rate)),
    ...sound(folder, rate),
    ...['-map', '[sprite]', '-frames:v', '1', '-q:v', '6', '-update', '1', `${folder}/sprite.jpg`],
    ...['-map', '[poster]', '-frames:v', '1', '-q:v', '5', '-update', '1', `${folder}/poster.jpg`],
  ];
}

export const spriteRows = (seconds: number): number =>
  Math.max(1, Math.ceil(Math.ceil(seconds / sprite.everySeconds) / sprite.columns));

/** Small pictures keep the shape of the video: 160 or 640 on the longer side. */
const inside = ({ width, height }: Rung, longer: number): string =>
  width >= height
    ? `${longer}:${even((longer * height) / width)}`
    : `${even((longer * width) / height)}:${longer}`;
const thumb = (rung: Rung): string => inside(rung, 160);
const face = (rung: Rung): string => inside(rung, 640);

function picture(folder: string, rung: Rung, rate: number): string[] {
  const side = Math.min(rung.width, rung.height);
  const known = shortSides.find((short) => side >= short) ?? 240;
  return [
    '-map',
    `[v${rung.name}]`,
    ...['-c:v', 'libx264', '-preset', effort[known]!, '-profile:v', 'main', '-crf', quality[known]!],
    ...['-maxrate', most[known]!, '-bufsize', twice(most[known]!), '-r', String(rate)],
    // a piece starts with a key frame, at the same instant in every rung
    ...['-g', String(rate * pieceSeconds), '-keyint_min', String(rate * pieceSeconds), '-sc_threshold', '0'],
    ...hls(folder, rung.name),
  ];
}

const twice = (rate: string): string => `${Number.parseInt(rate, 10) * 2}k`;

/**
 * Speech, one channel. A video stream starts later than its sound by the two frames the encoder holds back: the sound is
 * shifted by as much, or lips and words would part.
 */
const sound = (folder: string, rate: number): string[] => [
  ...['-map', '0:a:0', '-c:a', 'aac', '-b:a', '48k', '-ac', '1', '-ar', '48000'],
  ...['-af', 'aresample=async=1:first_pts=0'],
  ...['-output_ts_offset', (2 / rate).toFixed(4)],
  ...hls(folder, 'audio'),
];

const hls = (folder: string, name: string): string[] => [
  ...['-map_metadata', '-1', '-f', 'hls', '-hls_time', String(pieceSeconds), '-hls_playlist_type', 'vod'],
  ...['-hls_segment_type', 'fmp4', '-hls_fmp4_init_filename', `${name}-init.mp4`],
  ...['-hls_segment_filename', `${folder}/${name}-%03d.m4s`, '-hls_flags', 'independent_segments'],
  `${folder}/${name}.m3u8`,
];

/** The smallest rung with its sound as one file, and the sound alone: for phones that save data, and for keeping. */
export const lowDataArguments = (folder: string, smallest: Rung): string[] => {
  const own = (name: string): string[] => [
    ...['-protocol_whitelist', 'file,pipe', '-allowed_extensions', 'ALL'],
    ...['-i', `file:${folder}/${name}.m3u8`],
  ];
  return [
    ...own(smallest.name),
    ...own('audio'),
    ...['-map', '0:v', '-map', '1:a', '-c', 'copy', '-movflags', '+faststart', `${folder}/low.mp4`],
    ...['-map', '1:a', '-c', 'copy', '-movflags', '+faststart', `${folder}/audio.m4a`],
  ];
};
