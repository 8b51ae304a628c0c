import type { Reason } from '../finder.ts';

/** The sentences of the finder. */
export const finderWords = {
  status: (asked: number, questions: number, found: number): string =>
    found === 0
      ? 'Vos réponses ne désignent encore rien. Répondez à une autre question.'
      : `${asked} ${asked === 1 ? 'réponse' : 'réponses'} sur ${questions}.`,
  points: (points: number): string => (points === 1 ? '1\u00a0point' : `${points}\u00a0points`),
  signed: (points: number): string => (points > 0 ? `+${points}` : `\u2212${-points}`),
  reason: ({ answer, text }: Reason): string => `«\u00a0${answer}\u00a0»\u00a0: ${text}`,
};
