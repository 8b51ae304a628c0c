/**
 * How many SMS a text makes (course 12, « Précisions »). In the GSM 03.38 alphabet one SMS holds 160 units, or 153 a part
 * when there are several; one sign outside of it and the whole text is counted in UTF-16 units: 70, or 67 a part.
 */
import { gsmReplacement, gsmUnits } from './gsm-alphabet.ts';

export interface Culprit {
  sign: string;
  times: number;
  /** null: to be rewritten by hand */
  replacement: string | null;
}

export interface SmsCount {
  /** units, as the operator counts them */
  units: number;
  /** how many one SMS alone holds: 160 or 70 */
  limit: 160 | 70;
  /** 0 for an empty text */
  messages: number;
  /** signs outside the alphabet, in the order of the text, once each */
  culprits: Culprit[];
}

/** Fills the parts one after the other: a sign of two units is never cut, it goes to the next part. */
function partsNeeded(sizes: readonly number[], alone: number, each: number): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= alone) return total === 0 ? 0 : 1;
  let parts = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > each) {
      parts += 1;
      filled = 0;
    }
    filled += size;
  }
  return parts;
}

export function countSms(text: string): SmsCount {
  const signs = [...text.normalize('NFC')];
  const found = new Map<string, number>();
  for (const sign of signs) if (gsmUnits(sign) === null) found.set(sign, (found.get(sign) ?? 0) + 1);
  const plain = found.size === 0;
  const sizes = signs.map((sign) => (plain ? (gsmUnits(sign) ?? 0) : sign.length));
  return {
    units: sizes.reduce((sum, size) => sum + size, 0),
    limit: plain ? 160 : 70,
    messages: plain ? partsNeeded(sizes, 160, 153) : partsNeeded(sizes, 70, 67),
    culprits: [...found].map(([sign, times]) => ({ sign, times, replacement: gsmReplacement(sign) })),
  };
}

/** Cents: orders × messages an order × SMS a message × price of one SMS. */
export const smsCost = (orders: number, messages: number, sms: number, price: number): bigint =>
  BigInt(orders) * BigInt(messages) * BigInt(sms) * BigInt(price);
