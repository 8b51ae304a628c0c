import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCourseFiles } from '../../../src/courses/course-files.ts';
import { expressCourses, expressDays } from '../../../src/courses/express-path.ts';
import { type Answers, diagnose } from '../../../src/courses/tools/diagnosis.ts';
import {
  makePlan,
  type PlanNote,
  readPlanNote,
  untouched,
  withCourse,
  withoutCourse,
} from '../../../src/learning/plan.ts';
import { reasonWords } from '../../../src/learning/ui/plan-words.ts';

const courses = readCourseFiles('content');
const prerequisites = Object.fromEntries(courses.map(({ id, prerequisites: before }) => [id, before]));
const ids = (note?: PlanNote, answers?: Answers) =>
  makePlan(note, answers && diagnose(answers), prerequisites).courses.map(({ course }) => course);
const answered: Answers = [1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0];

const anyAnswers = fc.array(fc.constantFrom<0 | 1 | 2>(0, 1, 2), { minLength: 12, maxLength: 12 });
const anyCourses = fc.array(fc.constantFrom(...courses.map(({ id }) => id)), { maxLength: 8 });
const anyNote = fc.record<PlanNote>({
  version: fc.constant(1),
  base: fc.constantFrom('diagnosis', 'express'),
  added: anyCourses,
  removed: anyCourses,
});

describe('« mon parcours »', () => {
  test('without a diagnosis, the express path in the order of its days', () => {
    expect(makePlan(undefined, undefined, prerequisites)).toMatchObject({ base: 'express', hers: false });
    expect(ids()).toEqual(['01', '02', '06', '10', '08', '11', '21']);
  });

  test('the example of course 01: weakest topics first, each after what prepares it, then the level', () => {
    expect(ids(undefined, answered)).toEqual(['01', '04', '06', '10', '02', '08', '11', '21']);
  });

  test('says why, in her own words', () => {
    const { courses: planned } = makePlan(undefined, diagnose(answered), prerequisites);
    const why = (id: string) => reasonWords(planned.find(({ course }) => course === id)!.reason, answered);
    expect(why('06')).toBe(
      'Parce que vous avez répondu «\u00a0non\u00a0» à «\u00a0Un client peut retirer sans attendre\u00a0».',
    );
    expect(why('10')).toContain('Je réponds en moins de 24 heures');
    expect(why('21')).toBe('Conseillé au niveau «\u00a0Je démarre\u00a0».');
  });

  test('holds every course once, never before one that prepares it, whatever was answered and changed', () => {
    fc.assert(
      fc.property(anyAnswers, anyNote, (answers, note) => {
        const plan = ids(note, answers);
        expect(new Set(plan).size).toBe(plan.length);
        for (const id of plan) expect(note.removed).not.toContain(id);
        for (const [place, id] of plan.entries())
          for (const before of prerequisites[id]!)
            if (plan.includes(before)) expect(plan.indexOf(before)).toBeLessThan(place);
      }),
    );
  });

  test('one course more is there, one less is not, and a new diagnosis keeps both', () => {
    fc.assert(
      fc.property(
        anyNote,
        anyAnswers,
        fc.constantFrom(...courses.map(({ id }) => id)),
        (note, answers, id) => {
          expect(ids(withCourse(note, id), answers)).toContain(id);
          expect(ids(withoutCourse(note, id), answers)).not.toContain(id);
          expect(ids(withCourse(withoutCourse(note, id), id))).toContain(id);
        },
      ),
    );
  });

  test('a course that is no more is no part of it', () => {
    expect(ids(withCourse(untouched, '99'))).not.toContain('99');
  });

  test('a note of another shape is no note', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void readPlanNote(stored)));
    expect(readPlanNote(null)).toBeUndefined();
    expect(readPlanNote({ base: 'express', added: ['07', 7, '07'], removed: 'x' })).toEqual({
      version: 1,
      base: 'express',
      added: ['07'],
      removed: [],
    });
  });
});

test('the express path is the seven courses of the curriculum, 3 h 30', () => {
  expect(expressCourses.toSorted()).toEqual(['01', '02', '06', '08', '10', '11', '21']);
  expect(expressDays.map(({ day }) => day)).toEqual(['Lundi', 'Mardi', 'Mercredi', 'Jeudi']);
  const minutes = courses
    .filter(({ id }) => expressCourses.includes(id))
    .flatMap(({ steps }) => steps.map((step) => step.minutes));
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(210);
});
