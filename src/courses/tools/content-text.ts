/** The « contenance » of a catalogue line, as one types it: « 320 g », « 75 cl », « pièce ». */
import { type Content, type ContentUnit, readContent } from './unit-price.ts';

const spellings: Readonly<Record<string, ContentUnit>> = {
  g: 'g',
  kg: 'kg',
  ml: 'ml',
  cl: 'cl',
  l: 'L',
  piece: 'pièce',
  pieces: 'pièce',
};

export type ContentReading = { ok: true; content: Content } | { ok: false; error: string };

/** @returns the content, or the sentence that says what to type */
export function readContentText(typed: string): ContentReading {
  const text = typed.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (text === '') return { ok: false, error: 'La contenance manque' };
  const parts = /^([^a-z]*)([a-z]+)$/.exec(text);
  const unit = spellings[parts?.[2] ?? ''];
  if (!parts || !unit) {
    return { ok: false, error: 'Écrivez un nombre et une unité, par exemple 320 g, ou le mot pièce' };
  }
  if (unit === 'pièce') return { ok: true, content: { amount: 0, unit } };
  const amount = readContent(parts[1] ?? '');
  return amount.ok
    ? { ok: true, content: { amount: amount.value, unit } }
    : { ok: false, error: amount.error };
}
