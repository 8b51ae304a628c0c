/** What « Je me cherche » keeps, and what the grid takes from it. */
import { type Found, placesNoted } from '../../tools/own-search.ts';
import { oneOf } from './stored.ts';
import { type FigureField, type FigureFields, figuresReader, optionalText } from './use-figures.ts';

export const searchTool = 'je-me-cherche';
export const places = ['place1', 'place2', 'place3'] as const;

export interface SearchValues {
  nameTyped: string;
  nameFound: Found;
  nameFirst: string;
  tradeTyped: string;
  tradeFound: Found;
  tradeFirst: string;
  productTyped: string;
  productFound: Found;
  productFirst: string;
  place1: string;
  place2: string;
  place3: string;
}

const found: FigureField<Found> = {
  example: '',
  blank: '',
  read: oneOf('', 'top', 'lower', 'nowhere'),
  neutral: true,
};

export const searchFields: FigureFields<SearchValues> = {
  nameTyped: optionalText,
  nameFound: found,
  nameFirst: optionalText,
  tradeTyped: optionalText,
  tradeFound: found,
  tradeFirst: optionalText,
  productTyped: optionalText,
  productFound: found,
  productFirst: optionalText,
  place1: optionalText,
  place2: optionalText,
  place3: optionalText,
};

const asSearches = figuresReader(searchFields);

/** The places noted there, at most three. */
export function readPlacesNoted(stored: unknown): string[] | undefined {
  const kept = asSearches(stored);
  return kept && placesNoted(places.map((place) => kept.values[place].slice(0, 40)));
}
