import { TextField } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, optionalText, useFigures } from './use-figures.ts';
import { withdrawalFormLines, withdrawalFormText } from './withdrawal-form-words.ts';

interface Values {
  shop: string;
  address: string;
  email: string;
}
const fields: FigureFields<Values> = {
  shop: optionalText,
  address: optionalText,
  email: optionalText,
};

/** The model form of the Code de la consommation, with the shop's address on it (course 13, step 3). */
export default function WithdrawalForm() {
  const { values, set, forget, memory } = useFigures('formulaire-de-retractation', fields);
  const shop = [values.shop, values.address, values.email].map((text) => text.trim());
  const missing = shop.filter((text) => text === '').length;
  const lines = withdrawalFormLines(shop);
  const summary =
    missing === 0
      ? 'Votre formulaire est prêt à imprimer ou à joindre à vos e-mails.'
      : 'Remplissez les trois lignes\u00a0: le client doit savoir à qui écrire.';

  return (
    <ToolFrame
      title="Mon formulaire de rétractation"
      sheetTitle="Formulaire de rétractation"
      memory={memory}
      onForget={forget}
      forgetWarning="Le nom et l’adresse de la boutique vont disparaître de ce formulaire."
      summary={summary}
      sheet={
        <div className="tool-form">
          <p>{lines.note}</p>
          <p>{lines.to}</p>
          <p>{lines.statement}</p>
          {lines.blanks.map((blank) => (
            <p className="tool-form__blank" key={blank}>
              {blank}
            </p>
          ))}
          <p>{lines.foot}</p>
        </div>
      }
      text={missing === 0 ? withdrawalFormText(shop) : null}
    >
      <TextField
        label="Nom de la boutique"
        hint="Par exemple La Librairie d’exemple."
        value={values.shop}
        onChange={(typed) => set('shop', typed)}
      />
      <TextField
        label="Adresse"
        hint="Par exemple 12 rue du Marché, avec le code postal et la ville."
        value={values.address}
        onChange={(typed) => set('address', typed)}
      />
      <TextField
        label="E-mail"
        hint="Par exemple boutique@example.com."
        value={values.email}
        onChange={(typed) => set('email', typed)}
      />
    </ToolFrame>
  );
}
