/** The strength of a tried password in words (course 25, step 4). */
import { formatFixed, plural } from '../../tools/format-number.ts';
import { type Advice, longestPassword, passwordStrength } from '../../tools/password-strength.ts';

const advices: Readonly<Record<Advice, string>> = {
  solid: 'solide',
  'with-blocking': 'suffisant seulement si le compte se bloque après des erreurs',
  'too-short': 'trop court seul',
  guessable: 'trop facile à deviner',
};

export function passwordSummary(typed: string): string {
  if (typed === '') return 'Tapez un exemple.';
  const strength = passwordStrength(typed);
  if (!strength) return `${String(longestPassword)} signes au plus.`;
  const { signs, tenths, advice } = strength;
  return `${plural(signs, 'signe')}, ${formatFixed(tenths, 1)}\u00a0bits\u00a0: ${advices[advice]}.`;
}

/** Why, and what to do next. */
export function passwordHelp(typed: string): string | null {
  const strength = passwordStrength(typed);
  if (!strength) return null;
  switch (strength.advice) {
    case 'guessable':
      return 'Un seul signe répété, ou une suite comme 123456\u00a0: la longueur n’y change rien. Mélangez.';
    case 'solid':
      return 'Le calcul suppose des signes tirés au hasard. Un nom et une date se devinent plus vite.';
    case 'with-blocking':
      return 'Ajoutez des signes, ou une autre famille\u00a0: majuscule, chiffre, signe spécial.';
    case 'too-short':
      return 'Visez 12 signes des 4 familles, ou 14 sans signe spécial, ou 7 mots au hasard.';
  }
}
