import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CourseToDo, proposeFor } from '../../../src/learning/next-step.ts';

const course = (
  id: string,
  minutes: number[],
  seen: number[] = [],
  more: Partial<CourseToDo> = {},
): CourseToDo => ({
  outline: {
    id,
    slug: id,
    title: id,
    steps: minutes.map((length, index) => ({
      id: `${id}-${index + 1}`,
      slug: `s${index + 1}`,
      title: '',
      minutes: length,
      kind: 'lecture',
    })),
  },
  seen: new Set(seen.map((position) => `${id}-${position}`)),
  lastAt: '',
  ...more,
});

const courses = fc
  .array(
    fc.record({
      minutes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 7 }),
      seen: fc.array(fc.integer({ min: 1, max: 7 })),
      lastAt: fc.constantFrom('', '2026-11-20T08:00:00.000Z', '2026-11-21T08:00:00.000Z'),
    }),
    { maxLength: 4 },
  )
  .map((list) =>
    list.map(({ minutes, seen, lastAt }, index) =>
      course(String(index).padStart(2, '0'), minutes, seen, { lastAt }),
    ),
  );
const time = fc.constantFrom(5, 10, 30);

describe('a next step that really fits', () => {
  it('never takes longer than she has, unless it says so', () => {
    fc.assert(
      fc.property(courses, time, (list, minutes) => {
        const proposal = proposeFor(minutes, list);
        if (!proposal) return;
        const sum = proposal.steps.reduce((total, step) => total + step.minutes, 0);
        expect(proposal.minutes).toBe(sum);
        expect(proposal.fits).toBe(sum <= minutes);
      }),
    );
  });

  it('proposes only unseen steps of one course, beginning with its first unseen one', () => {
    fc.assert(
      fc.property(courses, time, (list, minutes) => {
        const proposal = proposeFor(minutes, list);
        if (!proposal) return;
        const of = list.find(({ outline }) => outline === proposal.course)!;
        const left = of.outline.steps.filter(({ id }) => !of.seen.has(id));
        expect(left.slice(0, proposal.steps.length)).toEqual(proposal.steps);
      }),
    );
  });

  it('always proposes something while something is left, and nothing fits only when it is true', () => {
    fc.assert(
      fc.property(courses, time, (list, minutes) => {
        const nexts = list.flatMap(
          ({ outline, seen }) => outline.steps.find(({ id }) => !seen.has(id)) ?? [],
        );
        const proposal = proposeFor(minutes, list);
        expect(proposal === undefined).toBe(nexts.length === 0);
        if (proposal && !proposal.fits) {
          expect(nexts.every((step) => step.minutes > minutes)).toBe(true);
          expect(proposal.minutes).toBe(Math.min(...nexts.map((step) => step.minutes)));
        }
      }),
    );
  });

  it('takes as many steps as fit', () => {
    expect(proposeFor(10, [course('06', [3, 6, 4])])).toMatchObject({ minutes: 9, fits: true });
    expect(proposeFor(30, [course('06', [10, 10, 10])])?.steps).toHaveLength(3);
  });

  it('continues the course begun last', () => {
    const list = [
      course('06', [3, 3], [1], { lastAt: '2026-11-20T08:00:00.000Z' }),
      course('08', [3, 3], [1], { lastAt: '2026-11-21T08:00:00.000Z' }),
    ];
    expect(proposeFor(5, list)?.course.id).toBe('08');
  });

  it('goes to another course when the next step of the one begun is too long', () => {
    const list = [course('06', [3, 9], [1], { lastAt: '2026-11-20T08:00:00.000Z' }), course('08', [4])];
    expect(proposeFor(5, list)).toMatchObject({ course: { id: '08' }, fits: true });
  });

  it('takes prerequisites as advice: the course that needs another comes after it, but is never closed', () => {
    const later = course('06', [3]);
    later.outline.prerequisites = ['08'];
    expect(proposeFor(5, [later, course('08', [3])])?.course.id).toBe('08');
    expect(proposeFor(5, [later, course('08', [3], [1])])?.course.id).toBe('06');
    expect(proposeFor(5, [later])?.course.id).toBe('06');
  });

  it('takes the courses of her plan first, in its order, whatever was begun elsewhere', () => {
    const list = [
      course('01', [3, 3]),
      course('02', [3], [], { lastAt: '2026-11-21T08:00:00.000Z' }),
      course('03', [3]),
      course('04', [3]),
    ];
    expect(proposeFor(5, list)?.course.id).toBe('02');
    expect(proposeFor(5, list, ['04', '01'])?.course.id).toBe('04');
    // finished plan: the rest again
    expect(proposeFor(5, [course('01', [3], [1]), course('02', [4])], ['01'])?.course.id).toBe('02');
  });
});
