import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skipped, wireVersion } from '../../../src/learning/event.ts';
import { readBatch } from '../../../src/learning/read-batch.ts';
import { RefusedEvents } from '../../../src/learning/refused-event.ts';
import { newId } from '../../../src/platform/ids.ts';
import { isRefusal } from '../../../src/platform/refusal.ts';
import { answered, deed, recalled, stepDone, watched } from '../../fixtures/facts.ts';
import { smallCatalogue } from '../../fixtures/small-catalogue.ts';

const receipt = new Date('2026-11-20T09:00:00.000Z');
const read = (events: unknown, version: unknown = 1) =>
  readBatch({ version, events }, smallCatalogue, receipt);
const reasonOf = (event: unknown): string => {
  try {
    read([stepDone('06-2'), event]);
    return 'taken';
  } catch (error) {
    if (!(error instanceof RefusedEvents)) throw error;
    expect(error.refused).toHaveLength(1);
    expect(error.refused[0]!.index).toBe(1);
    return error.refused[0]!.reason;
  }
};
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'taken';
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.code;
  }
};

describe('an event of a batch', () => {
  const id = newId();
  test.each([
    ['an unknown course', stepDone('99-1'), 'course-unknown'],
    ['an unknown step', stepDone('06-77'), 'step-unknown'],
    ['a step of another course', { ...stepDone('06-2'), course: '08' }, 'step-unknown'],
    ['a video of another step', { ...watched('demo-06-a', 0, 5), step: '06-2' }, 'video-unknown'],
    ['an unknown video', watched('demo-06-zz', 0, 5), 'video-unknown'],
    ['a negative second', watched('demo-06-a', -1, 5), 'interval-impossible'],
    ['a reversed interval', { ...watched('demo-06-a', 9, 3), position: 3 }, 'interval-impossible'],
    ['seconds beyond the end', watched('demo-06-a', 0, 22), 'interval-impossible'],
    ['a position beyond the end', { ...watched('demo-06-a', 0, 5), position: 90 }, 'interval-impossible'],
    ['half a second', { ...watched('demo-06-a', 0, 5), played: [[0, 2.5]] }, 'malformed'],
    ['a question of another course', { ...answered(id, '08-q1', 'a'), course: '06' }, 'question-unknown'],
    ['an unknown choice', answered(id, '06-q1', 'z'), 'choice-unknown'],
    ['an answer that passes, in a quiz', answered(id, '06-q1', skipped), 'malformed'],
    ['an unknown choice, asked again', recalled(1, '06-q1', 'z'), 'choice-unknown'],
    ['an unknown question, asked again', recalled(1, '06-q77', 'a'), 'question-unknown'],
    ['a third round', { ...recalled(1, '06-q1', 'a'), round: 3 }, 'malformed'],
    ['a deed of no course', deed('77', true), 'course-unknown'],
    ['a deed neither done nor not', { ...deed('06', true), done: 'oui' }, 'malformed'],
    ['an attempt that is no UUID', answered('mine', '06-q1', 'a'), 'malformed'],
    ['an id that is no UUID', { ...stepDone('06-2'), id: '1' }, 'malformed'],
    ['an unknown kind', { ...stepDone('06-2'), kind: 'certified' }, 'malformed'],
    ['a time that is no text', { ...stepDone('06-2'), at: 3 }, 'malformed'],
    ['a name that would name a prototype', { ...stepDone('06-2'), step: '__proto__' }, 'malformed'],
    ['nothing', null, 'malformed'],
  ])('%s is refused by name', (_, event, reason) => expect(reasonOf(event)).toBe(reason));

  test.each([
    ['a retired step', stepDone('06-9')],
    ['a retired question, whatever the choice', answered(id, '06-q9', 'z')],
    ['a retired version of a video', watched('demo-06-old', 0, 40)],
    ['a question asked again', recalled(1, '06-q1', 'b')],
    ['a question passed on', recalled(2, '06-q1', skipped)],
    ['a retired question asked again', recalled(1, '06-q9', 'b')],
    ['a deed declared', deed('06', true)],
    ['a deed taken back', deed('06', false)],
    ['the last second rounded up', watched('demo-06-a', 0, 21)],
    ['a clock in the future', stepDone('06-2', '2099-01-01T00:00:00Z')],
    ['a clock that lost its date', stepDone('06-2', '1970-01-01T00:00:00Z')],
    ['a clock that says nonsense', stepDone('06-2', 'demain')],
    ['a key we do not know', { ...stepDone('06-2'), colour: 'green' }],
  ])('%s is taken', (_, event) => expect(reasonOf(event)).toBe('taken'));

  test('is settled: times not after the receipt, seconds inside the video, ids in lower case', () => {
    const upper = { ...watched('demo-06-a', 5, 21, '2099-01-01T00:00:00Z'), id: id.toUpperCase() };
    expect(read([upper])).toEqual([
      { ...upper, id, at: receipt.toISOString(), played: [[5, 20]], position: 20 },
    ]);
  });
});

