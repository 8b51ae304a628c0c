import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Moment,
  addDays,
  addMinutes,
  minutesBetween,
  weekdayOf,
} from '../../../src/courses/tools/civil-day.ts';
import {
  type SlotSettings,
  type Week,
  firstSlot,
  keepsEveryPlace,
  orderOutlastsSlot,
  rangesMakeSense,
  slotCapacity,
  slotKey,
  slotStarts,
  slotsOn,
} from '../../../src/courses/tools/collection-slots.ts';
import { explainFirstSlot } from '../../../src/courses/tools/first-slot-words.ts';
import { holidayOn } from '../../../src/courses/tools/public-holidays.ts';
import { nowhere } from '../../../src/courses/tools/territory.ts';

const openDay = [
  { from: 600, to: 750 },
  { from: 870, to: 1140 },
];
const tuesdayToSaturday: Week = { 1: [], 2: openDay, 3: openDay, 4: openDay, 5: openDay, 6: openDay, 7: [] };
const settings: SlotSettings = {
  week: tuesdayToSaturday,
  slotMinutes: 30,
  delayMinutes: 120,
  orderMinutes: 1000,
  keptPlaces: 1,
  closedDays: [],
  territory: nowhere,
};
const at = (day: string, hours: number, minutes = 0): Moment => ({ day, time: hours * 60 + minutes });
const found = (order: Moment, given = settings) => {
  const { slot } = firstSlot(order, given);
  return slot ? `${slot.day} ${Math.floor(slot.from / 60)}:${String(slot.from % 60).padStart(2, '0')}` : null;
};

describe('jeu d’essai', () => {
  test('14 slots a day', () => expect(slotStarts(openDay, 30)).toHaveLength(14));
  test('30 minutes, 10 an order, 1 kept: 2', () => expect(slotCapacity(settings)).toBe(2));
  test.each([
    [at('2027-03-02', 11, 10), '2027-03-02 14:30'],
    [at('2027-03-02', 16, 30), '2027-03-02 18:30'],
    [at('2027-03-02', 16, 31), '2027-03-03 10:00'],
    [at('2027-03-06', 18), '2027-03-09 10:00'],
    [at('2027-04-30', 18), '2027-05-04 10:00'],
  ])('%j → %s', (order, slot) => expect(found(order)).toBe(slot));
});

describe('capacity', () => {
  test('20 minutes, 10 an order, none kept: 2', () => {
    expect(slotCapacity({ slotMinutes: 20, orderMinutes: 1000, keptPlaces: 0 })).toBe(2);
  });
  test('an order longer than a slot: 1, and told', () => {
    const long = { slotMinutes: 20, orderMinutes: 2001, keptPlaces: 0 };
    expect(slotCapacity(long)).toBe(1);
    expect(orderOutlastsSlot(long)).toBe(true);
    expect(orderOutlastsSlot({ ...long, orderMinutes: 2000 })).toBe(false);
  });
  test('every place kept: 1, and told', () => {
    const kept = { slotMinutes: 30, orderMinutes: 1000, keptPlaces: 3 };
    expect(slotCapacity(kept)).toBe(1);
    expect(keepsEveryPlace(kept)).toBe(true);
    expect(keepsEveryPlace({ ...kept, keptPlaces: 2 })).toBe(false);
  });
});

describe('ranges', () => {
  test('a rest shorter than a slot is lost', () =>
    expect(slotStarts([{ from: 600, to: 689 }], 30)).toEqual([600, 630]));
  test('overlap, or an end that is not after the start, make no sense; touching does', () => {
    expect(rangesMakeSense(openDay)).toBe(true);
    expect(rangesMakeSense([...openDay].reverse())).toBe(true);
    expect(rangesMakeSense([{ from: 600, to: 600 }])).toBe(false);
    expect(rangesMakeSense([{ from: 600, to: 540 }])).toBe(false);
    expect(rangesMakeSense([...openDay, { from: 1080, to: 1200 }])).toBe(false);
    expect(rangesMakeSense([...openDay, { from: 750, to: 800 }])).toBe(true);
  });
});

