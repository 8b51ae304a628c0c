/** The zone plan in words (course 07, step 2). */
import {
  type CheckedPlan,
  type PlanCheck,
  type Square,
  type ZonePlan,
  letters,
  side,
} from '../../tools/zone-plan.ts';
import { type Reader, oneOf } from './stored.ts';

/** what one may put on the plan, in the order of the lesson */
export const things: readonly Square[] = ['door', 'till', 'shelf', 'cold', 'queue', 'furniture'];

const asSquare = oneOf<Square>('empty', ...things);
/** A plan in the phone's memory; one of another size is no plan. */
export const asPlan: Reader<ZonePlan> = (stored) => {
  if (!Array.isArray(stored) || stored.length !== side * side) return undefined;
  const squares = stored.flatMap((square) => asSquare(square) ?? []);
  return squares.length === side * side ? squares : undefined;
};

export const thingNames: Readonly<Record<Square, string>> = {
  empty: 'vide',
  door: 'Porte, entrée ou sortie',
  till: 'Caisse',
  shelf: 'Étagère des retraits',
  cold: 'Froid, si vous vendez du frais',
  queue: 'File, là où l’on attend',
  furniture: 'Rayon ou meuble',
};

const shortNames: Readonly<Record<Square, string>> = {
  empty: 'vide',
  door: 'porte',
  till: 'caisse',
  shelf: 'étagère des retraits',
  cold: 'froid',
  queue: 'file',
  furniture: 'meuble',
};

/** « Rang 4, carreau 5 : caisse »; ranks go from the back of the shop to the street */
export const squareName = (plan: ZonePlan, at: number): string =>
  `Rang ${Math.floor(at / side) + 1}, carreau ${(at % side) + 1}\u00a0: ${shortNames[plan[at] ?? 'empty']}`;

const sentences: Readonly<Record<PlanCheck, { good: string; bad: string }>> = {
  door: { good: 'La porte est placée.', bad: 'Placez la porte.' },
  till: { good: 'La caisse est placée.', bad: 'Placez la caisse.' },
  shelf: { good: 'L’étagère des retraits est placée.', bad: 'Placez l’étagère des retraits.' },
  queue: { good: 'La file a sa place.', bad: 'Choisissez où l’on attend\u00a0: placez la file.' },
  exit: { good: 'Rien devant la porte.', bad: 'Libérez les carreaux qui touchent la porte.' },
  way: {
    good: 'Un chemin libre mène de la porte à la caisse.',
    bad: 'Le chemin de la porte à la caisse est coupé\u00a0: libérez un carreau.',
  },
  near: {
    good: 'L’étagère est à trois pas de la caisse, ou moins.',
    bad: 'L’étagère est loin\u00a0: rapprochez-la à trois pas de la caisse.',
  },
};

export const checkSentence = ({ check, good }: CheckedPlan): string =>
  sentences[check][good ? 'good' : 'bad'];

export function planSummary(checks: readonly CheckedPlan[]): string {
  const left = checks.filter(({ good }) => !good);
  const [first] = left;
  if (!first) return 'Votre plan passe\u00a0: porte libre, chemin libre, étagère proche.';
  const more =
    left.length > 1
      ? ` Puis ${left.length - 1 === 1 ? 'un autre point' : `${left.length - 1} autres points`} à revoir.`
      : '';
  return `À revoir\u00a0: ${checkSentence(first)}${more}`;
}

/** the plan in six lines of letters, for the clipboard */
export const planText = (plan: ZonePlan): string =>
  Array.from({ length: side }, (_, row) =>
    plan
      .slice(row * side, (row + 1) * side)
      .map((square) => letters[square] || '.')
      .join(' '),
  ).join('\n');