test('every bad event is named, in one answer', () => {
  const bad = [stepDone('06-77'), stepDone('06-2'), { id: 'mine' }, 7];
  expect(() => read(bad)).toThrow(
    expect.objectContaining({
      refused: [
        { index: 0, id: (bad[0] as { id: string }).id, reason: 'step-unknown' },
        { index: 2, id: 'mine', reason: 'malformed' },
        { index: 3, id: '', reason: 'malformed' },
      ],
    }),
  );
});

test.each([
  ['another version', () => read([], wireVersion + 1), 'unsupported-version'],
  ['a version older than the two before', () => read([], 0), 'unsupported-version'],
  ['no version', () => read([], null), 'unsupported-version'],
  ['501 events', () => read(Array.from({ length: 501 }, () => stepDone('06-2'))), 'too-many-events'],
  ['10,000 events', () => read(Array.from({ length: 10_000 }, () => 0)), 'too-many-events'],
  ['events that are no list', () => read({}), 'malformed'],
  ['no envelope', () => readBatch([], smallCatalogue, receipt), 'malformed'],
  ['nothing', () => readBatch(null, smallCatalogue, receipt), 'malformed'],
])('a batch with %s is refused whole', (_, run, code) => expect(codeOf(run)).toBe(code));

test('phones of the version before are heard', () => {
  expect(read([stepDone('06-2')], wireVersion - 1)).toHaveLength(1);
});

test('500 events are taken', () => {
  expect(read(Array.from({ length: 500 }, () => stepDone('06-2')))).toHaveLength(500);
});

/** JSON that looks like a batch more often than not. */
const word = fc.constantFrom(
  '06',
  '06-1',
  '06-2',
  '06-q1',
  'demo-06-a',
  'a',
  'done',
  'text',
  '__proto__',
  '',
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  word,
  fc.jsonValue({ maxDepth: 2 }),
  fc.uuid(),
  fc.array(fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: -5, max: 30 })), { maxLength: 3 }),
);
const almostEvent = fc.record(
  {
    kind: fc.constantFrom<unknown>('step-done', 'watched', 'answered', 'other', null),
    id: fc.oneof(fc.uuid(), value),
    course: value,
    at: fc.oneof(fc.string(), value),
    step: value,
    how: value,
    video: value,
    played: value,
    position: value,
    attempt: value,
    question: value,
    choice: value,
  },
  { requiredKeys: [] },
);
const anything = fc.oneof(
  fc.jsonValue(),
  fc.record({
    version: fc.constantFrom<unknown>(0, 1, 2, '1'),
    events: fc.oneof(fc.jsonValue(), fc.array(almostEvent)),
  }),
);

test('whatever arrives is taken or refused, never an accident', () => {
  fc.assert(
    fc.property(anything, (body) => {
      try {
        for (const event of readBatch(body, smallCatalogue, receipt)) {
          expect(event.at <= receipt.toISOString()).toBe(true);
        }
      } catch (error) {
        expect(error instanceof RefusedEvents || isRefusal(error)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});
