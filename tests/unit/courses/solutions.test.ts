import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readGlossary, readSources } from '../../../src/courses/course-files.ts';
import { proofreadSolutions } from '../../../src/courses/proofreading/proofread-solutions.ts';
import { advise, type Candidate, rank } from '../../../src/courses/solutions/finder.ts';
import {
  answerLabel,
  type FinderAnswers,
  finderQuestions,
  readAnswers,
} from '../../../src/courses/solutions/finder-questions.ts';
import { readSolutions } from '../../../src/courses/solutions/solution-files.ts';

const solutions = readSolutions('content');
const candidates = solutions.map(({ id, family, effort, fits }): Candidate => ({
  id,
  help: family === 'aide',
  effort: effort.level,
  fits,
}));
const answersOf = fc.record(
  Object.fromEntries(
    finderQuestions.map(({ key, answers }) => [key, fc.constantFrom(...answers.map((answer) => answer.key))]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<FinderAnswers>;

describe('the finder, on the real content', () => {
  test('is a total order that no order of files changes', () => {
    fc.assert(
      fc.property(
        answersOf,
        fc.shuffledSubarray(candidates, { minLength: candidates.length }),
        (answers, shuffled) => {
          const ranked = rank(candidates, answers);
          expect(rank(shuffled, answers)).toEqual(ranked);
          expect(new Set(ranked.map(({ id }) => id)).size).toBe(candidates.length);
          for (const [index, one] of ranked.slice(1).entries())
            expect(one.points).toBeLessThanOrEqual(ranked[index]!.points);
        },
      ),
    );
  });

  test('gives only reasons that quote her own answers, and nothing but them makes the points', () => {
    fc.assert(
      fc.property(answersOf, (answers) => {
        const given = Object.entries(answers).map(([question, answer]) => answerLabel(question, answer));
        for (const { id, points, reasons } of rank(candidates, answers)) {
          const written = solutions.find((solution) => solution.id === id)!.fits;
          for (const reason of reasons) {
            expect(given).toContain(reason.answer);
            expect(
              written.some(
                (fit) =>
                  fit.text === reason.text &&
                  fit.points === reason.points &&
                  fit.answers.includes(answers[fit.question as keyof FinderAnswers] ?? '') &&
                  answerLabel(fit.question, answers[fit.question as keyof FinderAnswers]!) === reason.answer,
              ),
            ).toBe(true);
          }
          expect(points).toBe(reasons.reduce((sum, reason) => sum + reason.points, 0));
        }
      }),
    );
  });

  test('shows only what has more for it than against it; helps apart', () => {
    fc.assert(
      fc.property(answersOf, (answers) => {
        const { solutions: shown, helps } = advise(candidates, answers);
        for (const one of [...shown, ...helps]) expect(one.points).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(4);
        expect(helps.every(({ id }) => candidates.find((one) => one.id === id)!.help)).toBe(true);
      }),
    );
    expect(advise(candidates, {})).toEqual({ solutions: [], helps: [] });
  });

  test('anybody who answers everything has something to read, and every kind can come up', () => {
    const keys = finderQuestions.map(({ answers }) => answers.map(({ key }) => key as string));
    const all = keys.reduce<string[][]>(
      (lists, answers) => lists.flatMap((list) => answers.map((answer) => [...list, answer])),
      [[]],
    );
    const seen = new Set<string>();
    for (const list of all) {
      const answers = Object.fromEntries(finderQuestions.map(({ key }, index) => [key, list[index]]));
      const { solutions: shown, helps } = advise(candidates, answers);
      expect(shown.length, list.join()).toBeGreaterThanOrEqual(2);
      expect(helps.length, list.join()).toBeGreaterThanOrEqual(1);
      for (const { id } of [...shown, ...helps]) seen.add(id);
    }
    expect(candidates.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  test('a shop that starts, without money nor time, is sent to the telephone; many orders, to a shop of her own', () => {
    const first = (answers: FinderAnswers) => advise(candidates, answers).solutions[0]!.id;
    expect(first({ aim: 'commandes', articles: 'peu', orders: 'peu', money: 'rien', time: 'peu' })).toBe(
      'telephone-et-formulaire',
    );
    expect(
      first({ aim: 'commandes', articles: 'beaucoup', orders: 'beaucoup', money: 'mois', clients: 'france' }),
    ).toBe('boutique-en-ligne-a-soi');
  });

  test('what a phone kept is read with suspicion', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        for (const [question, answer] of Object.entries(readAnswers(stored)))
          expect(answerLabel(question, answer)).not.toBe('');
      }),
    );
    expect(readAnswers({ aim: 'livrer', articles: 'x', toString: 'y' })).toEqual({ aim: 'livrer' });
  });
});

describe('the files', () => {
  let folder: string | undefined;
  afterEach(() => {
    if (folder) rmSync(folder, { recursive: true });
    folder = undefined;
  });
  const changed = (name: string, change: (text: string) => string): string => {
    folder = mkdtempSync(path.join(tmpdir(), 'solutions-'));
    cpSync('content', folder, { recursive: true });
    const file = path.join(folder, 'solutions', name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return folder;
  };

  test.each([
    [
      'a lesson that is not there',
      (text: string) => text.replace('"03-5"', '"03-99"'),
      /there is no "03-99"/,
    ],
    [
      'a source that is not there',
      (text: string) => text.replace('enseigne-autorisation', 'x'),
      /there is no "x"/,
    ],
    ['an answer nobody can give', (text: string) => text.replace('[livrer]', '[voler]'), /finder-questions/],
    ['a field too many', (text: string) => `${text}\nprice: 12\n`, /price/],
  ])('%s stops the build', (_what, change, message) => {
    expect(() => readSolutions(changed('mairie.yaml', change))).toThrow(message);
  });

  test('a brand, a price and a sentence too long are found', () => {
    const root = changed('mairie.yaml', (text) =>
      text
        .replace('La mairie renseigne.', 'Comptez 29 € par mois.')
        .replace('sont ouvertes.', 'sont ouvertes sur Facebook.')
        .replace('Un appel,', `Un appel ${'et encore '.repeat(20)},`),
    );
    const found = proofreadSolutions(root, readSources(root), readGlossary(root)).map(({ rule }) => rule);
    expect(found.toSorted()).toEqual(['brand', 'long', 'price']);
  });
});
