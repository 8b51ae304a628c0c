import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignCaptions } from '../../../src/videos/align-captions.ts';
import { findSilences } from '../../../src/videos/silences.ts';
import { longestCue, splitScript } from '../../../src/videos/split-script.ts';

const sentences = [
  'Bonjour à toutes et à tous.',
  'En Bretagne, le retrait marche bien pour deux métiers.',
  'La librairie met un livre de côté, et le client passe le soir.',
  'La quincaillerie prépare les vis.',
  'Vous ne payez ni carton, ni timbre, ni transporteur.',
  'Le client entre.',
  'Il voit vos rayons, il pose une question, et il ajoute parfois un article.',
  'Regardez d’abord ce que font vos voisins, puis choisissez simple.',
];

const speaks = spawnSync('espeak-ng', ['--version']).status === 0;

/** What a synthetic voice says, sentence by sentence, with pauses whose length is known. */
function speak(pauses: readonly number[], noise: number) {
  const rate = 22_050;
  const parts: Float32Array[] = [new Float32Array(Math.round(0.4 * rate))];
  const truth: { from: number; to: number }[] = [];
  let at = parts[0]!.length;
  sentences.forEach((sentence, index) => {
    const wav = execFileSync('espeak-ng', ['-v', 'fr', '-s', '160', '--stdout', sentence]);
    const data = trimmed(
      new Float32Array(
        Int16Array.from({ length: (wav.length - 44) >> 1 }, (_, i) => wav.readInt16LE(44 + i * 2)),
      ).map((v) => v / 32_768),
    );
    truth.push({ from: at / rate, to: (at + data.length) / rate });
    const pause = new Float32Array(Math.round(pauses[index % pauses.length]! * rate));
    parts.push(data, pause);
    at += data.length + pause.length;
  });
  const samples = new Float32Array(at);
  let offset = 0;
  for (const part of parts) {
    samples.set(part, offset);
    offset += part.length;
  }
  // a steady pseudo-random hiss: the room
  let seed = 1;
  for (let i = 0; i < samples.length; i += 1) {
    seed = (seed * 16_807) % 2_147_483_647;
    samples[i]! += noise * (seed / 1_073_741_824 - 1);
  }
  return { samples, rate, truth, seconds: at / rate };
}

const trimmed = (samples: Float32Array): Float32Array => {
  const loud = (value: number) => Math.abs(value) > 0.005;
  return samples.slice(samples.findIndex(loud), samples.findLastIndex(loud) + 1);
};

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

describe('captions aligned on what is heard', () => {
  it.runIf(speaks).each([
    ['in a quiet room', [0.5, 0.35, 0.7], 0.0005],
    ['with a hiss', [0.4, 0.6], 0.004],
  ])('follow a synthetic voice %s', (_, pauses, noise) => {
    const { samples, rate, truth, seconds } = speak(pauses, noise);
    const cues = alignCaptions(sentences.join(' '), findSilences(samples, rate), seconds);
    expect(cues.map(({ text }) => text)).toEqual(sentences);
    const errors = cues.map(({ from }, index) => Math.abs(from - truth[index]!.from));
    expect(median(errors)).toBeLessThanOrEqual(0.01);
    expect(Math.max(...errors)).toBeLessThan(0.3);
  });

  it('share the time by length when nothing is known of the sound', () => {
    const cues = alignCaptions('Un deux trois. Un deux trois. Un deux trois. Un deux trois.', [], 40);
    expect(cues.map(({ from }) => from)).toEqual([0, 10, 20, 30]);
  });

  it('lose no word, lie inside the video, in order, and have a length, whatever was heard', () => {
    const word = fc.stringMatching(/^[a-zé]{1,12}$/);
    const script = fc
      .array(
        fc.tuple(fc.array(word, { minLength: 1, maxLength: 30 }), fc.constantFrom('.', ',', '\n', ' !')),
        { maxLength: 12 },
      )
      .map((parts) => parts.map(([words, end]) => words.join(' ') + end).join(' '));
    const stretch = fc.tuple(
      fc.double({ min: 0, max: 60, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
    );
    fc.assert(
      fc.property(
        script,
        fc.array(stretch, { maxLength: 30 }),
        fc.integer({ min: 5, max: 60 }),
        (text, heard, seconds) => {
          const cues = alignCaptions(
            text,
            heard.map(([from, long]) => ({ from, to: from + long })),
            seconds,
          );
          const words = (value: string) => value.match(/[a-zé]+/g) ?? [];
          expect(cues.flatMap((cue) => words(cue.text))).toEqual(words(text));
          let end = 0;
          for (const { from, to } of cues) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(seconds);
        },
      ),
    );
  });

  it('are never longer than two lines', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        for (const piece of splitScript(text)) expect(piece.text.length).toBeLessThanOrEqual(longestCue);
      }),
    );
  });
});
