import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountsBy, type Known, smallest, steady, wholeFives } from '../../../src/reach/whole-fives.ts';

type World = Map<string, Record<string, number>>;

/** A number somebody could try to work out from what is told: a count, a sum of counts or a difference. */
type Secret = (world: CountsBy) => number;
const cell =
  (place: string, metric = 'reached'): Secret =>
  (world) =>
    world.get(place)?.[metric] ?? 0;
const minus =
  (a: Secret, b: Secret): Secret =>
  (world) =>
    a(world) - b(world);
const plus =
  (...all: Secret[]): Secret =>
  (world) =>
    all.reduce((sum, one) => sum + one(world), 0);

/**
 * An attacker who knows the rule and every number that is told: of all worlds there can be, those that tell the same.
 * Nothing is known when each secret is, in one of them, what its told numbers say: then even the change since another week
 * may be a multiple of five.
 */
function expectNothingKnown(worlds: Iterable<World>, known: Known, secrets: Record<string, Secret>): number {
  const classes = new Map<string, { told: World; open: Set<string> }>();
  for (const world of worlds) {
    const told = wholeFives(world, known);
    const text = JSON.stringify([...told]);
    const mine = classes.get(text) ?? { told, open: new Set(Object.keys(secrets)) };
    classes.set(text, mine);
    for (const name of mine.open) if (secrets[name]!(world) === secrets[name]!(told)) mine.open.delete(name);
  }
  for (const [text, { open }] of classes) expect([...open], text).toEqual([]);
  return classes.size;
}

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
const one = (count: number) => ({ reached: count });

