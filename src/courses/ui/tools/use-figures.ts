import { useMemo } from 'react';
import { type Reader, asList, asRecord, asText } from './stored.ts';
import { type Remembered, useRemembered } from './use-remembered.ts';

/** One field of a tool: its example, its empty value, how to read it back. */
export interface FigureField<T> {
  example: T;
  blank: T;
  read: Reader<T>;
  /** a choice or an optional text, not a figure of the example */
  neutral?: boolean;
}
export type FigureFields<S> = { readonly [K in keyof S]: FigureField<S[K]> };

export const figure = (example: string): FigureField<string> => ({ example, blank: '', read: asText });
export const optionalText: FigureField<string> = { example: '', blank: '', read: asText, neutral: true };

export interface Figures<S> {
  values: S;
  set: <K extends keyof S>(key: K, value: S[K]) => void;
  /** still the value of the example shop */
  isExample: (key: keyof S) => boolean;
  anyExample: boolean;
  /** « Mettre mes chiffres »: empties what is still an example */
  clearExamples: () => void;
  /** « Effacer ce que j’ai mis »: back to the example, nothing left on the phone */
  forget: () => void;
  memory: Remembered<unknown>['memory'];
}

interface Kept<S> {
  values: S;
  /** fields the person typed herself */
  mine: (keyof S & string)[];
}

const keysOf = <S extends object>(fields: FigureFields<S>) => Object.keys(fields) as (keyof S & string)[];

export function initialFigures<S extends object>(fields: FigureFields<S>): Kept<S> {
  const values = Object.fromEntries(keysOf(fields).map((key) => [key, fields[key].example])) as S;
  return { values, mine: [] };
}

/** Field by field: what cannot be read falls back to its example. */
export const figuresReader =
  <S extends object>(fields: FigureFields<S>): Reader<Kept<S>> =>
  (stored) => {
    const kept = asRecord(stored);
    const values = asRecord(kept?.['values']);
    if (!kept || !values) return undefined;
    const typed = asList(asText)(kept['mine']) ?? [];
    const found = initialFigures(fields);
    for (const key of keysOf(fields)) {
      const value = fields[key].read(values[key]);
      if (value === undefined) continue;
      found.values[key] = value;
      if (typed.includes(key)) found.mine.push(key);
    }
    return found;
  };

export function useFigures<S extends object>(name: string, fields: FigureFields<S>): Figures<S> {
  const initial = useMemo(() => initialFigures(fields), [fields]);
  const { value, change, forget, memory } = useRemembered(name, initial, figuresReader(fields));
  const isExample = (key: keyof S) =>
    fields[key].neutral !== true && !value.mine.includes(key as keyof S & string);
  return {
    values: value.values,
    set: (key, next) =>
      change(({ values, mine }) => ({
        values: { ...values, [key]: next },
        mine: mine.includes(key as keyof S & string) ? mine : [...mine, key as keyof S & string],
      })),
    isExample,
    anyExample: keysOf(fields).some(isExample),
    clearExamples: () =>
      change(({ values, mine }) => {
        const next = { ...values };
        for (const key of keysOf(fields)) if (isExample(key)) next[key] = fields[key].blank;
        return { values: next, mine: [...new Set([...mine, ...keysOf(fields).filter(isExample)])] };
      }),
    forget,
    memory,
  };
}
