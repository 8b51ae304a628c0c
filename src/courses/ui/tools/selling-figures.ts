/** What the cost comparison keeps on the phone, and how it reads it (course 03, step 3). */
import {
  type NumberRule,
  type Reading,
  minutes,
  price,
  rate,
  readNumber,
  whole,
} from '../../tools/read-number.ts';
import type { Selling, Solution } from '../../tools/selling-cost.ts';
import { asText, oneOf } from './stored.ts';
import { type FigureField, type FigureFields, figure, optionalText } from './use-figures.ts';

export const letters = ['A', 'B', 'C', 'D'] as const;
export type Letter = (typeof letters)[number];
export const parts = ['Subscription', 'Rate', 'Fixed', 'Minutes'] as const;
export type Part = (typeof parts)[number];
type FigureKey = 'orders' | 'basket' | 'hourlyCost' | `${Letter}${Part}`;

export type SellingValues = Record<FigureKey | `${Letter}Name`, string> & {
  count: '2' | '3' | '4';
  /** her time is counted */
  time: '' | 'yes';
};

const named = (example: string): FigureField<string> => ({
  example,
  blank: example,
  read: asText,
  neutral: true,
});

/** The example of the lesson: 20 orders of 35 €, three solutions. The fourth is empty. */
export const sellingFields: FigureFields<SellingValues> = {
  orders: figure('20'),
  basket: figure('35,00'),
  time: { example: '', blank: '', read: oneOf('', 'yes'), neutral: true },
  hourlyCost: figure('18,00'),
  count: { example: '3', blank: '3', read: oneOf('2', '3', '4'), neutral: true },
  AName: named('Formulaire et téléphone'),
  ASubscription: figure('0'),
  ARate: figure('0'),
  AFixed: figure('0'),
  AMinutes: figure('8'),
  BName: named('Place de marché'),
  BSubscription: figure('0'),
  BRate: figure('5,5'),
  BFixed: figure('0'),
  BMinutes: figure('5'),
  CName: named('Boutique en ligne'),
  CSubscription: figure('29,00'),
  CRate: figure('1,5'),
  CFixed: figure('0,25'),
  CMinutes: figure('4'),
  DName: named('Autre solution'),
  DSubscription: optionalText,
  DRate: optionalText,
  DFixed: optionalText,
  DMinutes: optionalText,
};

const rules: Readonly<Record<'orders' | 'basket' | 'hourlyCost' | Part, NumberRule>> = {
  orders: whole,
  basket: price,
  hourlyCost: price,
  Subscription: price,
  Rate: rate,
  Fixed: price,
  Minutes: minutes,
};

export const lettersUsed = (values: SellingValues): readonly Letter[] =>
  letters.slice(0, Number(values.count));
export const solutionName = (values: SellingValues, letter: Letter): string =>
  values[`${letter}Name`].trim() || `Solution ${letter}`;

export const readFigure = (values: SellingValues, key: FigureKey): Reading => {
  const part = key.replace(/^[A-D]/, '') as keyof typeof rules;
  return readNumber(values[key], rules[part]);
};

export interface SellingRead {
  selling: Selling;
  solutions: Solution[];
}

/** @returns the figures, or the keys that cannot be read; minutes matter only when time is counted */
export function readSelling(values: SellingValues): SellingRead | FigureKey[] {
  const timed = values.time === 'yes';
  const used: FigureKey[] = [
    'orders',
    'basket',
    ...(timed ? (['hourlyCost'] as const) : []),
    ...lettersUsed(values).flatMap((letter) =>
      parts.filter((part) => timed || part !== 'Minutes').map((part) => `${letter}${part}` as const),
    ),
  ];
  const wrong = used.filter((key) => !readFigure(values, key).ok);
  if (wrong.length > 0) return wrong;
  const value = (key: FigureKey): number => {
    const reading = readFigure(values, key);
    return used.includes(key) && reading.ok ? reading.value : 0;
  };
  return {
    selling: {
      orders: value('orders'),
      basket: value('basket'),
      hourlyCost: timed ? value('hourlyCost') : null,
    },
    solutions: lettersUsed(values).map((letter) => ({
      subscription: value(`${letter}Subscription`),
      rate: value(`${letter}Rate`),
      fixed: value(`${letter}Fixed`),
      minutes: value(`${letter}Minutes`),
    })),
  };
}
