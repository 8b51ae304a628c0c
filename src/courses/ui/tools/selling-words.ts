/** The cost comparison in words (course 03, steps 2 to 4). */
import { formatEuros, plural } from '../../tools/format-number.ts';
import { roundHalfUp } from '../../tools/fraction.ts';
import { cheapest, costPerOrder, monthlyCost, threshold, yearlyCost } from '../../tools/selling-cost.ts';
import type { Part, SellingRead } from './selling-figures.ts';

export const partWords: Readonly<Record<Part, { label: string; unit: string; hint?: string }>> = {
  Subscription: { label: 'Abonnement par mois', unit: '€', hint: 'Écrivez 0 s’il n’y en a pas.' },
  Rate: { label: 'Taux sur les ventes', unit: '%', hint: 'Commission et carte ensemble.' },
  Fixed: { label: 'Frais fixes par commande', unit: '€' },
  Minutes: { label: 'Temps par commande', unit: 'min', hint: 'Noter, répondre, saisir, vérifier.' },
};

export interface CostLine {
  name: string;
  month: string;
  year: string;
  /** « — » without an order */
  order: string;
}

export function costLines({ selling, solutions }: SellingRead, names: readonly string[]): CostLine[] {
  return solutions.map((solution, index) => {
    const month = monthlyCost(solution, selling);
    const order = costPerOrder(month, selling.orders);
    return {
      name: names[index] ?? '',
      month: formatEuros(roundHalfUp(month)),
      year: formatEuros(roundHalfUp(yearlyCost(month))),
      order: order === null ? '—' : formatEuros(roundHalfUp(order)),
    };
  });
}

const together = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`;

export function costSummary({ selling, solutions }: SellingRead, names: readonly string[]): string {
  const costs = solutions.map((solution) => monthlyCost(solution, selling));
  const least = cheapest(costs);
  const amount = formatEuros(roundHalfUp(costs[least[0] ?? 0] ?? { over: 0n, under: 1n }));
  const when = `Avec ${plural(selling.orders, 'commande')} par mois${selling.hourlyCost === null ? ', hors temps' : ', temps compté'}`;
  const winners = together(least.map((index) => names[index] ?? ''));
  return least.length === 1
    ? `${when}, le moins cher\u00a0: ${winners}, ${amount} par mois.`
    : `${when}, à égalité\u00a0: ${winners}, ${amount} par mois.`;
}

export interface Crossing {
  /** indexes of the two solutions */
  pair: readonly [number, number];
  /** orders a month, or null: « Pas de seuil » */
  from: number | null;
  words: string;
}

/** One sentence for each pair of solutions. */
export function crossings({ selling, solutions }: SellingRead, names: readonly string[]): Crossing[] {
  const name = (index: number) => `«\u00a0${names[index] ?? ''}\u00a0»`;
  return solutions.flatMap((one, first) =>
    solutions.slice(first + 1).map((other, at): Crossing => {
      const second = first + 1 + at;
      const from = threshold(one, other, selling);
      const [dear, cheap] = one.subscription > other.subscription ? [first, second] : [second, first];
      const why =
        one.subscription === other.subscription ? 'abonnements égaux' : `${name(dear)} ne coûte jamais moins`;
      return {
        pair: [first, second],
        from,
        words:
          from === null
            ? `${name(first)} et ${name(second)}\u00a0: pas de seuil (${why}).`
            : `À partir de ${plural(from, 'commande')} par mois, ${name(dear)} coûte moins que ${name(cheap)}.`,
      };
    }),
  );
}
