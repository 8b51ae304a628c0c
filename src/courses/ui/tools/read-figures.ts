/** Reads all the number fields of a tool at once. */
import { type NumberRule, type Reading, readNumber } from '../../tools/read-number.ts';

/** bounds and decimals, or a reader with sentences of its own */
export type FigureRule = NumberRule | ((typed: string) => Reading);
export type FigureRules<K extends string> = Readonly<Record<K, FigureRule>>;

export interface ReadFigures<K extends string> {
  readings: Record<K, Reading>;
  /** the scaled integer; 0 for what cannot be read: ask `wrong` first */
  value: (key: K) => number;
  /** those of `keys` that cannot be read */
  wrong: (keys: readonly K[]) => K[];
}

/** An optional field left empty is 0 and no error. */
export const optional =
  (rule: NumberRule): FigureRule =>
  (typed) =>
    typed.trim() === '' ? { ok: true, value: 0 } : readNumber(typed, rule);

export function readFigures<K extends string>(
  values: Readonly<Record<K, string>>,
  rules: FigureRules<K>,
): ReadFigures<K> {
  const read = (key: K): Reading => {
    const rule: FigureRule = rules[key];
    return typeof rule === 'function' ? rule(values[key]) : readNumber(values[key], rule);
  };
  const keys = Object.keys(rules) as K[];
  const readings = Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<K, Reading>;
  return {
    readings,
    value: (key) => {
      const reading = readings[key];
      return reading.ok ? reading.value : 0;
    },
    wrong: (asked) => asked.filter((key) => !readings[key].ok),
  };
}

/** « Pour voir le résultat, corrigez ou remplissez : … » */
export const toFill = (labels: readonly string[]): string =>
  `Pour voir le résultat, corrigez ou remplissez\u00a0: ${labels.join('\u202f; ')}.`;
