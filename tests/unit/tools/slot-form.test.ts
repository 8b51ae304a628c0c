import { expect, test } from 'vitest';
import {
  closedDays,
  exampleSlotForm,
  readClosure,
  readRanges,
  readSlotForm,
} from '../../../src/courses/tools/slot-form.ts';
import { cutOff, weekGrid, weekText } from '../../../src/courses/tools/week-grid.ts';

test('the example of the lesson: 70 slots a week, 2 orders each', () => {
  const settings = readSlotForm(exampleSlotForm);
  expect(settings && weekGrid(settings)).toMatchObject({ slots: 70, capacity: 2 });
  const text = settings && weekText(settings).replaceAll('\u00a0', ' ');
  expect(text).toContain('lundi : pas de retrait');
  expect(text).toContain(
    'mardi : 10 h à 12 h 30 et 14 h 30 à 19 h (14 créneaux, commande jusqu’à 16 h 30 pour le jour même)',
  );
});

test('a range not typed yet is none, half a range or a false one is no answer', () => {
  expect(readRanges([{ from: '', to: '' }])).toEqual([]);
  expect(readRanges([{ from: '10:00', to: '' }])).toBeNull();
  expect(readRanges([{ from: '10:00', to: '09:00' }])).toBeNull();
});

test.each([
  ['slotMinutes', '4'],
  ['slotMinutes', '241'],
  ['slotMinutes', '7,5'],
  ['delayMinutes', '10081'],
  ['delayMinutes', ''],
  ['orderMinutes', '0'],
  ['orderMinutes', '-1'],
  ['keptPlaces', 'un'],
])('%s cannot be %j', (field, typed) => {
  expect(readSlotForm({ ...exampleSlotForm, [field]: typed })).toBeNull();
});

test('limits are allowed', () => {
  expect(readSlotForm({ ...exampleSlotForm, slotMinutes: '5', delayMinutes: '10 080' })).not.toBeNull();
  expect(readSlotForm({ ...exampleSlotForm, slotMinutes: '240', delayMinutes: '0' })).not.toBeNull();
});

test('closed periods: one day, several, never backwards, a year at most', () => {
  expect(readClosure('2027-08-02', '')).toEqual({ from: '2027-08-02', to: '2027-08-02' });
  expect(readClosure('2027-08-02', '2027-08-01')).toBeNull();
  expect(readClosure('', '2027-08-01')).toBeNull();
  expect(readClosure('2027-01-01', '2028-01-01')).not.toBeNull();
  expect(readClosure('2027-01-01', '2028-01-02')).toBeNull();
  const periods = [
    { from: '2027-02-27', to: '2027-03-01' },
    { from: '2027-03-01', to: '2027-03-01' },
  ];
  expect(closedDays(periods)).toEqual(['2027-02-27', '2027-02-28', '2027-03-01']);
});

test('the latest time to order for the same day', () => {
  expect(cutOff([600, 1110], 120)).toBe(990);
  expect(cutOff([600], 1440)).toBeNull();
  expect(cutOff([], 0)).toBeNull();
});
