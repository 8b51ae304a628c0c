import {
  type Channel,
  type ExtraField,
  extraFields,
  extraWords,
  missingInForm,
  signupText,
} from '../../tools/signup-form.ts';
import { SelectField, TextField } from './fields.tsx';
import { asList, oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

interface Values {
  shop: string;
  channel: Channel;
  extras: readonly ExtraField[];
  about: string;
  often: string;
  contact: string;
}
const fields: FigureFields<Values> = {
  shop: figure('la librairie-papeterie'),
  channel: { example: 'email', blank: 'email', read: oneOf('email', 'sms'), neutral: true },
  extras: { example: ['prenom'], blank: ['prenom'], read: asList(oneOf(...extraFields), 3), neutral: true },
  about: figure('nouveautés, idées de lecture et dates des ateliers'),
  often: figure('une fois par mois'),
  contact: figure('librairie@example.com'),
};
const channelChoices: readonly { value: Channel; label: string }[] = [
  { value: 'email', label: 'Par e-mail' },
  { value: 'sms', label: 'Par SMS' },
];
const texts = ['about', 'often', 'contact'] as const;
const words: Readonly<Record<(typeof texts)[number], { label: string; hint: string }>> = {
  about: { label: 'Ce que dit la lettre', hint: 'Par exemple\u00a0: nouveautés et dates des ateliers.' },
  often: { label: 'Combien de fois', hint: 'Par exemple\u00a0: une fois par mois.' },
  contact: { label: 'Contact', hint: 'Pour arrêter, corriger ou effacer. Un e-mail ou un numéro.' },
};

/** « Mon formulaire » (course 23, step 3). */
export default function SignupTool() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'formulaire-d-inscription',
    fields,
  );
  const missing = missingInForm(values);
  const ready = missing.length === 0 ? signupText(values) : null;
  return (
    <ToolFrame
      title="Mon formulaire d’inscription"
      sheetTitle="Inscription à la lettre"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Mettre mes informations"
      memory={memory}
      onForget={forget}
      summary={
        ready
          ? 'Formulaire prêt\u00a0: une case vide, un but, une durée, un moyen d’arrêter, un contact. Faites-le relire avant de publier.'
          : `${missing.join('\u202f; ')}.`
      }
      sheet={
        ready && (
          <>
            <p className="tool-signup__title">{ready.title}</p>
            {ready.fields.map((field) => (
              <p className="tool-blank" key={field}>
                {field}&nbsp;:
              </p>
            ))}
            <p>☐ {ready.consent}</p>
            {ready.information.map((line) => (
              <p className="tool-sheet__small" key={line}>
                {line}
              </p>
            ))}
            <p className="tool-blank tool-print-only">Date et signature&nbsp;:</p>
          </>
        )
      }
      text={
        ready &&
        [
          ready.title,
          ...ready.fields.map((field) => `${field}\u00a0:`),
          `[case non cochée] ${ready.consent}`,
          ...ready.information,
        ].join('\n')
      }
    >
      <TextField
        label="Nom du commerce"
        value={values.shop}
        isExample={isExample('shop')}
        error={values.shop.trim() === '' ? 'Ajoutez le nom de votre commerce' : undefined}
        onChange={(typed) => set('shop', typed)}
      />
      <SelectField
        label="La lettre part"
        value={values.channel}
        choices={channelChoices}
        onChange={(channel) => set('channel', channel)}
      />
      <fieldset className="tool__group">
        <legend>Champs en plus, tous facultatifs</legend>
        <p className="field__hint">Trois champs au plus, avec l’adresse ou le numéro.</p>
        {extraFields.map((extra) => (
          <label className="choice" key={extra}>
            <input
              type="checkbox"
              checked={values.extras.includes(extra)}
              onChange={(event) =>
                set(
                  'extras',
                  extraFields.filter((other) =>
                    other === extra ? event.target.checked : values.extras.includes(other),
                  ),
                )
              }
            />
            {extraWords[extra]}
          </label>
        ))}
      </fieldset>
      {texts.map((key) => (
        <TextField
          key={key}
          {...words[key]}
          value={values[key]}
          isExample={isExample(key)}
          onChange={(typed) => set(key, typed)}
        />
      ))}
    </ToolFrame>
  );
}
