import {
  type ContractAnswer,
  type ContractQuestion,
  contractQuestions,
  scoreContract,
} from '../../tools/contract-grid.ts';
import { answerChoices, contractSummary, contractText, contractWords, numberOf } from './contract-words.ts';
import { TextField } from './fields.tsx';
import { RadioChoices } from './RadioChoices.tsx';
import { oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureField, type FigureFields, optionalText, useFigures } from './use-figures.ts';

type Values = Record<ContractQuestion, ContractAnswer | ''> & { place: string };

const answer: FigureField<ContractAnswer | ''> = {
  example: '',
  blank: '',
  read: oneOf('', 'yes', 'ask', 'no'),
  neutral: true,
};
const fields: FigureFields<Values> = {
  ...(Object.fromEntries(contractQuestions.map((question) => [question, answer])) as Record<
    ContractQuestion,
    typeof answer
  >),
  place: optionalText,
};

function ToSettle({ title, questions }: { title: string; questions: readonly ContractQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol>
        {questions.map((question) => (
          <li key={question} value={numberOf(question)}>
            {contractWords[question].ask}
          </li>
        ))}
      </ol>
    </>
  );
}

/** « Ma grille de contrat » (course 20, step 4). */
export default function ContractGrid() {
  const { values, set, forget, memory } = useFigures('grille-de-contrat', fields);
  const { no, ask, yes } = scoreContract(values);
  const summary = contractSummary(values);
  return (
    <ToolFrame
      title="Ma grille de contrat"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos douze réponses vont disparaître de ce téléphone."
      summary={summary}
      sheet={
        <>
          {values.place.trim() && <p className="tool-print-only">Place de marché&nbsp;: {values.place}</p>}
          <p className="tool-sheet__said">{summary}</p>
          <ToSettle title="À discuter avant de signer" questions={no} />
          <ToSettle title="À demander" questions={ask} />
          {yes > 0 && <p className="tool-print-only">Réponses «&nbsp;oui&nbsp;»&nbsp;: {yes} sur 12.</p>}
        </>
      }
      text={contractText(values.place, values)}
      copyLabel="Copier mes questions"
    >
      <TextField
        label="Nom de la place de marché (facultatif)"
        hint="Il s’écrit sur la feuille à imprimer."
        maxLength={60}
        value={values.place}
        onChange={(typed) => set('place', typed)}
      />
      {contractQuestions.map((question) => (
        <RadioChoices
          key={question}
          label={`${String(numberOf(question))}. ${contractWords[question].label}`}
          hint={contractWords[question].hint}
          value={values[question]}
          choices={answerChoices}
          onChange={(given) => set(question, given)}
        />
      ))}
    </ToolFrame>
  );
}
