import { plural } from '../../tools/format-number.ts';
import { countWords } from '../../tools/publication-plan.ts';
import {
  type Reply,
  type ReplyPart,
  type Situation,
  joinReply,
  namesCustomer,
  replyModel,
  replyParts,
  situations,
} from '../../tools/review-reply.ts';
import { Field, SelectField } from './fields.tsx';
import { oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

const contact = 'au 01\u00a099\u00a000\u00a012\u00a034';
const example = replyModel('attente', contact);
const fields: FigureFields<Reply & { situation: Situation }> = {
  situation: { example: 'attente', blank: 'attente', read: oneOf(...situations), neutral: true },
  thanks: figure(example.thanks),
  understanding: figure(example.understanding),
  action: figure(example.action),
  contact: figure(example.contact),
};
const situationChoices: readonly { value: Situation; label: string }[] = [
  { value: 'attente', label: 'Il a attendu' },
  { value: 'article', label: 'L’article était abîmé ou manquait' },
  { value: 'accueil', label: 'L’accueil ne lui a pas plu' },
  { value: 'prix', label: 'Le prix l’a surpris' },
];
const partWords: Readonly<Record<ReplyPart, string>> = {
  thanks: '1. Merci',
  understanding: '2. Je comprends',
  action: '3. Voici ce que je fais',
  contact: '4. Voici comment me joindre',
};

/** « Répondre en 4 phrases » (course 23, step 5). */
export default function ReviewReply() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'reponse-a-un-avis',
    fields,
  );
  const missing = replyParts.filter((part) => values[part].trim() === '').length;
  const reply = joinReply(values);
  const named = namesCustomer(reply);
  const summary =
    missing > 0
      ? `Il manque ${plural(missing, 'phrase')}.`
      : named
        ? 'Enlevez ce qui désigne le client\u00a0: un nom, un numéro de commande.'
        : `Réponse prête\u00a0: quatre phrases, ${plural(countWords(reply), 'mot')}. Relisez-la à voix haute, puis publiez-la.`;
  const ready = missing === 0 && !named;
  const choose = (situation: Situation) => {
    const model = replyModel(situation, contact);
    const before = replyModel(values.situation, contact);
    set('situation', situation);
    // her own words stay
    for (const part of replyParts) {
      if (values[part].trim() === '' || values[part] === before[part]) set(part, model[part]);
    }
  };
  return (
    <ToolFrame
      title="Ma réponse en 4 phrases"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Écrire mes phrases"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos phrases vont disparaître de ce téléphone."
      summary={summary}
      sheet={ready && <p className="tool-quote">{reply}</p>}
      text={ready ? reply : null}
      copyLabel="Copier ma réponse"
    >
      <SelectField
        label="Ce que dit l’avis"
        hint="Un autre choix change les phrases, sauf celles que vous avez écrites."
        value={values.situation}
        choices={situationChoices}
        onChange={choose}
      />
      {replyParts.map((part) => (
        <Field
          key={part}
          label={partWords[part]}
          isExample={isExample(part)}
          error={namesCustomer(values[part]) ? 'Enlevez ce qui désigne le client' : undefined}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              rows={2}
              maxLength={300}
              value={values[part]}
              onChange={(event) => set(part, event.target.value)}
            />
          )}
        </Field>
      ))}
    </ToolFrame>
  );
}
