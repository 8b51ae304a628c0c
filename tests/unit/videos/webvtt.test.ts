import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cue, formatWebVtt, parseWebVtt, transcriptOf } from '../../../src/videos/webvtt.ts';

const text = fc
  .string({ minLength: 1, maxLength: 60 })
  .map((value) => value.replaceAll(/[\r\n]/g, ' ').trim())
  .filter((value) => value !== '' && !value.includes('-->'));
const cues = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 1, max: 9000 }), text), {
    maxLength: 12,
  })
  .map((parts) => {
    let at = 0;
    return parts.map(([gap, long, said]): Cue => {
      const from = at + gap;
      at = from + long;
      return { from: from / 1000, to: at / 1000, text: said };
    });
  });

describe('captions', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(cues, (written) => {
        expect(parseWebVtt(formatWebVtt(written))).toEqual(written);
      }),
    );
  });

  it('tells the line of what is wrong', () => {
    expect(() => parseWebVtt('1\n00:00.000 --> 00:01.000\nBonjour\n')).toThrow('line 1');
    expect(() => parseWebVtt('WEBVTT\n\n1\n00:00,000 --> 00:01,000\nBonjour\n')).toThrow('line 4');
    expect(() => parseWebVtt('WEBVTT\n\n00:02.000 --> 00:01.000\nBonjour\n')).toThrow('line 3');
    expect(() => parseWebVtt('WEBVTT\n\n00:01.000 --> 00:02.000\n\n')).toThrow('without text');
  });

  it('reads notes, settings and tags of other tools', () => {
    const file =
      'WEBVTT - cours 06\n\nNOTE fait\nà la main\n\n00:01.000 --> 00:02.500 align:start\n<b>Bonjour</b>\nà tous\n';
    expect(parseWebVtt(file)).toEqual([{ from: 1, to: 2.5, text: 'Bonjour à tous' }]);
  });

  it('make a text: a long silence starts a new paragraph', () => {
    const said = [
      { from: 0.5, to: 2, text: 'Un.' },
      { from: 2.4, to: 4, text: 'Deux.' },
      { from: 6, to: 7, text: 'Trois.' },
    ];
    expect(transcriptOf(said)).toEqual(['Un. Deux.', 'Trois.']);
  });
});
