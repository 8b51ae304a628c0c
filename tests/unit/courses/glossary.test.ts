import { describe, expect, test } from 'vitest';
import { readCourseFiles, readGlossary } from '../../../src/courses/course-files.ts';
import { alphabet, wordSlug } from '../../../src/courses/glossary.ts';
import { unexplainedFirstUses } from '../../../src/courses/proofreading/first-uses.ts';

const glossary = readGlossary('content');
const courses = readCourseFiles('content');

describe('the page of the glossary', () => {
  const letters = alphabet(glossary, courses);

  test('has every word once, under its letter, each with an address of its own', () => {
    const words = letters.flatMap(({ words }) => words);
    expect(words.length).toBe(glossary.length);
    expect(new Set(words.map(({ slug }) => slug)).size).toBe(words.length);
    expect(letters.map(({ letter }) => letter)).toEqual(letters.map(({ letter }) => letter).toSorted());
    expect(words.find(({ word }) => word === 'étiquette de lien')?.slug).toBe('etiquette-de-lien');
  });

  test('leads to the steps that use a word', () => {
    const slot = letters.flatMap(({ words }) => words).find(({ word }) => word === 'créneau')!;
    expect(slot.steps.map(({ step }) => step.id)).toContain('06-2');
    expect(slot.steps.length).toBeGreaterThan(10);
  });
});

test('an anchor is plain letters', () => {
  expect(wordSlug('règle d’attente')).toBe('regle-d-attente');
  expect(wordSlug('Ko et Mo')).toBe('ko-et-mo');
});

describe('a word of the glossary is explained where it first comes', () => {
  const words = [
    { word: 'créneau', definition: '', variants: ['créneaux'], everyday: [] },
    { word: 'marge', definition: '', variants: [], everyday: ['marge blanche'] },
    { word: 'prestataire', definition: '', variants: [], everyday: [] },
    { word: 'prestataire de paiement', definition: '', variants: [], everyday: [] },
    { word: 'durée de garde', definition: '', variants: ['garde'], everyday: ['garde'] },
    { word: 'HT', definition: '', variants: [], everyday: [] },
  ];
  test.each([
    ['Un créneau est libre.', ['créneau']],
    ['Un <Term word="créneau">créneau</Term> est libre. Deux créneaux aussi.', []],
    ['**Le créneau.** Un <Term word="créneau">créneau</Term> dure.', []],
    ['Deux créneaux.\n\nUn <Term word="créneau">créneau</Term> dure.', ['créneau']],
    ['## Les créneaux\n\nRien.', []],
    ['| Créneau | Prix |\n| --- | --- |\n| lundi | 3 |', []],
    ['| Jour | Prix |\n| --- | --- |\n| Créneau | 3 |', ['créneau']],
    ['<Drawing alt="trois créneaux" />', []],
    ['> Votre créneau : mardi.', []],
    ['Laissez une marge blanche.', []],
    ['La marge baisse.', ['marge']],
    ['Votre prestataire de paiement.', ['prestataire de paiement']],
    ['Elle garde son choix.', []],
    ['La durée de garde.', ['durée de garde']],
    ['Le chat dort, 3 € HT.', ['HT']],
    ['ht', []],
  ])('%j', (body, expected) => {
    expect(unexplainedFirstUses(body, words).map(({ word }) => word)).toEqual(expected);
  });

  test('in all our steps', () => {
    for (const { steps } of courses)
      for (const step of steps) expect.soft(unexplainedFirstUses(step.body, glossary), step.id).toEqual([]);
  });
});
