import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { promisify } from 'node:util';

/** The ffmpeg this machine works with. */
export interface Ffmpeg {
  path: string;
  /** where it came from; the packaged one is of 2018 and reads what strangers send: for trying out only */
  source: 'FFMPEG_PATH' | 'system' | 'packaged';
  version: string;
  /** can turn the light of HDR phones into what every screen shows */
  tonemaps: boolean;
}

/**
 * `FFMPEG_PATH`, then the system's, then the optional package's. One that cannot write H.264 and AAC is no use to us.
 * Source: measured advice « Choices ».
 */
export async function findFfmpeg(environment: NodeJS.ProcessEnv = process.env): Promise<Ffmpeg | undefined> {
  for (const { path, source } of await candidates(environment)) {
    const found = await probe(path);
    if (found) return { path, source, ...found };
  }
  return undefined;
}

/** For people who watch the server: « system 5.1.9 ». */
export const describeFfmpeg = (ffmpeg: Ffmpeg | undefined): string =>
  ffmpeg ? `${ffmpeg.source} ${ffmpeg.version}` : 'none';

async function candidates(environment: NodeJS.ProcessEnv): Promise<Pick<Ffmpeg, 'path' | 'source'>[]> {
  const chosen = environment.FFMPEG_PATH;
  return [
    ...(chosen ? [{ path: chosen, source: 'FFMPEG_PATH' as const }] : []),
    { path: 'ffmpeg', source: 'system' },
    ...(await packaged()),
  ];
}

/** An optional dependency: its absence is no fault. */
async function packaged(): Promise<Pick<Ffmpeg, 'path' | 'source'>[]> {
  try {
    const name = '@ffmpeg-installer/ffmpeg';
    const { default: installer } = (await import(name)) as { default: { path: string } };
    return [{ path: installer.path, source: 'packaged' }];
  } catch {
    return [];
  }
}

const run = promisify(execFile);

async function probe(path: string): Promise<Pick<Ffmpeg, 'version' | 'tonemaps'> | undefined> {
  try {
    const [encoders, filters, version] = await Promise.all(
      ['-encoders', '-filters', '-version'].map((asked) => run(path, ['-hide_banner', asked])),
    );
    if (!/\blibx264\b/.test(encoders!.stdout) || !/^ A\S+ aac\b/m.test(encoders!.stdout)) return undefined;
    return {
      version: /^ffmpeg version (\S+)/.exec(version!.stdout)?.[1] ?? 'unknown',
      tonemaps: /\bzscale\b/.test(filters!.stdout) && /\btonemap\b/.test(filters!.stdout),
    };
  } catch {
    return undefined;
  }
}

export interface FfmpegRun {
  /** standard input */
  feed?: AsyncIterable<Buffer>;
  /** stops it at once */
  signal?: AbortSignal;
  /** seconds of output written so far */
  onTime?: (seconds: number) => void;
  /** wall-clock seconds after which it is stopped */
  timeoutSeconds?: number;
  /** `info` when what it says at the end is wanted */
  verbosity?: 'error' | 'info';
}

/** Thrown with what ffmpeg said: its last words, for the log and for telling a full disk from a bad file. */
export class FfmpegError extends Error {
  override readonly name = 'FfmpegError';
}

/** Address space, in kB: a file made to eat memory ends its own ffmpeg, nobody else. */
const memoryLimit = 4_000_000;

/**
 * Runs one ffmpeg, gently (`nice`), within limits of memory and time, and resolves with what it said. Its whole process
 * group ends with it. @throws FfmpegError, or the signal's reason
 */
export async function runFfmpeg(
  { path }: Pick<Ffmpeg, 'path'>,
  args: readonly string[],
  { feed, signal, onTime, timeoutSeconds = 3600, verbosity = 'error' }: FfmpegRun = {},
): Promise<string> {
  signal?.throwIfAborted();
  const own = [
    '-nostdin',
    '-hide_banner',
    '-v',
    verbosity,
    '-nostats',
    '-y',
    ...(onTime ? ['-progress', 'pipe:1'] : []),
  ];
  const child = start(path, [...own, ...args], feed !== undefined, onTime !== undefined);
  let said = '';
  child.stderr!.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-20_000)));
  child.stdout?.on('data', (part: Buffer) => {
    const written = [...part.toString().matchAll(/^out_time_us=(\d+)/gm)].at(-1);
    if (written) onTime?.(Number(written[1]) / 1_000_000);
  });
  const stop = (): void => endGroup(child.pid);
  signal?.addEventListener('abort', stop);
  const timer = setTimeout(stop, timeoutSeconds * 1000);
  try {
    const ended = once(child, 'close');
    if (feed && child.stdin) await pour(feed, child.stdin);
    const [status] = (await ended) as [number | null];
    signal?.throwIfAborted();
    if (status !== 0) throw new FfmpegError(said.trim() || `status ${status}`);
    return said;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

function start(path: string, args: readonly string[], feeds: boolean, tells: boolean) {
  const stdio = [feeds ? 'pipe' : 'ignore', tells ? 'pipe' : 'ignore', 'pipe'] as const;
  const options = { stdio: [...stdio], detached: process.platform !== 'win32' };
  if (process.platform === 'win32') return spawn(path, [...args], options);
  const limited = `ulimit -v ${memoryLimit} 2>/dev/null; exec nice -n 10 "$0" "$@"`;
  return spawn('/bin/sh', ['-c', limited, path, ...args], options);
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}

async function pour(feed: AsyncIterable<Buffer>, into: Writable): Promise<void> {
  // its own exit status tells why it stopped reading
  into.on('error', () => {});
  for await (const part of feed) {
    if (into.destroyed) return;
    if (into.write(part)) continue;
    await new Promise<void>((resolve) => {
      into.once('drain', () => resolve());
      into.once('close', () => resolve());
    });
  }
  into.end();
}
