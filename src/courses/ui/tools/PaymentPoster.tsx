import { formatScaled } from '../../tools/format-number.ts';
import { cardMinimumRule, noSupplement, paymentLines } from '../../tools/payment-poster.ts';
import { NumberField, TextField } from './fields.tsx';
import { readOptional } from './fee-figures.ts';
import { oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureField, type FigureFields, figure, optionalText, useFigures } from './use-figures.ts';
import { YesNo } from './YesNo.tsx';

type Answer = '' | 'yes' | 'no';
interface Values {
  card: Answer;
  minimum: string;
  cheque: Answer;
  link: Answer;
  shop: string;
}
const answer: FigureField<Answer> = { example: '', blank: '', read: oneOf('', 'yes', 'no'), neutral: true };
const fields: FigureFields<Values> = {
  card: answer,
  minimum: { ...figure(''), neutral: true },
  cheque: answer,
  link: answer,
  shop: optionalText,
};
const questions = ['card', 'cheque', 'link'] as const;

/** « Mes règles affichées » (course 11, step 5). */
export default function PaymentPoster() {
  const { values, set, forget, memory } = useFigures('affichette-des-paiements', fields);
  const minimum = readOptional(values.minimum, cardMinimumRule);
  const missing = questions.filter((question) => values[question] === '').length;
  const lines =
    missing === 0 && (minimum.ok || values.card === 'no')
      ? paymentLines({
          card: values.card === 'yes',
          cardMinimum: minimum.ok ? minimum.value : 0,
          cheque: values.cheque === 'yes',
          link: values.link === 'yes',
        })
      : null;
  const summary = lines
    ? `Votre affichette annonce ${lines.length === 1 ? 'un moyen' : `${formatScaled(lines.length, 0)} moyens`} de payer.`
    : missing > 0
      ? `Il reste ${missing === 1 ? '1 question' : `${String(missing)} questions`}.`
      : 'Corrigez le minimum par carte pour voir l’affichette.';
  const shop = values.shop.trim();
  const title = 'Pour payer ici';

  const question = (key: (typeof questions)[number], label: string, hint: string) => (
    <YesNo label={label} hint={hint} value={values[key]} onChange={(value) => set(key, value)} />
  );
  return (
    <ToolFrame
      title="Mon affichette des paiements"
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines && (
          <div className="tool-poster">
            {shop && <p className="tool-poster__shop">{shop}</p>}
            <p className="tool-poster__title">{title}</p>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="tool-poster__contact">{noSupplement}</p>
          </div>
        )
      }
      text={lines && [...(shop ? [shop] : []), title, ...lines, noSupplement].join('\n')}
    >
      {question('card', '1. Acceptez-vous la carte\u202f?', 'Au comptoir, avec un terminal de carte.')}
      {values.card === 'yes' && (
        <NumberField
          label="Minimum par carte (facultatif)"
          hint="Laissez vide s’il n’y en a pas. Par exemple 5,00."
          unit="€"
          value={values.minimum}
          reading={minimum}
          onChange={(typed) => set('minimum', typed)}
        />
      )}
      {question('cheque', '2. Acceptez-vous le chèque\u202f?', 'Rien ne vous y oblige, mais dites-le.')}
      {question('link', '3. Envoyez-vous des liens de paiement\u202f?', 'Pour payer avant de venir.')}
      <TextField
        label="Nom de la boutique (facultatif)"
        hint="Il s’écrit en haut de l’affichette."
        maxLength={60}
        value={values.shop}
        onChange={(value) => set('shop', value)}
      />
    </ToolFrame>
  );
}
