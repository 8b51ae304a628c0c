import { fold } from './fold.ts';

/** Words that say nothing about a shop. */
const empty = new Set('a au aux chez d dans de des du en et l la le les par pour s sur un une'.split(' '));
const longestWord = 24;
/** Words of one name, or of one search. */
const mostWords = 8;

/** Singular and plural are one word: « fleurs », « bijoux », « gâteaux ». */
const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

/** The words of a name or of a search, as they are stored and compared. */
export function searchWords(text: string): string[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '' && !empty.has(word))
    .map((word) => singular(word.slice(0, longestWord)));
  return [...new Set(words)].slice(0, mostWords);
}

/** How it sounds, roughly: « boulangerrie », « pharmacie », « krèperie ». */
export const soundOf = (word: string): string =>
  word
    .replaceAll('ph', 'f')
    .replaceAll('qu', 'k')
    .replaceAll('y', 'i')
    .replace(/c(?![ehi])/g, 'k')
    .replace(/(.)\1+/g, '$1');

/** Letters typed wrong, left out, added or swapped that still make the same word. */
export const toleranceOf = (word: string): 0 | 1 | 2 => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

const prefixLength = 10;

/**
 * The sound with up to one letter left out (two in long words), within its first ten: two words that differ by that many
 * letters share at least one (Garbe, « symmetric delete »). A few dozen equalities replace comparing every word.
 */
export function variantsOf(word: string): string[] {
  let shortened = new Set([soundOf(word).slice(0, prefixLength)]);
  const all = new Set(shortened);
  for (let left = toleranceOf(word); left > 0; left -= 1) {
    shortened = new Set([...shortened].flatMap(withoutOne));
    for (const variant of shortened) all.add(variant);
  }
  return [...all];
}

const withoutOne = (text: string): string[] =>
  Array.from({ length: text.length }, (_, index) => text.slice(0, index) + text.slice(index + 1));

/** Whether two words are the same but for a typing error: by their sound, within the tolerance of the shorter one. */
export function alike(one: string, other: string): boolean {
  const allowed = Math.min(toleranceOf(one), toleranceOf(other));
  const [a, b] = [soundOf(one), soundOf(other)];
  return Math.abs(a.length - b.length) <= allowed && editDistance(a, b) <= allowed;
}

/** Letters to change, add, leave out or swap with their neighbour (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    [before, previous] = [previous, row];
  }
  return previous[b.length]!;
}
