/** What the grid keeps on the phone. */
import { type Cell, type Fact, type Grid, facts, placeCount } from '../../tools/consistency-grid.ts';
import { type Reader, asRecord, oneOf } from './stored.ts';
import { type FigureFields, optionalText } from './use-figures.ts';

export interface GridValues {
  grid: Grid;
  place1: string;
  place2: string;
  place3: string;
}

const cell: Reader<Cell> = oneOf('', 'right', 'wrong', 'absent');

const gridFrom = (read: (place: number, fact: Fact) => Cell): Grid =>
  Array.from(
    { length: placeCount },
    (_, place) => Object.fromEntries(facts.map((fact) => [fact, read(place, fact)])) as Record<Fact, Cell>,
  );

export const emptyGrid: Grid = gridFrom(() => '');

const asGrid: Reader<Grid> = (stored) =>
  Array.isArray(stored) ? gridFrom((place, fact) => cell(asRecord(stored[place])?.[fact]) ?? '') : undefined;

export const gridFields: FigureFields<GridValues> = {
  grid: { example: emptyGrid, blank: emptyGrid, read: asGrid, neutral: true },
  place1: optionalText,
  place2: optionalText,
  place3: optionalText,
};
