import fc from 'fast-check';
import { type CourseProgress, type LearningEvent, skipped } from '../../../src/learning/event.ts';
import { applyEvent, emptyProgress } from '../../../src/learning/progress.ts';
import type { Interval } from '../../../src/learning/watched.ts';

/** Random facts about one small course: few ids, so that histories really collide. */
const at = fc
  .integer({ min: 0, max: 6 })
  .map((minutes) => new Date(Date.UTC(2026, 10, 20, 8, minutes)).toISOString());
const attempt = fc.constantFrom(
  '0190a5b0-0000-7000-8000-000000000001',
  '0190a5b0-0000-7000-8000-000000000002',
);

export const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => [from, from + length]);

export const event: fc.Arbitrary<LearningEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('step-done' as const),
    id: fc.uuid(),
    course: fc.constant('06'),
    at,
    step: fc.constantFrom('06-1', '06-2', '06-3'),
    how: fc.constantFrom('done' as const, 'text' as const),
  }),
  fc.record({
    kind: fc.constant('watched' as const),
    id: fc.uuid(),
    course: fc.constant('06'),
    at,
    step: fc.constantFrom('06-1', '06-2'),
    video: fc.constantFrom('demo-06-1', 'demo-06-2'),
    played: fc.array(interval, { maxLength: 4 }),
    position: fc.nat(40),
  }),
  fc.record({
    kind: fc.constant('answered' as const),
    id: fc.uuid(),
    course: fc.constant('06'),
    at,
    attempt,
    question: fc.constantFrom('06-q1', '06-q2', '06-q3', '06-q4', '06-q5'),
    choice: fc.constantFrom('a', 'b', 'c'),
  }),
  fc.record({
    kind: fc.constant('recalled' as const),
    id: fc.uuid(),
    course: fc.constant('06'),
    at,
    round: fc.constantFrom(1 as const, 2 as const),
    question: fc.constantFrom('06-q1', '06-q2'),
    choice: fc.constantFrom('a', 'b', skipped),
  }),
  fc.record({
    kind: fc.constant('deed' as const),
    id: fc.uuid(),
    course: fc.constant('06'),
    at,
    done: fc.boolean(),
  }),
);

export const history = fc.array(event, { maxLength: 20 });

export const stateOf = (events: readonly LearningEvent[], start = emptyProgress('06')): CourseProgress =>
  events.reduce(applyEvent, start);

export const progress: fc.Arbitrary<CourseProgress> = history.map((events) => stateOf(events));
