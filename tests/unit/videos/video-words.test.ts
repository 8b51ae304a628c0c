import { expect, it } from 'vitest';
import { lengthInWords, placeInWords, weightInWords } from '../../../src/videos/video-words.ts';

it('says lengths, places and weights in French', () => {
  expect(lengthInWords(12)).toBe('12\u00a0s');
  expect(lengthInWords(80)).toBe('1\u00a0min\u00a020\u00a0s');
  expect(lengthInWords(120)).toBe('2\u00a0min');
  expect(placeInWords(8.9)).toBe('0\u00a0min\u00a008');
  expect(placeInWords(80)).toBe('1\u00a0min\u00a020');
});

it('never says less weight than will be read', () => {
  expect(weightInWords(98_000)).toBe('0,1\u00a0Mo');
  expect(weightInWords(104_000)).toBe('0,2\u00a0Mo');
  expect(weightInWords(1_200_000)).toBe('1,2\u00a0Mo');
  expect(weightInWords(8_000_000)).toBe('8,0\u00a0Mo');
});
