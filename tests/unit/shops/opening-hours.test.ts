import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openState } from '../../../src/shops/hours-words.ts';
import {
  cutAtMidnight,
  isOpenAt,
  type OpeningHours,
  orderRanges,
  overlappingNight,
  type Range,
  type Week,
} from '../../../src/shops/opening-hours.ts';
import { parseOsmHours, writeOsmHours } from '../../../src/shops/osm-hours.ts';
import { hoursField, readHours } from '../../../src/shops/read-hours.ts';
import { shopMoment } from '../../../src/shops/time-zone.ts';

/** Any day a shop may have: up to three ranges that follow each other, the last perhaps past midnight. */
const anyDay = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { maxLength: 6 }),
    fc.option(fc.integer({ min: 1441, max: 1800 }), { nil: undefined }),
  )
  .map(([times, night]): Range[] => {
    const sorted = times.toSorted((a, b) => a - b);
    const ranges: Range[] = [];
    for (let index = 0; index + 1 < sorted.length; index += 2)
      ranges.push({ opens: sorted[index]!, closes: sorted[index + 1]! });
    const last = ranges.at(-1);
    if (last && night !== undefined && night - last.opens <= 1440) last.closes = night;
    return ranges;
  });
const anyHours: fc.Arbitrary<OpeningHours> = fc
  .record({
    week: fc.array(anyDay, { minLength: 7, maxLength: 7 }),
    holidays: fc.constantFrom('closed' as const, 'usual' as const, 'unknown' as const),
  })
  .filter(({ week }) => overlappingNight(week) === null);

const form = (fields: Record<string, string>) => (name: string) => fields[name] ?? '';
const monday = (...times: string[]) =>
  form(
    Object.fromEntries(
      times.map((time, index) => [
        hoursField(0, Math.floor(index / 2), index % 2 === 0 ? 'opens' : 'closes'),
        time,
      ]),
    ),
  );

describe('opening hours as OpenStreetMap writes them', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(anyHours, (hours) => {
        expect(parseOsmHours(writeOsmHours(hours))).toEqual(hours);
      }),
    );
  });

  it.each([
    ['Mo-Fr 09:00-12:30,14:00-19:00; Sa 09:00-19:00; Su off; PH off'],
    ['Mo off; Tu-Sa 18:00-02:00; Su off; PH unknown'],
    ['Mo-Su 00:00-24:00'],
  ])('%s is written as it is read', (text) => {
    expect(writeOsmHours(parseOsmHours(text)!)).toBe(text);
  });

  it('reads what others write in their own way', () => {
    expect(parseOsmHours('24/7')?.week[6]).toEqual([{ opens: 0, closes: 1440 }]);
    expect(parseOsmHours('mo,we 9:00-12:00 ; we 10:00-11:00')?.week.slice(0, 3)).toEqual([
      [{ opens: 540, closes: 720 }],
      [],
      [{ opens: 600, closes: 660 }],
    ]);
    expect(parseOsmHours('Sa-Mo 10:00-26:00')?.week[0]).toEqual([{ opens: 600, closes: 1560 }]);
  });

  it.each([
    'Mo 25:00-26:00',
    'Mo 09:60-10:00',
    'Xx 09:00-10:00',
    'Mo 09:00-12:00,11:00-13:00',
    'sunrise-sunset',
    'Mo',
  ])('%s is not taken for something else', (text) => {
    expect(parseOsmHours(text)).toBeNull();
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseOsmHours(text)));
  });
});

