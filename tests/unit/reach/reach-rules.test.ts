import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, CellSums } from '../../../src/reach/change.ts';
import type { Counted, Entry } from '../../../src/reach/counted.ts';
import { isShown, pageKind } from '../../../src/reach/exposure.ts';
import { filterQuery, readFilters } from '../../../src/reach/filters.ts';
import { goalLine } from '../../../src/reach/goal.ts';
import { emptyLedger, type Ledger, mergeInto } from '../../../src/reach/ledger.ts';
import { packLedger, unpackLedger } from '../../../src/reach/pack-ledger.ts';
import { dayOf, isoDay } from '../../../src/reach/paris-day.ts';
import { CountedSums } from '../../../src/reach/sum-counted.ts';

const day = fc.integer({ min: 20_000, max: 21_000 });
const maybe = fc.option(day, { nil: undefined });
const ledgers: fc.Arbitrary<Ledger> = fc.record({
  reached: maybe,
  declared: maybe,
  checked: maybe,
  certificates: fc
    .dictionary(fc.constantFrom('p1', 'programme'), day)
    .map((all) => new Map(Object.entries(all))),
  courses: fc
    .uniqueArray(fc.constantFrom('06', '8', 'x', '25'), { maxLength: 3 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .record({
              track: fc.constantFrom('p2', 'p10', 'other'),
              reached: maybe,
              completed: maybe,
              certified: maybe,
              deed: maybe,
              steps: fc
                .dictionary(
                  fc.constantFrom(`${id}-1`, `${id}-12`, 'odd'),
                  fc.record({ day, minutes: fc.nat(12) }),
                )
                .map((steps) => new Map(Object.entries(steps))),
            })
            .map((course) => [id, course] as const),
        ),
      ),
    )
    .map((all) => new Map(all)),
});

describe('ledgers', () => {
  it('come back from their bytes as they were', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        expect(unpackLedger(packLedger(ledger))).toEqual(ledger);
      }),
    );
  });

  it('merge in any order, any number of times', () => {
    const sorted = (ledger: Ledger) => ({
      ...ledger,
      certificates: Object.fromEntries([...ledger.certificates].sort()),
      courses: Object.fromEntries([...ledger.courses].sort().map(([id, { steps, ...course }]) => [id, { ...course, steps: Object.fromEntries([...steps].sort()) }])), // prettier-ignore
    });
    const join = (...all: Ledger[]) => sorted(all.reduce((sum, one) => mergeInto(sum, one), emptyLedger()));
    fc.assert(
      fc.property(ledgers, ledgers, ledgers, (a, b, c) => {
        expect(join(a, b, c)).toEqual(join(c, a, b, a));
      }),
    );
  });
});

it('quick sums are the sums counter by counter', () => {
  const place = fc.record({
    region: fc.constantFrom('53', '11', null),
    commune: fc.constantFrom('35238', '97411', null),
    trade: fc.constantFrom('mode', null),
  });
  const entry = fc.constantFrom<Entry>(
    ['reached', '', 20_500, 1],
    ['started', 'course:06', 0, 1],
    ['minutes', '', 20_501, 4],
    ['seen', 'step:06-1', 0, 1],
    ['registered', '', 20_400, -1],
  );
  const counted: fc.Arbitrary<Counted> = fc.record({ event: place, now: place, entries: fc.array(entry) });
  fc.assert(
    fc.property(fc.array(counted), (all) => {
      const [quick, slow] = [new CountedSums(), new CellSums()];
      for (const one of all) {
        quick.add(one);
        slow.add({ groups: [one] });
      }
      const plain = (sums: Iterable<[string, number]>) => [...sums].filter(([, count]) => count !== 0).sort();
      const cells = [...quick.cells()].map(([key, count]): [string, number] => [cellText(key), count]);
      expect(plain(cells)).toEqual(plain(slow.sums));
    }),
  );
});

describe('filters', () => {
  const known = {
    regions: [{ code: '53', departements: ['22', '35'] }, { code: '11', departements: ['75'] }],
    trades: [{ key: 'mode' }],
    courses: [{ id: '06' }],
    tracks: [{ id: 'p2' }],
    today: dayOf('2026-11-22'),
  }; // prettier-ignore
  const read = (query: Record<string, string>) => readFilters(new URLSearchParams(query), known);

  it('are mended in sight, whatever is typed', () => {
    const names = ['region', 'departement', 'metier', 'cours', 'parcours', 'du', 'au', 'pas', 'lieu', 'echeance', 'comparer']; // prettier-ignore
    const values = fc.oneof(fc.string(), fc.constantFrom('53', '75', 'mode', '06', 'p2', '2026-11-20', '2026-02-30', '9999-12-31', '0000-00-00', '-1', '1e9', '2026-12-01')); // prettier-ignore
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), values), (query) => {
        const { filters } = read(query);
        const crossed = [filters.trade, filters.course, filters.track, filters.period];
        expect(crossed.filter((one) => one !== null).length).toBeLessThanOrEqual(1);
        expect(filters.deadline).toBeGreaterThan(known.today);
        if (filters.period) expect(filters.period.from).toBeLessThanOrEqual(filters.period.to);
        // what is read is written and read again the same, with nothing left to mend
        const again = readFilters(new URLSearchParams(filterQuery(filters)), known);
        expect(again).toEqual({ filters, mended: [] });
      }),
    );
    expect(read({ region: 'zz' }).mended).toEqual([
      'La région « zz » n’existe pas\u00a0: ce filtre est retiré.',
    ]);
    expect(read({ region: '11', departement: '35' }).filters).toMatchObject({
      region: '53',
      departement: '35',
    });
    expect(read({ du: '2026-11-20', au: '2026-11-10' }).mended).toHaveLength(1);
  });
});

it('the goal line: pace, date at that pace, pace needed', () => {
  const today = dayOf('2026-11-22');
  const line = goalLine(100_000, 28_000, today, dayOf('2027-12-31'));
  expect(line).toMatchObject({ share: 0.05, pace: 1000, metOn: today + 1900 });
  expect(line.paceNeeded).toBeCloseTo(1_900_000 / 405, 6);
  expect(isoDay(line.metOn!)).toBe('2032-02-04');
  expect(goalLine(10, 0, today, today - 1)).toMatchObject({ pace: 0, metOn: null, paceNeeded: null });
  expect(goalLine(2_000_001, 0, today, today)).toMatchObject({ metOn: today, paceNeeded: 0 });
});

it('displays: people’s browsers that navigate, neither robots nor pages fetched ahead', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  expect(isShown({ 'user-agent': firefox })).toBe(true);
  expect(isShown({ 'user-agent': firefox, 'sec-fetch-mode': 'navigate' })).toBe(true);
  for (const asked of [
    {},
    { 'user-agent': 'curl/8.5.0' },
    { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' },
    { 'user-agent': firefox, 'sec-purpose': 'prefetch' },
    { 'user-agent': firefox, 'sec-fetch-mode': 'cors' },
  ])
    expect(isShown(asked)).toBe(false);
  expect(['/', '/cours/', '/cours/a/', '/cours/a/b/', '/aide/'].map(pageKind)).toEqual(['accueil', 'cours', 'cours', 'etape', 'autre']); // prettier-ignore
});
