import { expect, test } from 'vitest';
import { needsForm, situations, whichAnswer } from '../../../src/courses/tools/which-answer.ts';
import { answerWords, situationWords } from '../../../src/courses/ui/tools/answer-words.ts';

test('six situations, and only absence and a change of mind ask for the form', () => {
  expect(situations).toHaveLength(6);
  expect(situations.filter(needsForm)).toEqual(['absent', 'changed-mind']);
  for (const situation of situations) {
    expect(situationWords[situation].length).toBeGreaterThan(0);
    expect(whichAnswer(situation, null) === null).toBe(needsForm(situation));
  }
});

test('C and P get the same answer, R another where nothing is owed', () => {
  for (const situation of situations) {
    expect(whichAnswer(situation, 'C')).toBe(whichAnswer(situation, 'P'));
    expect(whichAnswer(situation, 'R') === whichAnswer(situation, 'C')).toBe(!needsForm(situation));
  }
});

const said = (situation: (typeof situations)[number], form: 'R' | 'C') => {
  const key = whichAnswer(situation, form);
  if (!key) throw new Error('the form is known');
  const { does, says, law } = answerWords[key];
  return [...does, says, law].join(' ').replaceAll(/[\u00a0\u202f]/g, ' ');
};

test('the six answers of the course', () => {
  expect(said('late', 'C')).toMatch(/avant l’heure.*autre créneau.*rembours/);
  expect(said('missing', 'C')).toMatch(/attendre.*remplacer au même prix.*rembours/);
  expect(said('absent', 'R')).toMatch(/24 heures.*48 heures/);
  expect(said('absent', 'R')).not.toMatch(/72|7 jours/);
  expect(said('absent', 'C')).toMatch(/24 heures.*48 heures.*72 heures.*7 jours/);
  expect(said('changed-mind', 'R')).toContain('rien à rendre');
  expect(said('changed-mind', 'C')).toMatch(/exception.*14 jours/s);
  expect(said('defect', 'R')).toMatch(/réparation ou le remplacement, sans frais.*rembours/is);
  expect(said('exchange', 'C')).toMatch(/conditions.*14 jours.*garantie/s);
});
