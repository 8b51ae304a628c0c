import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** `FFMPEG_PATH`, then the system's; one that cannot write H.264 and AAC is no use to us. */
export function findFfmpeg(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const candidates = [...(environment.FFMPEG_PATH ? [environment.FFMPEG_PATH] : []), 'ffmpeg'];
  return candidates.find((path) => {
    const { status, stdout } = spawnSync(path, ['-hide_banner', '-encoders'], { encoding: 'utf8' });
    return status === 0 && /\blibx264\b/.test(stdout) && /\baac\b/.test(stdout);
  });
}

/** Runs one ffmpeg; `feed` gives its standard input. @throws Error with what ffmpeg said */
export async function runFfmpeg(
  binary: string,
  args: readonly string[],
  feed?: AsyncIterable<Buffer>,
): Promise<void> {
  const child = spawn(binary, ['-nostdin', '-hide_banner', '-v', 'error', '-y', ...args], {
    stdio: [feed ? 'pipe' : 'ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'close');
  if (feed && child.stdin) {
    // its own exit status tells why it stopped reading
    child.stdin.on('error', () => {});
    for await (const part of feed) if (!child.stdin.write(part)) await once(child.stdin, 'drain');
    child.stdin.end();
  }
  const [status] = (await ended) as [number | null];
  if (status !== 0) throw new Error(`ffmpeg: ${said.trim() || `status ${status}`}`);
}
