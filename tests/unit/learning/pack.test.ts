import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CourseProgress } from '../../../src/learning/event.ts';
import { pack, unpack } from '../../../src/learning/pack.ts';
import { emptyProgress } from '../../../src/learning/progress.ts';
import { normalise } from '../../../src/learning/watched.ts';
import { interval } from './histories.ts';

const at = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
/** What the server writes is whole seconds; what it reads may not be. */
const wholeSeconds = at.map((text) => `${text.slice(0, 19)}.000Z`);
const stepId = fc.oneof(
  fc.nat(400).map((n) => `06-${n}`),
  fc.constantFrom('06-007', '6-1', 'é', '06-', '06-1a'),
);
const questionId = fc.oneof(
  fc.nat(400).map((n) => `06-q${n}`),
  fc.constantFrom('06-q01', 'q1'),
);
const choice = fc.oneof(fc.constantFrom('a', 'b', 'z'), fc.constantFrom('aa', '1', 'été'));

/** Anything a row may hold, not only what today's courses allow. */
const progressAt = (at: fc.Arbitrary<string>): fc.Arbitrary<CourseProgress> =>
  fc.record({
    course: fc.constant('06'),
    steps: fc.dictionary(stepId, fc.record({ at, how: fc.constantFrom('done' as const, 'text' as const) })),
    videos: fc.dictionary(
      fc.oneof(
        fc.stringMatching(/^[a-z0-9-]{1,30}$/),
        fc.constantFrom('rr-06-53-1', 'rn-06-2-nat-1', '-06--06-'),
      ),
      fc.record({
        step: stepId,
        played: fc.array(interval, { maxLength: 8 }).map(normalise),
        position: fc.nat(4000),
        positionAt: at,
        reached: fc.boolean(),
      }),
    ),
    attempts: fc.dictionary(fc.uuid(), fc.dictionary(questionId, fc.record({ choice, at }), { minKeys: 1 })),
  });
/** With what came in version 2 of the format: each part may be absent, none is empty. */
const withMoreAt = (at: fc.Arbitrary<string>): fc.Arbitrary<CourseProgress> => {
  const answer = fc.record({ choice: fc.oneof(choice, fc.constant('')), at });
  const more = fc.record(
    {
      recalls: fc.dictionary(
        fc.constantFrom('1', '2'),
        fc.dictionary(questionId, answer, { minKeys: 1, maxKeys: 5 }),
        { minKeys: 1 },
      ),
      deed: fc
        .record({ declared: at, withdrawn: at }, { requiredKeys: [] })
        .filter((deed) => Object.keys(deed).length > 0),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(progressAt(at), more).map(([old, added]) => ({ ...old, ...added }));
};
const oldProgress = fc.oneof(progressAt(at), progressAt(wholeSeconds));
const progress = fc.oneof(oldProgress, withMoreAt(at), withMoreAt(wholeSeconds));

test('what was packed comes back exactly', () => {
  fc.assert(
    fc.property(progress, (value) => {
      const packed = pack(value);
      expect(unpack('06', packed)).toEqual(value);
      expect(pack(unpack('06', packed))).toEqual(packed);
    }),
    { numRuns: 500 },
  );
});

test('a row is written as the code before knows it until there is something new in it', () => {
  fc.assert(
    fc.property(progress, (value) => {
      const isNew = value.recalls !== undefined || value.deed !== undefined;
      expect(pack(value)[0]).toBe(isNew ? 2 : 1);
    }),
  );
  // bytes that the code before version 2 wrote
  const old = '0180f8ffaf0d010201010772720135332d31023c1d01000e010190a5b000007000800000000000000178010a00';
  expect(unpack('06', Buffer.from(old, 'hex'))).toEqual({
    course: '06',
    steps: { '06-1': { at: '2026-11-20T08:00:00.000Z', how: 'text' } },
    videos: {
      'rr-06-53-1': {
        step: '06-1',
        played: [[0, 14]],
        position: 14,
        positionAt: '2026-11-20T08:01:00.000Z',
        reached: true,
      },
    },
    attempts: {
      '0190a5b0-0000-7000-8000-000000000001': { '06-q1': { choice: 'b', at: '2026-11-20T08:02:00.000Z' } },
    },
  });
});

test('nothing takes four bytes and a few', () => expect(pack(emptyProgress('06')).length).toBeLessThan(8));

test('damaged bytes are refused, never misread as shorter progress', () => {
  fc.assert(
    fc.property(progress, fc.nat(), (value, cut) => {
      const packed = pack(value);
      expect(() => unpack('06', packed.subarray(0, cut % packed.length))).toThrow();
      expect(() => unpack('06', Buffer.concat([packed, Buffer.from([0])]))).toThrow();
    }),
  );
  expect(() => unpack('06', Buffer.from([9, 0, 0, 0, 0]))).toThrow(/version 9/);
});
