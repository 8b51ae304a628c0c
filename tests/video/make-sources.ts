import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Ffmpeg, findFfmpeg } from '../../src/videos/ffmpeg.ts';

/** The ffmpeg the tests work with; on a machine without one, the packaged one. */
export async function testFfmpeg(): Promise<Ffmpeg> {
  const found = await findFfmpeg();
  if (!found) throw new Error('no ffmpeg with libx264 and aac');
  return found;
}

export interface Drawn {
  seconds: number;
  size?: string;
  rate?: number;
  sound?: 'tone' | 'silence' | 'none';
  /** more arguments of the output */
  more?: readonly string[];
}

/** A test picture with a tone. */
export function draw({ path: binary }: Ffmpeg, file: string, drawn: Drawn): string {
  const { seconds, size = '640x360', rate = 25, sound = 'tone', more = [] } = drawn;
  const heard = sound === 'tone' ? 'sine=frequency=440:sample_rate=48000' : 'anullsrc=r=48000:cl=mono';
  execFileSync(
    binary,
    [
      ...['-v', 'error', '-y', '-f', 'lavfi', '-i', `testsrc2=size=${size}:rate=${rate}`],
      ...(sound === 'none' ? [] : ['-f', 'lavfi', '-i', heard]),
      ...['-t', String(seconds), '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'],
      ...(sound === 'none' ? ['-an'] : ['-c:a', 'aac', '-b:a', '64k']),
      ...more,
      file,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return file;
}

/** Files strangers could send, each with what it is refused for. */
export function hostileFiles(ffmpeg: Ffmpeg, folder: string): { name: string; file: string; code: string }[] {
  const at = (name: string): string => path.join(folder, name);
  const write = (name: string, content: string | Buffer): string => {
    writeFileSync(at(name), content);
    return at(name);
  };
  const secret = write('secret.txt', 'not for you');
  // long enough for what the tests allow, small for the machine
  const film = { seconds: 9, size: '320x180', rate: 10 };
  const whole = draw(ffmpeg, at('whole.mp4'), film);
  const bytes = execFileSync('head', ['-c', '60000', whole], { maxBuffer: 1e8 });
  const run = (...args: string[]): void => void execFileSync(ffmpeg.path, ['-v', 'error', '-y', ...args]);
  run(
    '-f',
    'lavfi',
    '-i',
    'color=size=8192x8192,format=gray',
    '-frames:v',
    '1',
    '-c:v',
    'png',
    '-f',
    'mov',
    at('bomb.mp4'),
  );
  run('-f', 'lavfi', '-i', 'sine=duration=9', '-c:a', 'aac', at('sound-only.mp4'));
  run(
    '-i',
    whole,
    '-c',
    'copy',
    '-encryption_scheme',
    'cenc-aes-ctr',
    '-encryption_key',
    '76a6c65c5ea762046bd749a2e632ccbb',
    '-encryption_kid',
    'a7e61c373e219033c21091fa607bf3b8',
    at('encrypted.mp4'),
  );
  const small = draw(ffmpeg, at('small.mp4'), { seconds: 12, size: '32x32', rate: 1 });
  run('-stream_loop', '899', '-i', small, '-c', 'copy', at('long.mp4'));
  return [
    {
      name: 'a playlist',
      file: write('playlist.mp4', `#EXTM3U\n#EXTINF:10,\nfile://${secret}\n`),
      code: 'not-a-video',
    },
    {
      name: 'an ffconcat list',
      file: write('concat.mp4', `ffconcat version 1.0\nfile '${secret}'\n`),
      code: 'not-a-video',
    },
    {
      name: 'a page',
      file: write('page.mp4', '<!doctype html><script>alert(1)</script>'),
      code: 'not-a-video',
    },
    { name: 'nothing', file: write('empty.mp4', ''), code: 'empty' },
    { name: 'a file cut after 60 kB', file: write('cut.mp4', bytes), code: 'cut' },
    { name: 'a picture of 8192 × 8192', file: at('bomb.mp4'), code: 'codec-unknown' },
    {
      name: '8K',
      file: draw(ffmpeg, at('8k.mp4'), { seconds: 0.2, size: '7680x4320', rate: 5 }),
      code: 'too-big-picture',
    },
    {
      name: 'no sound',
      file: draw(ffmpeg, at('mute.mp4'), { ...film, sound: 'none' }),
      code: 'no-audio',
    },
    {
      name: 'silence',
      file: draw(ffmpeg, at('silent.mp4'), { ...film, sound: 'silence' }),
      code: 'silent',
    },
    { name: 'sound alone', file: at('sound-only.mp4'), code: 'no-video' },
    { name: 'a protected film', file: at('encrypted.mp4'), code: 'encrypted' },
    { name: 'too short', file: draw(ffmpeg, at('short.mp4'), { ...film, seconds: 3 }), code: 'too-short' },
    {
      name: 'three hours',
      file: at('long.mp4'),
      code: 'too-long',
    },
  ];
}
