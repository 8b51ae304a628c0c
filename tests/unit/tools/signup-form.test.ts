import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type SignupForm,
  channels,
  extraFields,
  missingInForm,
  mostFields,
  signupText,
} from '../../../src/courses/tools/signup-form.ts';

const form: SignupForm = {
  shop: 'la librairie-papeterie',
  channel: 'email',
  extras: ['prenom'],
  about: 'les nouveautés',
  often: 'une fois par mois',
  contact: 'librairie@example.com',
};

test('a form that lacks its shop says so', () => {
  expect(missingInForm({ ...form, shop: ' ' })).toEqual(['Ajoutez le nom de votre commerce']);
  expect(missingInForm(form)).toEqual([]);
});

test('what is missing is told all together', () => {
  expect(missingInForm({ ...form, shop: '', about: '', often: '', contact: '' })).toHaveLength(4);
});

test('three fields at most, the address included', () => {
  expect(missingInForm({ ...form, extras: ['prenom', 'commune'] })).toEqual([]);
  expect(missingInForm({ ...form, extras: ['prenom', 'commune', 'gouts'] })).toEqual([
    'Trois champs au plus',
  ]);
});

test('each form has purpose, length, stop, contact, and never calls itself lawful', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...channels),
      fc.subarray([...extraFields], { maxLength: mostFields - 1 }),
      (channel, extras) => {
        const { fields, consent, information } = signupText({ ...form, channel, extras });
        const all = [...fields, consent, ...information].join('\n');
        expect(fields.length).toBeLessThanOrEqual(mostFields);
        expect(all).toContain('But');
        expect(all).toContain('3\u00a0ans');
        expect(all).toMatch(/arrêter/);
        expect(all).toContain(form.contact);
        expect(all).toContain(form.often);
        expect(all.toLowerCase()).not.toContain('conforme');
      },
    ),
  );
});
