import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  endAt,
  joinNext,
  retext,
  splitAt,
  startAt,
  warningsOf,
  without,
} from '../../../src/videos/edit-captions.ts';
import { type Cue, formatWebVtt, parseWebVtt } from '../../../src/videos/webvtt.ts';

const cues: Cue[] = [
  { from: 0, to: 2, text: 'Bonjour à tous.' },
  { from: 2.5, to: 5, text: 'Le retrait marche bien ici.' },
  { from: 5, to: 8, text: 'Choisissez simple.' },
];

it('moves a start, and the one before gives way', () => {
  expect(startAt(cues, 2, 4)).toEqual([cues[0], { ...cues[1], to: 4 }, { ...cues[2], from: 4 }]);
  expect(startAt(cues, 0, -3)[0]).toMatchObject({ from: 0 });
});

it('moves an end, inside the video', () => {
  expect(endAt(cues, 2, 99, 9)[2]).toMatchObject({ to: 9 });
  expect(endAt(cues, 0, 3, 9).slice(0, 2)).toMatchObject([{ to: 3 }, { from: 3 }]);
});

it('cuts and joins without losing a word', () => {
  const cut = splitAt(cues, 1, 11);
  expect(cut.map(({ text }) => text)).toEqual([
    'Bonjour à tous.',
    'Le retrait',
    'marche bien ici.',
    'Choisissez simple.',
  ]);
  expect(joinNext(cut, 1)).toEqual(cues);
});

it('says what is hard to read', () => {
  expect(warningsOf({ from: 0, to: 1, text: 'Vingt signes au moins, et même plus' })).toContain('too-fast');
  expect(warningsOf({ from: 0, to: 4, text: '  ' })).toEqual(['empty']);
  expect(warningsOf({ from: 0, to: 3, text: 'Choisissez simple.' })).toEqual([]);
});

it('whatever is pressed, cues stay in order, inside the video, and can be written and read', () => {
  const seconds = 30;
  const edit = fc.record({
    kind: fc.constantFrom('start', 'end', 'split', 'join', 'text', 'drop'),
    at: fc.nat(20),
    value: fc.double({ min: -5, max: 40, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      let now: Cue[] = cues;
      for (const { kind, at, value } of edits) {
        if (now.length === 0) break;
        const index = at % now.length;
        if (kind === 'start') now = startAt(now, index, value);
        else if (kind === 'end') now = endAt(now, index, value, seconds);
        else if (kind === 'split') now = splitAt(now, index, Math.round(Math.abs(value)));
        else if (kind === 'join') now = joinNext(now, index);
        else if (kind === 'drop' && now.length > 1) now = without(now, index);
        else now = retext(now, index, `Texte ${at}`);
      }
      let end = 0;
      for (const { from, to } of now) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(seconds);
      expect(parseWebVtt(formatWebVtt(now))).toEqual(now);
    }),
  );
});