describe('first slot', () => {
  test('a full slot is skipped, a closed day too', () => {
    const order = at('2027-03-02', 11, 10);
    const noted = { [slotKey({ day: '2027-03-02', from: 870 })]: 2, '2027-03-02T900': 1 };
    expect(firstSlot(order, settings, noted).slot?.from).toBe(900);
    expect(firstSlot(order, settings, noted).full.map(({ from }) => from)).toEqual([870]);
    expect(found(order, { ...settings, closedDays: ['2027-03-02', '2027-03-03'] })).toBe('2027-03-04 10:00');
  });
  test('no opening at all: none in 60 days', () => {
    const never: Week = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
    expect(firstSlot(at('2027-03-02', 10), { ...settings, week: never }).slot).toBeNull();
  });
  test('the 60th day is still searched, the 61st is not', () => {
    const order = at('2027-03-02', 10);
    const closedFor = (count: number) =>
      Array.from({ length: count }, (_, index) => addDays('2027-03-02', index));
    // 1 May 2027, the 60th day, is a holiday; 30 April, the 59th, is a Friday
    expect(found(order, { ...settings, closedDays: closedFor(59) })).toBe('2027-04-30 10:00');
    expect(found(order, { ...settings, closedDays: closedFor(60) })).toBeNull();
    expect(found(at('2027-03-05', 10), { ...settings, closedDays: closedFor(63) })).toBe('2027-05-04 10:00');
    expect(found(at('2027-03-04', 10), { ...settings, closedDays: closedFor(64) })).toBeNull();
  });

  test('is told in words', () => {
    const say = (order: Moment, given = settings) =>
      explainFirstSlot(order, firstSlot(order, given), given)
        .join(' ')
        .replace(/[\u00a0\u202f]/g, ' ');
    expect(say(at('2027-03-02', 11, 10))).toBe(
      '11 h 10 + 2 h = 13 h 10 : vous êtes fermé ; le premier créneau est à 14 h 30.',
    );
    expect(say(at('2027-03-02', 16, 30))).toContain('un créneau commence à cette heure');
    expect(say(at('2027-03-02', 16, 31))).toBe(
      '16 h 31 + 2 h = 18 h 31 : le créneau en cours a déjà commencé ; le premier créneau est mercredi 3 mars 2027 à 10 h. Jours passés : mardi 2 mars, plus de créneau.',
    );
    expect(say(at('2027-04-30', 18))).toContain(
      'Jours passés : vendredi 30 avril, plus de créneau ; samedi 1er mai, férié (fête du Travail) ; dimanche 2 mai au lundi 3 mai, pas de retrait.',
    );
  });
});

const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, length]) => ({ from, to: Math.min(1439, from + length) }));
const anyDay = fc.array(anyRange, { maxLength: 3 }).filter(rangesMakeSense);
const anySettings: fc.Arbitrary<SlotSettings> = fc.record({
  week: fc.record({ 1: anyDay, 2: anyDay, 3: anyDay, 4: anyDay, 5: anyDay, 6: anyDay, 7: anyDay }),
  slotMinutes: fc.integer({ min: 5, max: 240 }),
  delayMinutes: fc.integer({ min: 0, max: 10_080 }),
  orderMinutes: fc.integer({ min: 1, max: 144_000 }),
  keptPlaces: fc.integer({ min: 0, max: 20 }),
  closedDays: fc.array(
    fc.integer({ min: 0, max: 70 }).map((offset) => addDays('2027-03-20', offset)),
    { maxLength: 12 },
  ),
  territory: fc.constantFrom(
    nowhere,
    { ...nowhere, region: '44', department: '67', goodFriday: true } as const,
    { ...nowhere, region: '06' } as const,
  ),
});
const anyOrder = fc.record({
  day: fc.integer({ min: 0, max: 90 }).map((offset) => addDays('2027-03-10', offset)),
  time: fc.integer({ min: 0, max: 1439 }),
});

describe('whatever the settings', () => {
  test('slots lie inside a range, never overlap, never fall on a closed day or a holiday', () => {
    fc.assert(
      fc.property(anySettings, anyOrder, (given, { day }) => {
        const slots = slotsOn(day, given);
        if (given.closedDays.includes(day) || holidayOn(day, given.territory)) expect(slots).toEqual([]);
        for (const [index, slot] of slots.entries()) {
          expect(slot.to - slot.from).toBe(given.slotMinutes);
          const ranges = given.week[weekdayOf(day)];
          expect(ranges.some(({ from, to }) => slot.from >= from && slot.to <= to)).toBe(true);
          const before = slots[index - 1];
          if (before) expect(slot.from).toBeGreaterThanOrEqual(before.to);
        }
      }),
    );
  });

  test('the first slot starts at or after order + delay, has a place, and no earlier one would do', () => {
    fc.assert(
      fc.property(anySettings, anyOrder, fc.array(fc.boolean()), (given, order, fullness) => {
        const capacity = slotCapacity(given);
        const ready = addMinutes(order, given.delayMinutes);
        const candidates = Array.from({ length: 70 }, (_, offset) => addDays(order.day, offset))
          .filter((day) => minutesBetween({ day: order.day, time: 0 }, { day, time: 0 }) <= 60 * 1440)
          .flatMap((day) => slotsOn(day, given));
        const noted: Record<string, number> = {};
        for (const [index, slot] of candidates.entries()) {
          if (fullness[index]) noted[slotKey(slot)] = capacity;
        }
        const expected = candidates.find(
          (slot) =>
            minutesBetween(ready, { day: slot.day, time: slot.from }) >= 0 &&
            (noted[slotKey(slot)] ?? 0) < capacity,
        );
        const { slot } = firstSlot(order, given, noted);
        expect(slot).toEqual(expected ?? null);
        expect(capacity).toBeGreaterThanOrEqual(1);
        const words = explainFirstSlot(order, firstSlot(order, given, noted), given).join(' ');
        expect(words).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});
