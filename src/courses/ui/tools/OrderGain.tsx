import { roundHalfUp } from '../../tools/fraction.ts';
import { formatEuros, formatRate, formatScaled } from '../../tools/format-number.ts';
import { orderGain } from '../../tools/order-gain.ts';
import { type NumberRule, minutes, price, rate, readNumber } from '../../tools/read-number.ts';
import { NumberField } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

const keys = ['basket', 'vat', 'margin', 'feeRate', 'feeFixed', 'minutes', 'hourlyCost', 'bag'] as const;
type Key = (typeof keys)[number];

const fields: FigureFields<Record<Key, string>> = {
  basket: figure('35,00'),
  vat: figure('20'),
  margin: figure('38'),
  feeRate: figure('1,4'),
  feeFixed: figure('0,25'),
  minutes: figure('7'),
  hourlyCost: figure('18,00'),
  bag: figure('0,35'),
};
const rules: Readonly<Record<Key, NumberRule>> = {
  basket: price,
  vat: rate,
  margin: rate,
  feeRate: rate,
  feeFixed: price,
  minutes,
  hourlyCost: price,
  bag: price,
};
const words: Readonly<Record<Key, { label: string; hint?: string; unit: string }>> = {
  basket: { label: 'Panier, TTC', hint: 'Le prix payé par le client.', unit: '€' },
  vat: { label: 'Taux de TVA', hint: '20, 10, 5,5 ou 2,1. Écrivez 0 en franchise de TVA.', unit: '%' },
  margin: { label: 'Marge', hint: 'En part du prix hors taxe.', unit: '%' },
  feeRate: {
    label: 'Frais de paiement, en part du panier',
    hint: 'Sur votre contrat. Écrivez 0 en espèces.',
    unit: '%',
  },
  feeFixed: { label: 'Frais de paiement, fixes', unit: '€' },
  minutes: { label: 'Temps par commande', hint: 'Préparation et remise.', unit: 'min' },
  hourlyCost: { label: 'Coût d’une heure de travail', unit: '€' },
  bag: { label: 'Sac ou emballage', unit: '€' },
};

/** « Ce que rapporte une commande » (course 15, step 3). */
export default function OrderGain() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'gain-par-commande',
    fields,
  );
  const readings = Object.fromEntries(
    keys.map((key) => [key, readNumber(values[key], rules[key])]),
  ) as Record<Key, ReturnType<typeof readNumber>>;
  const value = (key: Key) => (readings[key].ok ? readings[key].value : 0);
  const wrong = keys.filter((key) => !readings[key].ok);
  const order = Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, number>;
  const gain = wrong.length === 0 ? orderGain(order) : null;
  const left = gain && roundHalfUp(gain.left);
  const summary =
    left === null
      ? `Pour voir le résultat, corrigez ou remplissez\u00a0: ${wrong.map((key) => words[key].label).join('\u202f; ')}.`
      : left < 0n
        ? `Cette commande vous coûte ${formatEuros(-left)}.`
        : `Cette commande vous laisse ${formatEuros(left)}.`;
  const lines = gain
    ? [
        [
          'Prix hors taxe',
          `${formatEuros(order.basket)} sans la TVA à ${formatRate(order.vat)}`,
          gain.withoutVat,
        ],
        ['Marge', `${formatRate(order.margin)} du prix hors taxe`, gain.margin],
        [
          'Frais de paiement',
          `${formatRate(order.feeRate)} du panier + ${formatEuros(order.feeFixed)}`,
          gain.fee,
        ],
        [
          'Temps',
          `${formatScaled(order.minutes, 2)}\u00a0min à ${formatEuros(order.hourlyCost)} de l’heure`,
          gain.timeCost,
        ],
        ['Sac', 'par commande', BigInt(order.bag)],
        ['Reste', 'marge − frais − temps − sac', gain.left],
      ].map(([step, sum, amount]) => ({
        step: step as string,
        sum: sum as string,
        result: formatEuros(typeof amount === 'bigint' ? amount : roundHalfUp(amount as typeof gain.left)),
      }))
    : null;

  return (
    <ToolFrame
      title="Ce que rapporte une commande"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines && (
          <>
            <table className="tool-table">
              <caption>Une commande, étape par étape</caption>
              <thead>
                <tr>
                  <th scope="col">Étape</th>
                  <th scope="col">Calcul</th>
                  <th scope="col" className="number">
                    Montant
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.step}>
                    <th scope="row">{line.step}</th>
                    <td>{line.sum}</td>
                    <td className="number">{line.result}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={
        lines &&
        [...lines.map(({ step, sum, result }) => `${step}\u00a0: ${sum} = ${result}`), summary].join('\n')
      }
    >
      <div className="tool__pair">
        {keys.map((key) => (
          <NumberField
            key={key}
            {...words[key]}
            value={values[key]}
            reading={readings[key]}
            isExample={isExample(key)}
            onChange={(typed) => set(key, typed)}
          />
        ))}
      </div>
    </ToolFrame>
  );
}
