import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answer, diagnose, levelOf, topics, unanswered } from '../../../src/courses/tools/diagnosis.ts';
import { diagnosisText } from '../../../src/courses/ui/tools/diagnosis-words.ts';
import { diagnosisNote, noAnswers, readDiagnosisNote } from '../../../src/courses/tools/diagnosis-note.ts';

const twelve = (answer: Answer): Answer[] => Array.from({ length: 12 }, () => answer);

test('jeu d’essai: 5 of 24, « Je démarre », courses 04, 06, 10', () => {
  const result = diagnose([1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0]);
  expect(result).toMatchObject({ total: 5, level: 'starting', courses: ['04', '06', '10'] });
  expect(result?.marks).toEqual({
    presence: 2,
    catalogue: 0,
    orders: 1,
    collection: 0,
    payment: 1,
    rules: 1,
  });
});

test('jeu d’essai: twelve « en partie » make 12, « Je m’organise »', () => {
  expect(diagnose(twelve(1))).toMatchObject({ total: 12, level: 'organising', courses: ['02', '04', '10'] });
});

test.each([
  [0, 'starting'],
  [8, 'starting'],
  [9, 'organising'],
  [16, 'organising'],
  [17, 'growing'],
  [24, 'growing'],
] as const)('jeu d’essai: %i is « %s »', (total, level) => expect(levelOf(total)).toBe(level));

test('topics at 4 of 4 are left out, 15, 21 and 25 fill up', () => {
  expect(diagnose(twelve(2))?.courses).toEqual(['15', '21', '25']);
  expect(diagnose([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 2])?.courses).toEqual(['24', '15', '21']);
});

test('an answer that is missing: no mark, and how many are left', () => {
  expect(diagnose([...twelve(1).slice(1), null])).toBeNull();
  expect(unanswered([...twelve(1).slice(2), null, null])).toBe(2);
  expect(unanswered([])).toBe(12);
});

const anyAnswer = fc.constantFrom<Answer>(0, 1, 2);

test('any twelve answers: the mark is their sum, three different courses, the weakest topics first', () => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { minLength: 12, maxLength: 12 }), (answers) => {
      const result = diagnose(answers);
      expect(result?.total).toBe(answers.reduce((sum: number, answer) => sum + answer, 0));
      expect(new Set(result?.courses).size).toBe(3);
      const lowest = Math.min(...topics.map((topic) => result?.marks[topic] ?? 0));
      const first = topics.find((topic) => result?.marks[topic] === lowest);
      const course = {
        presence: '02',
        catalogue: '04',
        orders: '10',
        collection: '06',
        payment: '11',
        rules: '24',
      };
      expect(result?.courses[0]).toBe(lowest === 4 || !first ? '15' : course[first]);
    }),
  );
});

test('the text says the mark, the three courses and the way of the level', () => {
  const result = diagnose([1, 2, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1]);
  const text = result ? diagnosisText(result, { '06': { slug: 'x', title: 'Comprendre' } }) : '';
  expect(result?.courses).toEqual(['06', '04', '11']);
  expect(text).toContain('8 sur 24\u00a0: «\u00a0Je démarre\u00a0»');
  expect(text).toContain('Cours 06 · Comprendre\nCours 04\n');
  expect(text).toContain('01, 02, 06, 08, 10, 11, 21.');
});

test('the note is read back, with its result', () => {
  fc.assert(
    fc.property(fc.array(fc.option(anyAnswer), { minLength: 12, maxLength: 12 }), (answers) => {
      const note = diagnosisNote(answers);
      expect(readDiagnosisNote(structuredClone(note))).toEqual(note);
      expect(note.result === null).toBe(answers.includes(null));
    }),
  );
});

test('anything else in the memory is ignored, a result that lies is reckoned again', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(readDiagnosisNote({ answers: stored })?.answers.length ?? 12).toBe(12);
      expect(() => readDiagnosisNote(stored)).not.toThrow();
    }),
  );
  expect(readDiagnosisNote({ answers: [1, 'x', 3] })).toEqual(diagnosisNote([1, ...noAnswers.slice(1)]));
  expect(readDiagnosisNote({ answers: twelve(0), result: { total: 24 } })?.result?.total).toBe(0);
});
