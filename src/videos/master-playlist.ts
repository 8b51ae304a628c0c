import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pieceSeconds, type Rung } from './ladder.ts';

interface Measured {
  /** bits a second of the heaviest piece, and of all */
  peak: number;
  average: number;
}

/**
 * The playlist of playlists (RFC 8216). Bandwidth is measured on the pieces, not taken from what the encoder was asked.
 * The middle rung stands first: a player that cannot measure yet starts with it.
 */
export async function masterPlaylist(folder: string, rungs: readonly Rung[], rate: number): Promise<string> {
  const audio = await measure(folder, 'audio');
  const order = rungs.length === 3 ? [rungs[1]!, rungs[0]!, rungs[2]!] : rungs;
  const lines = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS'];
  lines.push(
    '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="son",NAME="Français",LANGUAGE="fr",DEFAULT=YES,AUTOSELECT=YES,CHANNELS="1",URI="audio.m3u8"',
  );
  for (const rung of order) {
    const video = await measure(folder, rung.name);
    const codec = await videoCodec(path.join(folder, `${rung.name}-init.mp4`));
    lines.push(
      `#EXT-X-STREAM-INF:BANDWIDTH=${video.peak + audio.peak},AVERAGE-BANDWIDTH=${video.average + audio.average},` +
        `CODECS="${codec},mp4a.40.2",RESOLUTION=${rung.width}x${rung.height},FRAME-RATE=${rate.toFixed(3)},AUDIO="son"`,
      `${rung.name}.m3u8`,
    );
  }
  return `${lines.join('\n')}\n`;
}

async function measure(folder: string, name: string): Promise<Measured> {
  const playlist = await readFile(path.join(folder, `${name}.m3u8`), 'utf8');
  const lengths = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map((match) => Number(match[1]));
  const pieces = (await readdir(folder))
    .filter((file) => new RegExp(`^${name}-\\d+\\.m4s$`).test(file))
    .sort();
  const bits = await Promise.all(
    pieces.map(async (piece) => 8 * (await stat(path.join(folder, piece))).size),
  );
  // RFC 8216 §4.3.4.2: the peak is taken over half a piece at least, the rest of a last one is too short to tell
  const rates = bits
    .map((count, index) => count / lengths[index]!)
    .filter((_, index) => bits.length === 1 || lengths[index]! >= pieceSeconds / 2);
  const seconds = lengths.reduce((sum, length) => sum + length, 0);
  const average = Math.ceil(bits.reduce((sum, count) => sum + count, 0) / seconds);
  // the rest that was left out may weigh more than the others: a peak is never below the average
  return { peak: Math.max(average, Math.ceil(Math.max(...rates))), average };
}

/** `avc1.4d401f`, from the decoder's configuration in the stream's header (RFC 6381, ISO/IEC 14496-15). */
async function videoCodec(init: string): Promise<string> {
  const bytes = await readFile(init);
  const at = bytes.indexOf('avcC');
  if (at === -1) throw new Error('no decoder configuration in the header of a rung');
  return `avc1.${bytes.subarray(at + 5, at + 8).toString('hex')}`;
}
