import { formatEuros, formatScaled } from '../../tools/format-number.ts';
import { ordersToEarn, unpaidLoss } from '../../tools/payment-offers.ts';
import { price, readNumber } from '../../tools/read-number.ts';
import { NumberField } from './fields.tsx';
import { readAmount, readOptional } from './fee-figures.ts';
import { fraudSigns, whenInDoubt } from './fraud-signs.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

type Key = 'purchase' | 'fee' | 'earned';
const fields: FigureFields<Record<Key, string>> = {
  purchase: figure('30,00'),
  fee: figure('15,00'),
  earned: figure('7,89'),
};
const words: Readonly<Record<Key, { label: string; hint: string }>> = {
  purchase: { label: 'Prix d’achat du produit', hint: 'Ce que vous l’avez payé. Par exemple 30,00.' },
  fee: { label: 'Frais de l’impayé', hint: 'Dans votre contrat. Laissez vide s’il n’y en a pas.' },
  earned: { label: 'Ce que rapporte une commande', hint: 'Une fois tout payé. Par exemple 7,89.' },
};

/** « Le prix d’un impayé » (course 17, step 4), with the five signs of fraud to print. */
export default function UnpaidCost() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'prix-d-un-impaye',
    fields,
  );
  const readings = {
    purchase: readNumber(values.purchase, price),
    fee: readOptional(values.fee, price),
    earned: readAmount(values.earned, 'Indiquez ce que rapporte une commande'),
  };
  const { purchase, fee, earned } = readings;
  const loss = purchase.ok && fee.ok ? unpaidLoss(purchase.value, fee.value) : null;
  const orders = loss !== null && earned.ok ? ordersToEarn(loss, earned.value) : null;
  const summary =
    loss === null
      ? 'Indiquez le prix d’achat et les frais pour voir le résultat.'
      : orders === null
        ? `Vous perdez ${formatEuros(loss)}. Indiquez ce que rapporte une commande\u00a0: vous saurez combien il en faut pour les regagner.`
        : `Vous perdez ${formatEuros(loss)}\u00a0: il faut ${formatScaled(orders, 0)}\u00a0${orders < 2n ? 'commande' : 'commandes'} pour les regagner.`;

  return (
    <ToolFrame
      title="Le prix d’un impayé"
      sheetTitle="Les cinq signes de fraude"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        <>
          <p className="tool-sheet__said">{summary}</p>
          <h3>À garder près de l’ordinateur</h3>
          <ol>
            {fraudSigns.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ol>
          <p>{whenInDoubt}</p>
        </>
      }
      text={[summary, ...fraudSigns.map((sign, index) => `${String(index + 1)}. ${sign}`), whenInDoubt].join(
        '\n',
      )}
    >
      <div className="tool__pair">
        {(['purchase', 'fee', 'earned'] as const).map((key) => (
          <NumberField
            key={key}
            {...words[key]}
            unit="€"
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
