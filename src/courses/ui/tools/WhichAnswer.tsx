import type { CollectionForm } from '../../tools/collection-form.ts';
import { type Situation, needsForm, situations, whichAnswer } from '../../tools/which-answer.ts';
import { answerWords, situationWords } from './answer-words.ts';
import { SelectField } from './fields.tsx';
import { oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, useFigures } from './use-figures.ts';
import { formChoices } from './withdrawal-words.ts';

interface Values {
  situation: Situation | '';
  form: CollectionForm | '';
}
const fields: FigureFields<Values> = {
  situation: { example: '', blank: '', read: oneOf('', ...situations), neutral: true },
  form: { example: '', blank: '', read: oneOf('', 'R', 'C', 'P'), neutral: true },
};
const situationChoices: readonly { value: Situation | ''; label: string }[] = [
  { value: '', label: 'Choisissez' },
  ...situations.map((situation) => ({ value: situation, label: situationWords[situation] })),
];

/** « Quelle réponse ? » (course 13, step 4): six situations, one answer each. */
export default function WhichAnswer() {
  const { values, set, forget, memory } = useFigures('quelle-reponse', fields);
  const { situation, form } = values;
  const key = situation === '' ? null : whichAnswer(situation, form === '' ? null : form);
  const answer = key && answerWords[key];
  const summary = answer
    ? `${answer.title}.`
    : situation === ''
      ? 'Choisissez ce qui se passe.'
      : 'Choisissez la forme de la commande.';

  return (
    <ToolFrame
      title="Quelle réponse&#8239;?"
      sheetTitle={situation === '' ? 'Quelle réponse\u202f?' : situationWords[situation]}
      memory={memory}
      onForget={forget}
      forgetWarning="Vos deux choix vont disparaître de ce téléphone."
      summary={summary}
      sheet={
        answer && (
          <>
            <p className="tool-sheet__said">{summary}</p>
            <ol>
              {answer.does.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
            <p className="tool-quote">«&nbsp;{answer.says}&nbsp;»</p>
            <p>{answer.law}</p>
            {key === 'changed-mind-firm' && (
              <ul>
                <li>
                  <a href="/outils/delai-de-retractation/">Calculer le dernier jour</a>
                </li>
                <li>
                  <a href="/outils/remboursement/">Calculer le remboursement</a>
                </li>
              </ul>
            )}
          </>
        )
      }
      text={
        answer &&
        [
          answer.title,
          ...answer.does.map((line, index) => `${String(index + 1)}. ${line}`),
          `«\u00a0${answer.says}\u00a0»`,
          answer.law,
        ].join('\n')
      }
    >
      <SelectField
        label="Ce qui se passe"
        value={situation}
        choices={situationChoices}
        onChange={(chosen) => set('situation', chosen)}
      />
      {situation !== '' && needsForm(situation) && (
        <SelectField
          label="Forme de la commande"
          hint="R si le client n’avait rien promis avant de venir."
          value={form}
          choices={formChoices}
          onChange={(chosen) => set('form', chosen)}
        />
      )}
    </ToolFrame>
  );
}
