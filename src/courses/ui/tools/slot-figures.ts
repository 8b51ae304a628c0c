/** The slot generator's fields in the phone's memory; « Premier créneau » and the order form read them too. */
import { readDay, readTime } from '../../tools/civil-day.ts';
import { weekdays } from '../../tools/day-words.ts';
import {
  type ClosedPeriod,
  type SlotForm,
  type TypedRange,
  type TypedWeek,
  closedWeek,
  exampleSlotForm,
  readClosure,
} from '../../tools/slot-form.ts';
import {
  type RegionCode,
  type Territory,
  collectivities,
  grandEst,
  nowhere,
  regionNames,
} from '../../tools/territory.ts';
import { type Reader, asList, asRecord, asText, oneOf } from './stored.ts';
import { type FigureFields, figure, figuresReader } from './use-figures.ts';

const asTime: Reader<string> = (stored) =>
  stored === '' || (typeof stored === 'string' && readTime(stored) !== null) ? stored : undefined;

const asRange: Reader<TypedRange> = (stored) => {
  const range = asRecord(stored);
  const [from, to] = [asTime(range?.['from']), asTime(range?.['to'])];
  return from === undefined || to === undefined ? undefined : { from, to };
};

const asWeek: Reader<TypedWeek> = (stored) => {
  const week = asRecord(stored);
  if (!week) return undefined;
  const entries = weekdays.map((day) => [day, asList(asRange, 12)(week[day]) ?? []]);
  return Object.fromEntries(entries) as TypedWeek;
};

const asClosure: Reader<ClosedPeriod> = (stored) => {
  const period = asRecord(stored);
  const [from, to] = [asText(period?.['from']), asText(period?.['to'])];
  if (from === undefined || to === undefined || readDay(to) === null) return undefined;
  return readClosure(from, to) ?? undefined;
};

const keysOf = <T extends string>(record: Readonly<Record<T, unknown>>): T[] => Object.keys(record) as T[];
export const asRegion: Reader<RegionCode> = oneOf<RegionCode>(...keysOf(regionNames), 'com');

export const asTerritory: Reader<Territory> = (stored) => {
  const territory = asRecord(stored);
  if (!territory) return undefined;
  return {
    region: asRegion(territory['region']) ?? null,
    department: oneOf(...keysOf(grandEst))(territory['department']) ?? null,
    goodFriday: territory['goodFriday'] === true,
    collectivity: oneOf(...keysOf(collectivities))(territory['collectivity']) ?? null,
  };
};

/** The device's region, as the videos keep it: `{ code: '53' | 'com', … }`. */
export const asRegionSetting: Reader<RegionCode> = (stored) => asRegion(asRecord(stored)?.['code']);

export const slotFields: FigureFields<SlotForm> = {
  week: { example: exampleSlotForm.week, blank: closedWeek, read: asWeek },
  slotMinutes: figure(exampleSlotForm.slotMinutes),
  delayMinutes: figure(exampleSlotForm.delayMinutes),
  orderMinutes: figure(exampleSlotForm.orderMinutes),
  keptPlaces: figure(exampleSlotForm.keptPlaces),
  closed: { example: [], blank: [], read: asList(asClosure, 200), neutral: true },
  territory: { example: nowhere, blank: nowhere, read: asTerritory, neutral: true },
};

/** What the generator remembers, for the other tools; undefined when it was never used. */
export const asSlotFigures = figuresReader(slotFields);
