import { formatRate, formatScaled, plural } from '../../tools/format-number.ts';
import { roundHalfUp } from '../../tools/fraction.ts';
import { streetYield } from '../../tools/passers-by.ts';
import { rate, whole } from '../../tools/read-number.ts';
import { FiguresTool } from './FiguresTool.tsx';

const figures = {
  passers: {
    label: 'Passants par jour',
    hint: 'Comptez dix minutes, multipliez par 6, puis par vos heures d’ouverture.',
    unit: 'personnes',
    example: '200',
    rule: whole,
  },
  scanShare: {
    label: 'Part qui scanne',
    hint: 'Visites «\u00a0vitrine\u00a0» ÷ passants.',
    unit: '%',
    example: '3',
    rule: rate,
  },
  days: { label: 'Jours comptés', unit: 'jours', example: '6', rule: { decimals: 0, min: 0, max: 366 } },
  orderShare: { label: 'Part des visites qui commande', unit: '%', example: '5', rule: rate },
} as const;

/** « Compter ce qui marche » (course 21, step 5). */
export default function PassersBy() {
  return (
    <FiguresTool
      name="de-la-rue-au-comptoir"
      title="De la rue au comptoir"
      figures={figures}
      reckon={(street) => {
        const found = streetYield(street);
        const [aDay, visits, orders] = [found.visitsADay, found.visits, found.orders].map((part) =>
          Number(roundHalfUp(part)),
        ) as [number, number, number];
        const days = plural(street.days, 'jour');
        return {
          summary: `${plural(visits, 'visite')} en ${days}, et environ ${plural(orders, 'commande')}.`,
          caption: 'Les nombres sont arrondis quand ils s’affichent, jamais avant.',
          lines: [
            {
              step: 'Visites par jour',
              sum: `${formatScaled(street.passers, 0)} × ${formatRate(street.scanShare)}`,
              result: formatScaled(aDay, 0),
            },
            { step: 'Visites', sum: `en ${days}`, result: formatScaled(visits, 0) },
            {
              step: 'Commandes',
              sum: `${formatRate(street.orderShare)} des visites`,
              result: `environ ${formatScaled(orders, 0)}`,
            },
          ],
        };
      }}
    />
  );
}
