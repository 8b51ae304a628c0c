import { Refusal } from '../platform/refusal.ts';
import { coverage } from './fonts/coverage.ts';

/** Longer than any name seen on French papers; the PDF shrinks it to fit. Counted in characters as people see them. */
export const longestName = 80;
/** In code units: counting the characters of a megabyte would keep everybody else waiting. */
const longestTyped = 5000;

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/**
 * The name to print, as the learner typed it: spaces tidied, invisible and control characters dropped (they could turn
 * the line around or hide letters). Throws `name-missing`, `name-too-long` or `name-unprintable`.
 */
export function readPrintedName(typed: string): string {
  if (typed.length > longestTyped) throw new Refusal('name-too-long');
  const name = tidy(typed);
  if (!/[\p{L}]/u.test(name)) throw new Refusal('name-missing');
  if ([...graphemes.segment(name)].length > longestName) throw new Refusal('name-too-long');
  if (unprintable(name).length > 0) throw new Refusal('name-unprintable');
  return name;
}

/** One line of plain text: also used for the other texts a person wrote, such as the shop's name. */
export const tidy = (typed: string): string =>
  withoutControls(typed.replace(/\s/gu, ' '))
    // no more than three marks on one letter: a pile of them would cover the lines around
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC');

/** Drops what has no shape of its own and can turn a line around, hide letters or upset a printer. */
export const withoutControls = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '');

/** The characters of a text that none of the attestation's fonts can draw, each once. */
export const unprintable = (text: string): string[] => [
  ...new Set([...text].filter((character) => !isCovered(character))),
];

/** Spaces need no drawing. */
const isCovered = (character: string): boolean => {
  const point = character.codePointAt(0)!;
  return /\p{Zs}/u.test(character) || coverage.some(([from, to]) => from <= point && point <= to);
};

/**
 * Whether two people mean the same name. Case, accents, spaces, hyphens, apostrophes and the order of the words do not
 * matter: an employer types « DUPONT MARIE » for « Marie Dupont ».
 */
export const isSameName = (one: string, other: string): boolean => {
  const [a, b] = [words(one), words(other)];
  if (a.length === 0 || b.length === 0) return false;
  return a.join('') === b.join('') || a.toSorted().join('') === b.toSorted().join('');
};

/** Letters that no accent makes: Unicode does not take them apart. */
const spelledOut: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

const words = (name: string): string[] =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[œæßøłđðþıħ]/g, (letter) => spelledOut[letter]!)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
