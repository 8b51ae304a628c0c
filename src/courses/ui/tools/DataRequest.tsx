import { type DataRequest as Asked, requests } from '../../tools/answer-deadline.ts';
import { readDay } from '../../tools/civil-day.ts';
import { SelectField, TextField } from './fields.tsx';
import { RadioChoices } from './RadioChoices.tsx';
import { deadlineSummary, requestAnswer, requestSteps, requestWords } from './request-words.ts';
import { oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, optionalText, useFigures } from './use-figures.ts';

interface Values {
  asked: Asked;
  invoice: 'yes' | 'no';
  day: string;
  shop: string;
}
const fields: FigureFields<Values> = {
  asked: { example: 'erase', blank: 'erase', read: oneOf(...requests), neutral: true },
  invoice: { example: 'yes', blank: 'yes', read: oneOf('yes', 'no'), neutral: true },
  day: figure('2027-03-09'),
  shop: optionalText,
};
const choices = requests.map((value) => ({ value, label: requestWords[value] }));

/** « Répondre à un client » (course 25, step 3). */
export default function DataRequest() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'demande-de-donnees',
    fields,
  );
  const { asked, invoice, day, shop } = values;
  const summary = deadlineSummary(day);
  const answer = requestAnswer(asked, invoice === 'yes', day, shop);
  return (
    <ToolFrame
      title="Répondre à un client"
      sheetTitle="Demande sur les données"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        answer && (
          <>
            <p className="tool-sheet__said">{summary}</p>
            <ol>
              {requestSteps.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
            <p className="tool-quote">{answer}</p>
          </>
        )
      }
      text={answer}
      copyLabel="Copier la réponse"
    >
      <SelectField
        label="Ce que le client demande"
        value={asked}
        choices={choices}
        onChange={(chosen) => set('asked', chosen)}
      />
      {asked === 'erase' && (
        <RadioChoices
          label="Avez-vous une facture à son nom&#8239;?"
          value={invoice}
          choices={[
            { value: 'yes', label: 'Oui' },
            { value: 'no', label: 'Non' },
          ]}
          onChange={(chosen) => set('invoice', chosen)}
        />
      )}
      <TextField
        label="Jour où la demande est arrivée"
        type="date"
        value={day}
        isExample={isExample('day')}
        error={day !== '' && readDay(day) === null ? 'Indiquez le jour où la demande est arrivée' : undefined}
        onChange={(typed) => set('day', typed)}
      />
      <TextField
        label="Nom de la boutique (facultatif)"
        hint={'Par exemple\u00a0: la librairie-papeterie.'}
        value={shop}
        onChange={(typed) => set('shop', typed)}
      />
    </ToolFrame>
  );
}
