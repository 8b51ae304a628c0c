import type { Reading } from '../../tools/read-number.ts';
import { NumberField } from './fields.tsx';
import { type OfferKey, type OfferName, offerFields, readOffers } from './offer-figures.ts';
import { type ComparedOffers, offerLines, offersSummary, thresholdWords } from './offer-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

interface Words {
  label: string;
  unit: string;
  hint?: string;
  whole?: true;
}
const common: readonly (readonly [OfferKey, Words])[] = [
  ['basket', { label: 'Panier moyen, TTC', unit: '€', hint: 'Par exemple 40,00.' }],
  ['payments', { label: 'Paiements par mois', unit: 'paiements', whole: true }],
  [
    'unpaid',
    {
      label: 'Impayés par mois (facultatif)',
      unit: 'impayés',
      hint: 'Laissez 0 si vous débutez.',
      whole: true,
    },
  ],
];
const parts = {
  Subscription: { label: 'Abonnement', unit: '€ par mois' },
  Rate: { label: 'Taux', unit: '%' },
  Fixed: { label: 'Frais fixes par paiement', unit: '€' },
  Days: { label: 'Délai de versement', unit: 'jours', whole: true },
  Unpaid: { label: 'Frais pour un impayé', unit: '€' },
} as const satisfies Record<string, Words>;
const partKeys = ['Subscription', 'Rate', 'Fixed', 'Days', 'Unpaid'] as const;
const names: readonly OfferName[] = ['A', 'B'];

/** « Je compare deux offres » (course 17, step 3). */
export default function OfferComparison() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'comparateur-d-encaissement',
    offerFields,
  );
  const readings = readOffers(values);
  const value = (key: OfferKey) => (readings[key].ok ? readings[key].value : 0);
  const right = Object.values<Reading>(readings).every(({ ok }) => ok);
  const offer = (name: OfferName) => ({
    subscription: value(`${name}Subscription`),
    rate: value(`${name}Rate`),
    fixed: value(`${name}Fixed`),
    unpaidFee: value(`${name}Unpaid`),
  });
  const compared: ComparedOffers | null = right
    ? {
        A: offer('A'),
        B: offer('B'),
        days: { A: value('ADays'), B: value('BDays') },
        month: { basket: value('basket'), payments: value('payments'), unpaid: value('unpaid') },
      }
    : null;
  const lines = compared && offerLines(compared);
  const threshold = compared && thresholdWords(compared);
  const summary = compared
    ? offersSummary(compared)
    : readings.basket.ok
      ? 'Corrigez les champs signalés pour voir le résultat.'
      : 'Indiquez un montant pour voir le résultat.';

  const field = (key: OfferKey, words: Words) => (
    <NumberField
      key={key}
      {...words}
      value={values[key]}
      reading={readings[key]}
      isExample={isExample(key)}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Mon comparateur d’encaissement"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines && (
          <>
            <p className="tool-sheet__said">{summary}</p>
            <p>{threshold}</p>
            <table className="tool-table">
              <caption>Les deux offres, pour un mois</caption>
              <thead>
                <tr>
                  <th scope="col">Poste</th>
                  {names.map((name) => (
                    <th scope="col" className="number" key={name}>
                      Offre {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.label}>
                    <th scope="row">{line.label}</th>
                    <td className="number">{line.A}</td>
                    <td className="number">{line.B}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )
      }
      text={
        lines &&
        [...lines.map(({ label, A, B }) => `${label}\u00a0: A ${A}, B ${B}`), threshold, summary].join('\n')
      }
    >
      <div className="tool__pair">{common.map(([key, words]) => field(key, words))}</div>
      {names.map((name) => (
        <fieldset className="tool__group" key={name}>
          <legend>Offre {name}</legend>
          <div className="tool__pair">
            {partKeys.map((part) =>
              field(`${name}${part}`, { ...parts[part], label: `${parts[part].label}, offre ${name}` }),
            )}
          </div>
        </fieldset>
      ))}
    </ToolFrame>
  );
}
