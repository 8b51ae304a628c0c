import { formatEuros } from '../../tools/format-number.ts';
import { waitedFor } from '../../tools/payment-fee.ts';
import { type FeeKey, type Way, feeFields, readFees, ways } from './fee-figures.ts';
import { absentWords, feeLines, feeSummary } from './fee-words.ts';
import { NumberField } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { toFill } from './read-figures.ts';
import { useFigures } from './use-figures.ts';

const labels: Readonly<Record<FeeKey, string>> = {
  amount: 'Montant d’une commande, TTC',
  count: 'Nombre de commandes',
  shopRate: 'Taux, carte en boutique',
  shopFixed: 'Frais fixes, carte en boutique',
  linkRate: 'Taux, lien de paiement',
  linkFixed: 'Frais fixes, lien de paiement',
  onlineRate: 'Taux, boutique en ligne',
  onlineFixed: 'Frais fixes, boutique en ligne',
  absentShop: 'Absents, si l’on paie au retrait',
  absentPaid: 'Absents, si l’on paie d’avance',
};
const unit = (key: FeeKey) =>
  key === 'count' ? 'commandes' : key === 'amount' || key.endsWith('Fixed') ? '€' : '%';

/** « Mes frais » (course 11, step 3). */
export default function CollectionFees() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'frais-d-encaissement',
    feeFields,
  );
  const readings = readFees(values);
  const value = (key: FeeKey) => (readings[key].ok ? readings[key].value : 0);
  const wrong = (Object.keys(labels) as FeeKey[]).filter((key) => !readings[key].ok);
  const terms = (way: Way) => ({ rate: value(`${way}Rate`), fixed: value(`${way}Fixed`) });
  const [amount, count] = [value('amount'), value('count')];
  const lines =
    wrong.length === 0
      ? feeLines(amount, count, { shop: terms('shop'), link: terms('link'), online: terms('online') })
      : null;
  const summary = lines
    ? feeSummary(lines, count)
    : readings.amount.ok
      ? toFill(wrong.map((key) => labels[key]))
      : 'Indiquez un montant pour voir le résultat.';
  const absent =
    lines &&
    absentWords(waitedFor(count, amount, value('absentShop')), waitedFor(count, amount, value('absentPaid')));

  const field = (key: FeeKey, hint?: string) => (
    <NumberField
      key={key}
      label={labels[key]}
      hint={hint}
      unit={unit(key)}
      value={values[key]}
      reading={readings[key]}
      isExample={isExample(key)}
      whole={key === 'count'}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Mes frais d’encaissement"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines && (
          <>
            <p className="tool-sheet__said">{summary}</p>
            <div
              className="table-scroll"
              tabIndex={0}
              role="region"
              aria-label="Frais selon la façon d’encaisser"
            >
              <table className="tool-table">
                <caption>Frais pour une commande de {formatEuros(amount)}</caption>
                <thead>
                  <tr>
                    <th scope="col">Façon</th>
                    <th scope="col" className="number">
                      Une fois
                    </th>
                    <th scope="col" className="number">
                      Part
                    </th>
                    <th scope="col" className="number">
                      × {count}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.label}>
                      <th scope="row">{line.label}</th>
                      <td className="number">{formatEuros(line.fee)}</td>
                      <td className="number">{line.share}</td>
                      <td className="number">{formatEuros(line.total)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <p>{absent}</p>
          </>
        )
      }
      text={
        lines &&
        [
          ...lines.map(
            ({ label, fee, share, total }) =>
              `${label}\u00a0: ${formatEuros(fee)} par commande (${share}), ${formatEuros(total)} en tout`,
          ),
          summary,
          absent,
        ].join('\n')
      }
    >
      <div className="tool__pair">
        {field('amount', 'Votre panier moyen. Par exemple 32,00.')}
        {field('count', 'Sur un mois, par exemple.')}
      </div>
      {ways.map(({ key, label }, index) => (
        <fieldset className="tool__group" key={key}>
          <legend>{label}</legend>
          <div className="tool__pair">
            {field(`${key}Rate`, index === 0 ? 'Sur le relevé annuel de vos frais.' : undefined)}
            {field(`${key}Fixed`, index === 0 ? 'Par paiement. Laissez vide s’il n’y en a pas.' : undefined)}
          </div>
        </fieldset>
      ))}
      <fieldset className="tool__group">
        <legend>Les absents</legend>
        <div className="tool__pair">
          {field('absentShop', 'Sur 100 commandes, celles que personne ne vient chercher.')}
          {field('absentPaid')}
        </div>
      </fieldset>
    </ToolFrame>
  );
}
