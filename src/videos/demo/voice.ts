import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Sentence {
  text: string;
  /** seconds of speech, or of quiet when there is no voice on this machine */
  seconds: number;
  /** a WAV file, or null */
  sound: string | null;
}

/** Length of a WAV file as espeak-ng writes it: 16-bit mono, 44 bytes of header. */
function wavSeconds(file: string): number {
  const wav = readFileSync(file);
  return (wav.length - 44) / wav.readUInt32LE(28);
}

/** A soft synthetic voice when espeak-ng speaks French here; otherwise the time one needs to read the sentence. */
export function speak(sentences: readonly string[], folder: string): Sentence[] {
  return sentences.map((text, index) => {
    const sound = path.join(folder, `${index}.wav`);
    const { status } = spawnSync('espeak-ng', [
      '-v',
      'fr',
      '-s',
      '158',
      '-p',
      '42',
      '-a',
      '70',
      '-w',
      sound,
      text,
    ]);
    if (status === 0) return { text, seconds: wavSeconds(sound), sound };
    return { text, seconds: text.length / 15, sound: null };
  });
}
