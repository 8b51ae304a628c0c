import { replaceSigns } from '../../tools/short-message.ts';
import { countSms, smsCost } from '../../tools/sms-count.ts';
import { type Reading, price, readNumber, whole } from '../../tools/read-number.ts';
import { Field, NumberField } from './fields.tsx';
import { costWords, countSummary, replacementWords, signName } from './sms-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

type Values = Record<'text' | 'orders' | 'messages' | 'price', string>;
const fields: FigureFields<Values> = {
  text: figure(
    "Bonjour, votre commande CC-0042 est prête. Retrait aujourd'hui entre 14h30 et 15h00, 12 rue du Marché. Apportez ce message. La Boutique",
  ),
  orders: figure('40'),
  messages: figure('2'),
  price: figure('0,06'),
};
const longest = 1000;

/** « Le piège du ê » (course 12, steps 4 and 5): the text is counted as typed, neither trimmed nor corrected in silence. */
export default function SmsCounter() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'compteur-sms',
    fields,
  );
  const count = countSms(values.text);
  const readings = {
    orders: readNumber(values.orders, whole),
    messages: readNumber(values.messages, whole),
    price: readNumber(values.price, price),
  };
  const summary = countSummary(count);
  const { orders, messages, price: each } = readings;
  const cost =
    count.messages > 0 && orders.ok && messages.ok && each.ok
      ? costWords(
          smsCost(orders.value, messages.value, count.messages, each.value),
          smsCost(orders.value, messages.value, 1, each.value),
        )
      : null;

  const number = (key: 'orders' | 'messages' | 'price', label: string, unit: string, reading: Reading) => (
    <NumberField
      label={label}
      unit={unit}
      value={values[key]}
      reading={reading}
      isExample={isExample(key)}
      whole={key !== 'price'}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Mon compteur de SMS"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      copyLabel="Copier le message"
      sheet={
        count.messages > 0 && (
          <>
            <div className="tool-print-only">
              <p className="tool-quote" data-sms="">
                {values.text}
              </p>
              <p>{summary}</p>
            </div>
            {count.culprits.length > 0 && (
              <table className="tool-table">
                <caption>Les signes absents de l’alphabet des SMS</caption>
                <thead>
                  <tr>
                    <th scope="col">Signe</th>
                    <th scope="col">Fois</th>
                    <th scope="col">À la place</th>
                  </tr>
                </thead>
                <tbody>
                  {count.culprits.map((culprit) => (
                    <tr key={culprit.sign}>
                      <th scope="row" data-sms="">
                        {signName(culprit.sign)}
                      </th>
                      <td>{culprit.times}</td>
                      <td data-sms="">{replacementWords(culprit)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {cost && <p>{cost}</p>}
          </>
        )
      }
      text={count.messages > 0 ? values.text : null}
      more={
        count.culprits.some(({ replacement }) => replacement !== null) && (
          <button
            type="button"
            className="button button--quiet"
            onClick={() => set('text', replaceSigns(values.text))}
          >
            Remplacer ces signes dans le message
          </button>
        )
      }
    >
      <Field
        label="Votre message"
        hint="Le compte se fait à chaque signe. Rien n’est corrigé sans vous."
        isExample={isExample('text')}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            className="tool-sms"
            rows={6}
            maxLength={longest}
            value={values.text}
            onChange={(event) => set('text', event.target.value)}
          />
        )}
      </Field>
      <fieldset className="tool__group">
        <legend>Ce que cela coûte en un mois</legend>
        <div className="tool__pair">
          {number('orders', 'Commandes', 'par mois', orders)}
          {number('messages', 'Messages comme celui-ci', 'par commande', messages)}
          {number('price', 'Prix d’un SMS', '€', each)}
        </div>
      </fieldset>
    </ToolFrame>
  );
}
