import { formatEuros, formatRate, formatScaled, plural } from '../../tools/format-number.ts';
import { roundHalfUp } from '../../tools/fraction.ts';
import { clicksPerOrderRule, postingResult } from '../../tools/publication-plan.ts';
import { price, rate, whole } from '../../tools/read-number.ts';
import { FiguresTool } from './FiguresTool.tsx';

const figures = {
  views: {
    label: 'Vues',
    hint: 'Le nombre de fois où la publication s’est affichée.',
    unit: 'vues',
    example: '300',
    rule: whole,
  },
  clickRate: {
    label: 'Clics pour 100 vues',
    hint: '12 clics pour 300 vues font 4\u00a0%.',
    unit: '%',
    example: '4',
    rule: rate,
  },
  clicksPerOrder: {
    label: 'Clics pour une commande',
    hint: 'Une commande tous les 6 clics\u00a0: écrivez 6.',
    unit: 'clics',
    example: '6',
    rule: clicksPerOrderRule,
  },
  basket: { label: 'Valeur moyenne d’une commande, TTC', unit: '€', example: '34,00', rule: price },
} as const;

/** « Est-ce que ça marche ? » (course 22, step 4). */
export default function PostingResult() {
  return (
    <FiguresTool
      name="resultat-d-une-publication"
      title="Le résultat d’une publication"
      figures={figures}
      reckon={(posting) => {
        const found = postingResult(posting);
        const [clicks, orders] = [found.clicks, found.orders].map((part) => Number(roundHalfUp(part))) as [
          number,
          number,
        ];
        return {
          summary: `${plural(clicks, 'clic')}, ${plural(orders, 'commande')}\u00a0: ${formatEuros(found.sales)} de ventes, taxe comprise.`,
          caption: 'Une publication, de la vue à la vente',
          lines: [
            {
              step: 'Clics',
              sum: `${formatScaled(posting.views, 0)} × ${formatRate(posting.clickRate)}`,
              result: formatScaled(clicks, 0),
            },
            {
              step: 'Commandes',
              sum: `1 tous les ${plural(posting.clicksPerOrder, 'clic')}`,
              result: formatScaled(orders, 0),
            },
            {
              step: 'Ventes, taxe comprise',
              sum: `${formatScaled(orders, 0)} × ${formatEuros(posting.basket)}`,
              result: formatEuros(found.sales),
            },
          ],
        };
      }}
    />
  );
}
