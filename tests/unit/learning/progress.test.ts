import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LearningEvent } from '../../../src/learning/event.ts';
import { applyEvent, emptyProgress, mergeProgress } from '../../../src/learning/progress.ts';
import { history, progress, stateOf } from './histories.ts';

const check = (property: fc.IPropertyWithHooks<unknown[]>) => {
  fc.assert(property, { numRuns: 500 });
};

test('merging is idempotent, commutative and associative', () => {
  check(
    fc.property(progress, progress, progress, (a, b, c) => {
      expect(mergeProgress(a, a)).toEqual(a);
      expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
      expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
    }),
  );
});

test('an event is a merge: applying it or merging its own state is the same', () => {
  check(
    fc.property(progress, history, (start, events) => {
      expect(stateOf(events, start)).toEqual(mergeProgress(start, stateOf(events)));
    }),
  );
});

/** Cuts a list at random places. */
const batches = (events: LearningEvent[], cuts: number[]): LearningEvent[][] => {
  const places = [...new Set(cuts.map((cut) => cut % (events.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, index) => events.slice(from, places[index] ?? events.length));
};

test('two phones and an anonymous start, in any order, replayed and split, end in the same state', () => {
  check(
    fc.property(
      fc.tuple(history, history, history).chain(([anonymous, phone, tablet]) =>
        fc.record({
          inOrder: fc.constant([...anonymous, ...phone, ...tablet]),
          asSent: fc.shuffledSubarray([...anonymous, ...phone, ...tablet], {
            minLength: anonymous.length + phone.length + tablet.length,
          }),
          replayed: fc.shuffledSubarray([...anonymous, ...phone, ...tablet]),
          anonymous: fc.constant(anonymous),
          cuts: fc.array(fc.nat(), { maxLength: 6 }),
        }),
      ),
      ({ inOrder, asSent, replayed, anonymous, cuts }) => {
        // the anonymous part was already summed up on the phone when the person signed up
        let server = stateOf(anonymous);
        for (const batch of batches([...asSent, ...replayed], cuts)) {
          server = mergeProgress(server, stateOf(batch));
          server = batch.reduce(applyEvent, server);
        }
        expect(server).toEqual(stateOf(inOrder));
      },
    ),
  );
});

test('nothing a person has ever disappears', () => {
  check(
    fc.property(progress, history, (start, events) => {
      const end = stateOf(events, start);
      for (const step of Object.keys(start.steps)) expect(end.steps).toHaveProperty([step]);
      for (const [attempt, answers] of Object.entries(start.attempts)) {
        expect(Object.keys(end.attempts[attempt]!)).toEqual(expect.arrayContaining(Object.keys(answers)));
      }
      for (const [id, video] of Object.entries(start.videos)) {
        expect(mergeProgress(end, start).videos[id]!.played).toEqual(end.videos[id]!.played);
        expect(end.videos[id]!.positionAt >= video.positionAt).toBe(true);
      }
    }),
  );
});

test('versions never mix', () => {
  const at = '2026-11-20T08:00:00.000Z';
  const watched = (video: string, played: [number, number][], position: number): LearningEvent => ({
    kind: 'watched',
    id: video,
    course: '06',
    at,
    step: '06-1',
    video,
    played,
    position,
  });
  const end = stateOf([watched('one', [[0, 5]], 5), watched('two', [[7, 9]], 9)], emptyProgress('06'));
  expect(end.videos['one']).toMatchObject({ played: [[0, 5]], position: 5 });
  expect(end.videos['two']).toMatchObject({ played: [[7, 9]], position: 9 });
});