describe('what is told outside staff', () => {
  it('tells no count, sum or difference under five of a region with three départements, two metrics', () => {
    const known: Known = {
      partitions: [{ whole: 'r', parts: ['a', 'b', 'c'], metrics: ['reached', 'started'] }],
      within: [],
      nested: [['started', 'reached']],
    };
    function* worlds(): Generator<World> {
      const pairs = upTo(9).flatMap((reached) => upTo(reached).map((started) => ({ reached, started })));
      for (const a of pairs) {
        for (const b of pairs) {
          for (const c of pairs) {
            const reached = a.reached + b.reached + c.reached;
            const started = a.started + b.started + c.started;
            yield new Map([['r', { reached, started }], ['a', a], ['b', b], ['c', c]]); // prettier-ignore
          }
        }
      }
    }
    const places = ['a', 'b', 'c', 'r'];
    const secrets = Object.fromEntries(
      places.flatMap((place) => [
        [place, cell(place)],
        [`${place} started`, cell(place, 'started')],
        [`${place} not started`, minus(cell(place), cell(place, 'started'))],
      ]),
    );
    expect(expectNothingKnown(worlds(), known, secrets)).toBeGreaterThan(20);
  });

  it.each([{ exact: [] }, { exact: [['fr', 'reached']] as const }])(
    'tells none of a nation of two regions, one of them told by trade too; exact: $exact',
    ({ exact }) => {
      const known: Known = {
        exact,
        partitions: [
          { whole: 'fr', parts: ['r', 's'], metrics: ['reached'] },
          { whole: 'r', parts: ['a', 'b'], metrics: ['reached'] },
          { whole: 'r', parts: ['t', 'u'], metrics: ['reached'] },
        ],
        within: [['course', 'r']],
        nested: [],
      };
      function* worlds(): Generator<World> {
        for (const [a, b, s] of upTo(9).flatMap((a) =>
          upTo(9).flatMap((b) => upTo(14).map((s) => [a, b, s] as const)),
        )) {
          for (const t of upTo(a + b)) {
            for (const course of [0, a, a + b]) {
              yield new Map(
                Object.entries({ fr: a + b + s, r: a + b, s, a, b, t, u: a + b - t, course }).map(([name, count]) => [name, one(count)]), // prettier-ignore
              );
            }
          }
        }
      }
      const secrets = {
        ...Object.fromEntries(['r', 's', 'a', 'b', 't', 'u', 'course'].map((name) => [name, cell(name)])),
        ...(exact.length === 0 && { fr: cell('fr') }),
        'in a, not of t': minus(cell('a'), cell('t')),
        'not in the course': minus(cell('r'), cell('course')),
      };
      expect(expectNothingKnown(worlds(), known, secrets)).toBeGreaterThan(20);
    },
  );

  it('holds sums of hidden parts together too', () => {
    const known: Known = {
      partitions: [{ whole: 'r', parts: ['a', 'b', 'c', 'd'], metrics: ['reached'] }],
      within: [],
      nested: [],
    };
    function* worlds(): Generator<World> {
      for (let code = 0; code < 10 ** 4; code++) {
        const [a, b, c, d] = [...String(code).padStart(4, '0')].map(Number) as [
          number,
          number,
          number,
          number,
        ];
        yield new Map(
          Object.entries({ r: a + b + c + d, a, b, c, d }).map(([name, count]) => [name, one(count)]),
        );
      }
    }
    const small = (secret: Secret): Secret => {
      // between 1 and 4, or not: that is what must stay open
      return (world) => (secret(world) >= 1 && secret(world) < smallest ? 1 : 0);
    };
    const open = (...parts: string[]) => small(plus(...parts.map((part) => cell(part))));
    expectNothingKnown(worlds(), known, { ab: open('a', 'b'), cd: open('c', 'd'), abc: open('a', 'b', 'c') });
  });

  it('tells the nation as it is, moved by five or more, never above and at most four below', () => {
    const exact = [['fr', 'reached']] as const;
    const parts = new Map([['fr', one(37)], ['r', one(21)], ['s', one(16)]]); // prettier-ignore
    const told = wholeFives(parts, {
      exact,
      partitions: [{ whole: 'fr', parts: ['r', 's'], metrics: ['reached'] }],
      within: [],
      nested: [],
    });
    expect([...told.values()]).toEqual([one(37), one(20), one(15)]);
    fc.assert(
      fc.property(fc.nat(500), fc.array(fc.integer({ min: -9, max: 9 })), (start, moves) => {
        let [count, before] = [start, steady(start, undefined)];
        expect(before).toBe(start);
        for (const move of moves) {
          count = Math.max(0, count + move);
          const now = steady(count, before);
          expect(now).toBeLessThanOrEqual(count);
          expect(now).toBeGreaterThanOrEqual(count - 4);
          expect(Math.abs(now - before) >= smallest || now === before || now === 0).toBe(true);
          before = now;
        }
      }),
    );
  });

  it('keeps its three rules whatever there is to tell', () => {
    const metrics = ['reached', 'started', 'completed'] as const;
    const nested = [['started', 'reached'], ['completed', 'started']] as const; // prettier-ignore
    const counts = fc.tuple(fc.nat(60), fc.nat(100), fc.nat(100)).map(([reached, second, third]) => {
      const started = Math.floor((reached * second) / 100);
      return { reached, started, completed: Math.floor((started * third) / 100) };
    });
    const regions = fc.array(fc.array(counts, { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(regions, (all) => {
        const sum = (list: readonly Record<string, number>[]) =>
          Object.fromEntries(
            metrics.map((metric) => [metric, list.reduce((sum, one) => sum + one[metric]!, 0)]),
          );
        const world: World = new Map([['fr', sum(all.flat())]]);
        const partitions: Known['partitions'][number][] = [
          { whole: 'fr', parts: all.map((_, r) => `r${r}`), metrics },
        ];
        for (const [r, departements] of all.entries()) {
          world.set(`r${r}`, sum(departements));
          for (const [d, one] of departements.entries()) world.set(`d${r}.${d}`, one);
          partitions.push({ whole: `r${r}`, parts: departements.map((_, d) => `d${r}.${d}`), metrics });
        }
        const told = wholeFives(world, { partitions, within: [], nested });
        const at = (place: string, metric: string) => told.get(place)![metric]!;
        for (const [place, one] of world) {
          for (const metric of metrics) {
            expect(at(place, metric) % smallest).toBe(0);
            expect(at(place, metric)).toBeLessThanOrEqual(one[metric]!);
          }
          for (const [inner, outer] of nested) expect(at(place, inner)).toBeLessThanOrEqual(at(place, outer));
        }
        for (const { whole, parts } of partitions) {
          const left = metrics.map((metric) =>
            parts.reduce((rest, part) => rest - at(part, metric), at(whole, metric)),
          );
          expect(Math.max(...left)).toBeLessThanOrEqual(4 * (parts.length - 1));
          expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
          expect(left).toEqual(left.toSorted((a, b) => b - a));
        }
      }),
    );
  });
});