describe('opening hours as typed', () => {
  it.each([
    [['25:00', '26:00'], 'hours-time-malformed'],
    [['09:61', '12:00'], 'hours-time-malformed'],
    [['neuf', '12:00'], 'hours-time-malformed'],
    [['09:00'], 'hours-range-incomplete'],
    [['14:00', '09:00'], 'hours-range-backwards'],
    [['09:00', '09:00'], 'hours-range-backwards'],
    [['09:00', '13:00', '12:00', '19:00'], 'hours-ranges-overlap'],
    [['09:00', '12:00', '12:00', '19:00'], 'hours-ranges-overlap'],
  ])('%j is refused as %s', (times, code) => {
    expect(readHours(monday(...times)).refused).toEqual({ [hoursField(0, 0, 'opens')]: code });
  });

  it('a closing after midnight is the night that follows, and must be over in the morning', () => {
    expect(readHours(monday('18:00', '02:00')).hours?.week[0]).toEqual([{ opens: 1080, closes: 1560 }]);
    expect(readHours(monday('18:00', '00:00')).hours?.week[0]).toEqual([{ opens: 1080, closes: 1440 }]);
    const early = {
      [hoursField(0, 0, 'opens')]: '18:00',
      [hoursField(0, 0, 'closes')]: '05:00',
      [hoursField(1, 0, 'opens')]: '04:00',
      [hoursField(1, 0, 'closes')]: '12:00',
    };
    expect(readHours(form(early)).refused).toEqual({ [hoursField(1, 0, 'opens')]: 'hours-ranges-overlap' });
  });

  it('« 9h30 » and « 9 h » are times; nothing typed is not said rather than closed', () => {
    expect(readHours(monday('9h30', '12 h')).hours?.week[0]).toEqual([{ opens: 570, closes: 720 }]);
    expect(readHours(form({})).hours).toBeNull();
  });
});

describe('open now', () => {
  it('is what the cut ranges of the database say, at every minute of an ordinary week', () => {
    fc.assert(
      fc.property(
        anyHours,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 1439 }),
        (hours, day, minute) => {
          const moment = { day, minute, holiday: false, afterHoliday: false };
          const cut = cutAtMidnight(hours.week).some(
            (range) => range.day === day && range.opens <= minute && minute < range.closes,
          );
          expect(isOpenAt(hours, moment)).toBe(cut);
          expect(openState(hours, moment)?.open).toBe(cut);
        },
      ),
    );
  });

  it('knows the wall clock of each territory at one instant', () => {
    const now = new Date('2026-11-23T21:30:00Z');
    const at = (commune: string, region: string) => {
      const { day, minute } = shopMoment(now, commune, region);
      return [day, minute / 60];
    };
    expect(at('35238', '53')).toEqual([0, 22.5]);
    expect(at('97411', '04')).toEqual([1, 1.5]);
    expect(at('97209', '02')).toEqual([0, 17.5]);
    expect(at('97302', '03')).toEqual([0, 18.5]);
    expect(at('97611', '06')).toEqual([1, 0.5]);
    expect(at('97502', 'com')).toEqual([0, 18.5]);
    expect(at('98735', 'com')).toEqual([0, 11.5]);
    expect(at('98818', 'com')).toEqual([1, 8.5]);
  });

  it('keeps the holidays of the place: 20 December in La Réunion, 26 December in Alsace', () => {
    const reunion = new Date('2026-12-20T08:00:00Z');
    expect(shopMoment(reunion, '97411', '04').holiday).toBe(true);
    expect(shopMoment(reunion, '35238', '53').holiday).toBe(false);
    const stephen = new Date('2026-12-26T10:00:00Z');
    expect(shopMoment(stephen, '67482', '44').holiday).toBe(true);
    expect(shopMoment(stephen, '51454', '44').holiday).toBe(false);
  });

  it('says when it closes, opens, and nothing on a holiday the shop leaves open', () => {
    const week: Week = [[{ opens: 540, closes: 1140 }], [], [{ opens: 1080, closes: 1560 }], [], [], [], []];
    const hours: OpeningHours = { week, holidays: 'unknown' };
    const at = (day: number, minute: number, holiday = false) =>
      openState(hours, { day, minute, holiday, afterHoliday: false });
    expect(at(0, 600)).toEqual({ open: true, words: 'ferme à 19\u00a0h' });
    expect(at(0, 500)).toEqual({ open: false, words: 'ouvre à 9\u00a0h' });
    expect(at(1, 600)).toEqual({ open: false, words: 'ouvre demain à 18\u00a0h' });
    expect(at(2, 1200)).toEqual({ open: true, words: 'ferme à 2\u00a0h' });
    expect(at(4, 600)).toEqual({ open: false, words: 'ouvre lundi à 9\u00a0h' });
    expect(at(0, 600, true)).toBeNull();
  });

  it('orders ranges, and refuses what touches', () => {
    expect(
      orderRanges([
        { opens: 800, closes: 900 },
        { opens: 500, closes: 600 },
      ]),
    ).toEqual([
      { opens: 500, closes: 600 },
      { opens: 800, closes: 900 },
    ]);
    expect(
      orderRanges([
        { opens: 500, closes: 600 },
        { opens: 600, closes: 700 },
      ]),
    ).toBe('ranges-overlap');
  });
});
