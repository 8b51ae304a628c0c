import { formatEuros, formatRate, formatScaled } from '../../tools/format-number.ts';
import { roundHalfUp } from '../../tools/fraction.ts';
import { letterYield, smsPerMessageRule } from '../../tools/letter.ts';
import { price, rate, whole } from '../../tools/read-number.ts';
import { FiguresTool } from './FiguresTool.tsx';

const figures = {
  subscribers: { label: 'Inscrits', unit: 'personnes', example: '120', rule: whole },
  readRate: { label: 'Lectures, en part des inscrits', unit: '%', example: '45', rule: rate },
  clickRate: { label: 'Clics, en part des inscrits', unit: '%', example: '10', rule: rate },
  orders: { label: 'Commandes venues de la lettre', unit: 'commandes', example: '3', rule: whole },
  basket: { label: 'Valeur moyenne d’une commande, TTC', unit: '€', example: '34,00', rule: price },
  smsPrice: {
    label: 'Prix d’un SMS',
    hint: 'Celui de votre contrat.',
    unit: '€',
    example: '0,06',
    rule: price,
  },
  smsPerMessage: {
    label: 'SMS par message',
    hint: 'Un message long compte pour deux SMS ou plus.',
    unit: 'SMS',
    example: '1',
    rule: smsPerMessageRule,
  },
} as const;

/** « Ma lettre » (course 23, step 3). */
export default function LetterYield() {
  return (
    <FiguresTool
      name="rendement-d-une-lettre"
      title="Ce que rapporte ma lettre"
      figures={figures}
      reckon={(letter) => {
        const found = letterYield(letter);
        const [reads, clicks] = [found.reads, found.clicks].map((part) => Number(roundHalfUp(part))) as [
          number,
          number,
        ];
        const subscribers = formatScaled(letter.subscribers, 0);
        return {
          summary: `Votre lettre apporte ${formatEuros(found.sales)} de ventes. Le même envoi par SMS coûterait ${formatEuros(found.smsCost)}.`,
          caption: 'Une lettre, de l’envoi à la vente',
          lines: [
            {
              step: 'Lectures',
              sum: `${subscribers} × ${formatRate(letter.readRate)}`,
              result: formatScaled(reads, 0),
            },
            {
              step: 'Clics',
              sum: `${subscribers} × ${formatRate(letter.clickRate)}`,
              result: formatScaled(clicks, 0),
            },
            {
              step: 'Ventes, taxe comprise',
              sum: `${formatScaled(letter.orders, 0)} × ${formatEuros(letter.basket)}`,
              result: formatEuros(found.sales),
            },
            {
              step: 'Par SMS, coût',
              sum: `${subscribers} × ${formatScaled(letter.smsPerMessage, 0)} × ${formatEuros(letter.smsPrice)}`,
              result: formatEuros(found.smsCost),
            },
          ],
        };
      }}
    />
  );
}
