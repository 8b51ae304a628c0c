import { type TreeAnswers, type TreeQuestion, chooseForm, questions } from '../../tools/collection-form.ts';
import type { TaughtCourses } from './course-links.tsx';
import { TextField } from './fields.tsx';
import { FormPoster } from './FormPoster.tsx';
import { becauseWords, formNames, questionWords, treeText } from './tree-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureField, type FigureFields, optionalText, useFigures } from './use-figures.ts';
import { oneOf } from './stored.ts';
import { YesNo } from './YesNo.tsx';

type Answer = '' | 'yes' | 'no';
type Values = Record<TreeQuestion, Answer> & { shop: string; contact: string };

const answer: FigureField<Answer> = {
  example: '',
  blank: '',
  read: oneOf('', 'yes', 'no'),
  neutral: true,
};
const fields: FigureFields<Values> = {
  stock: answer,
  fitting: answer,
  terms: answer,
  payment: answer,
  perishable: answer,
  shop: optionalText,
  contact: optionalText,
};

/** All five answers, or how many are missing. */
function readAnswers(values: Values): TreeAnswers | number {
  const missing = questions.filter((question) => values[question] === '').length;
  if (missing > 0) return missing;
  const yes = (question: TreeQuestion) => values[question] === 'yes';
  return {
    stock: yes('stock'),
    fitting: yes('fitting'),
    terms: yes('terms'),
    payment: yes('payment'),
    perishable: yes('perishable'),
  };
}

/** « Mon arbre de choix » (course 06, step 4). */
export default function ChoiceTree({ taught }: { taught: TaughtCourses }) {
  const { values, set, forget, memory } = useFigures('arbre-de-choix', fields);
  const answers = readAnswers(values);
  const missing = typeof answers === 'number' ? answers : 0;
  const choice = typeof answers === 'number' ? null : chooseForm(answers);
  const summary = choice
    ? `Votre forme\u00a0: ${choice.form}, ${formNames[choice.form]}. ${becauseWords[choice.because]}`
    : `Il reste ${missing === 1 ? '1 question' : `${missing} questions`}.`;

  return (
    <ToolFrame
      title="Mon arbre de choix"
      sheetTitle="Mon affichette de retrait"
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        choice && <FormPoster choice={choice} shop={values.shop} contact={values.contact} taught={taught} />
      }
      text={choice && treeText(choice, values.shop, values.contact, taught)}
    >
      {questions.map((question, index) => (
        <YesNo
          key={question}
          label={`${String(index + 1)}. ${questionWords[question].label}`}
          hint={questionWords[question].hint}
          value={values[question]}
          onChange={(value) => set(question, value)}
        />
      ))}
      <TextField
        label="Nom de la boutique (facultatif)"
        hint="Il s’écrit sur l’affichette à imprimer."
        maxLength={60}
        value={values.shop}
        onChange={(value) => set('shop', value)}
      />
      <TextField
        label="Comment vous joindre (facultatif)"
        hint="Un téléphone ou une adresse de site, par exemple 01 99 00 12 34."
        maxLength={60}
        value={values.contact}
        onChange={(value) => set('contact', value)}
      />
    </ToolFrame>
  );
}
