/** Displayable stock in words (course 09, « Précisions »), and the list in the phone's memory. */
import type { DisplayableStock, StockLine } from '../../tools/displayable-stock.ts';
import { formatScaled } from '../../tools/format-number.ts';
import { type Reading, readNumber, whole } from '../../tools/read-number.ts';
import { type Reader, asList, asRecord, asText } from './stored.ts';
import { type FigureFields } from './use-figures.ts';

export interface TypedStock {
  name: string;
  physical: string;
  reserved: string;
  /** empty: the usual tenth */
  safety: string;
}

/** the twenty products of the lesson */
export const longestStock = 20;
export const blankStock: TypedStock = { name: '', physical: '', reserved: '', safety: '' };

const asTyped: Reader<TypedStock> = (stored) => {
  const line = asRecord(stored);
  if (!line) return undefined;
  const text = (key: keyof TypedStock) => (asText(line[key]) ?? '').slice(0, 60);
  return {
    name: text('name'),
    physical: text('physical'),
    reserved: text('reserved'),
    safety: text('safety'),
  };
};

const line = (name: string, physical: string, reserved: string): TypedStock => ({
  name,
  physical,
  reserved,
  safety: '',
});

export const stockFields: FigureFields<{ lines: TypedStock[] }> = {
  lines: {
    example: [
      line('Cahier grand format', '40', '6'),
      line('Coffret de peinture', '8', '2'),
      line('Crayon à l’unité', '1', '0'),
    ],
    blank: [blankStock],
    read: asList(asTyped, longestStock),
  },
};

/** Still a product of the example shop, as long as nothing in it was changed. */
export const stockIsExample = (typed: TypedStock): boolean =>
  stockFields.lines.example.some(
    (example) =>
      example.name === typed.name &&
      example.physical === typed.physical &&
      example.reserved === typed.reserved &&
      typed.safety === '',
  );

export const stockIsBlank = (typed: TypedStock): boolean =>
  Object.values(typed).every((text: string) => text.trim() === '');

/** no reservation typed is none; no safety typed is the usual tenth */
export const readStock = (
  typed: TypedStock,
): Readonly<Record<'physical' | 'reserved' | 'safety', Reading>> => ({
  physical: readNumber(typed.physical, whole),
  reserved: typed.reserved.trim() === '' ? { ok: true, value: 0 } : readNumber(typed.reserved, whole),
  safety: typed.safety.trim() === '' ? { ok: true, value: 0 } : readNumber(typed.safety, whole),
});

export function stockLine(typed: TypedStock): StockLine | null {
  const { physical, reserved, safety } = readStock(typed);
  if (!physical.ok || !reserved.ok || !safety.ok) return null;
  return {
    physical: physical.value,
    reserved: reserved.value,
    safety: typed.safety.trim() === '' ? null : safety.value,
  };
}

/** What to write on the product's card. */
export const stockWords = ({ displayable, overbooked }: DisplayableStock): string =>
  overbooked
    ? 'Vérifiez\u00a0: plus de réservations que de stock'
    : displayable === 0
      ? 'appelez-nous'
      : formatScaled(displayable, 0);
