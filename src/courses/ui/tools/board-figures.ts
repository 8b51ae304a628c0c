/** The fields of the week's board in the phone's memory (course 15, step 4). */
import { type NumberRule, minutes, price, readNumber, whole } from '../../tools/read-number.ts';
import type { WeekFigures } from '../../tools/week-board.ts';
import { type FigureFields, figure } from './use-figures.ts';

export type WeekKey = keyof WeekFigures;
export const weekKeys: readonly WeekKey[] = [
  'orders',
  'collected',
  'sales',
  'additions',
  'addition',
  'minutes',
];
export type BoardKey = WeekKey | `before-${WeekKey}`;
export type BoardValues = Record<BoardKey, string>;

const example: Readonly<Record<WeekKey, string>> = {
  orders: '45',
  collected: '41',
  sales: '1435,00',
  additions: '9',
  addition: '8,50',
  minutes: '287',
};
const exampleBefore: Readonly<Record<WeekKey, string>> = {
  orders: '43',
  collected: '38',
  sales: '1330,00',
  additions: '8',
  addition: '8,50',
  minutes: '266',
};

export const boardFields = Object.fromEntries(
  weekKeys.flatMap((key) => [
    [key, figure(example[key])],
    [`before-${key}`, figure(exampleBefore[key])],
  ]),
) as unknown as FigureFields<BoardValues>;

export const weekRules: Readonly<Record<WeekKey, NumberRule>> = {
  orders: whole,
  collected: whole,
  sales: price,
  additions: whole,
  addition: price,
  minutes,
};

export const weekWords: Readonly<Record<WeekKey, { label: string; hint?: string; unit: string }>> = {
  orders: { label: 'Commandes notées', unit: 'commandes' },
  collected: { label: 'Commandes retirées', unit: 'retirées' },
  sales: { label: 'Ventes des retirées, TTC', hint: 'Sans les ajouts.', unit: '€' },
  additions: { label: 'Ajouts au retrait', hint: 'Clients qui ont pris autre chose.', unit: 'clients' },
  addition: { label: 'Montant moyen d’un ajout, TTC', unit: '€' },
  minutes: { label: 'Minutes en tout', hint: 'Préparation et remise, toute la semaine.', unit: 'min' },
};

/** The week, once all its figures can be read. */
export function readWeek(values: BoardValues, before: boolean): WeekFigures | null {
  const week: Partial<Record<WeekKey, number>> = {};
  for (const key of weekKeys) {
    const reading = readNumber(values[before ? (`before-${key}` as const) : key], weekRules[key]);
    if (!reading.ok) return null;
    week[key] = reading.value;
  }
  return week as WeekFigures;
}
