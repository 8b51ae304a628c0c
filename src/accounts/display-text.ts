import type { RefusalCode } from '../platform/refusal.ts';

/** A name of a person or of a shop: what fits on one printed line. In characters. */
export const longestName = 80;

/** Copying from a word processor brings these along; nobody sees them. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu;
/** Letters, digits, usual signs. Control characters, reversed text and pictures cannot be printed as typed. */
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{Sc}\p{Sm}\p{Sk}°©®™ \u200c\u200d]*$/u;
const stackedMarks = /\p{M}{4}/u;

/**
 * A line of text as typed by a person, tidied: one form of each letter (NFC), single spaces, no invisible characters.
 * Null when nothing is left.
 */
export function readLine(
  typed: string,
  longest: number = longestName,
): { text: string | null } | RefusalCode {
  const text = typed
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .trim();
  if ([...text].length > longest) return 'name-too-long';
  if (!text.isWellFormed() || !printable.test(text) || stackedMarks.test(text)) return 'text-unreadable';
  return { text: text === '' ? null : text };
}
