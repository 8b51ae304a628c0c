/** The publication calendar's fields in the phone's memory. */
import { oneOf } from './stored.ts';
import { asList, asText } from './stored.ts';
import { type Trade, themes, trades } from './publication-words.ts';
import { slotFields } from './slot-figures.ts';
import { type FigureField, type FigureFields, figure, optionalText } from './use-figures.ts';
import type { Territory } from '../../tools/territory.ts';

type DayNumber = '1' | '2' | '3' | '4' | '5' | '6' | '7';
const dayChoice = (start: DayNumber): FigureField<DayNumber> => ({
  example: start,
  blank: start,
  read: oneOf('1', '2', '3', '4', '5', '6', '7'),
});

export interface PublicationValues {
  trade: Trade;
  first: DayNumber;
  second: DayNumber;
  start: string;
  minutes: string;
  territory: Territory;
  /** in the order of the themes; '' where nothing is written */
  titles: readonly string[];
  draft: string;
}

const noTitles = themes.map(() => '');

export const publicationFields: FigureFields<PublicationValues> = {
  trade: {
    example: 'librairie',
    blank: 'autre',
    read: oneOf(...(Object.keys(trades) as Trade[])),
  },
  first: dayChoice('2'),
  second: dayChoice('5'),
  start: figure('2027-03-02'),
  minutes: figure('25'),
  territory: slotFields.territory,
  titles: {
    example: noTitles,
    blank: noTitles,
    read: (stored) => {
      const kept = asList(asText, themes.length)(stored);
      return kept?.length === themes.length ? kept : undefined;
    },
    neutral: true,
  },
  draft: optionalText,
};
