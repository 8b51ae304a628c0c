import { collectionMessages, messageKinds } from '../../tools/collection-messages.ts';
import { smsSize } from '../../tools/short-message.ts';
import { CopyButton } from './CopyButton.tsx';
import { NumberField, SelectField, TextField } from './fields.tsx';
import { readAmount } from './fee-figures.ts';
import { type MessageValues, messageFields, readCollection } from './message-figures.ts';
import { formChoices, messageTitle, messagesSummary, missingWords, sizeWords } from './message-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

/** « J’écris mes 4 messages » (course 12, step 3). */
export default function CollectionMessages() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'messages-du-retrait',
    messageFields,
  );
  const reading = readCollection(values);
  const errors = reading.ok ? {} : reading.errors;
  const texts = reading.ok ? collectionMessages(reading.collection) : null;
  const messages =
    texts && messageKinds.map((kind) => ({ kind, text: texts[kind], size: smsSize(texts[kind]) }));
  const summary = messages
    ? messagesSummary(messages.map(({ size }) => size.messages))
    : missingWords(Object.keys(errors) as (keyof typeof errors)[]);

  const text = (
    key: Exclude<keyof MessageValues, 'form' | 'amount'>,
    label: string,
    more: { hint?: string; type?: 'time'; maxLength?: number } = {},
  ) => (
    <TextField
      {...more}
      label={label}
      value={values[key]}
      isExample={isExample(key)}
      error={values[key] === '' ? undefined : errors[key]}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Mes 4 messages du retrait"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      copyLabel="Copier les 4 messages"
      sheet={
        messages && (
          <>
            {messages.map(({ kind, text: message, size }) => (
              <div className="tool-message" key={kind}>
                <h3>{messageTitle(kind, values.form)}</h3>
                <p className="tool-quote" data-sms="">
                  {message}
                </p>
                <p>{sizeWords(size.characters, size.messages)}</p>
              </div>
            ))}
          </>
        )
      }
      text={
        messages &&
        messages
          .map(({ kind, text: message }) => `${messageTitle(kind, values.form)}\n${message}`)
          .join('\n\n')
      }
      more={
        messages &&
        messages.map(({ kind, text: message }, index) => (
          <CopyButton key={kind} text={message} label={`Copier le message ${String(index + 1)}`} />
        ))
      }
    >
      <SelectField
        label="Forme du retrait"
        hint="La même lettre que dans le cours 06."
        value={values.form}
        choices={formChoices}
        onChange={(form) => set('form', form)}
      />
      <div className="tool__pair">
        {text('number', 'Numéro', { maxLength: 20 })}
        {text('day', 'Jour du retrait', { hint: 'En lettres, sans abréger.', maxLength: 30 })}
        {text('from', 'Début du créneau', { type: 'time' })}
        {text('to', 'Fin du créneau', { type: 'time' })}
        {text('address', 'Adresse du retrait', { hint: 'Ajoutez un repère si besoin.', maxLength: 80 })}
        <NumberField
          label="Montant, TTC"
          hint="Par exemple 28,00."
          unit="€"
          value={values.amount}
          reading={readAmount(values.amount, 'Indiquez un montant')}
          isExample={isExample('amount')}
          onChange={(typed) => set('amount', typed)}
        />
        {text('shop', 'Nom de la boutique', { hint: 'Il signe chaque message.', maxLength: 40 })}
      </div>
    </ToolFrame>
  );
}
