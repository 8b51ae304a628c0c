import { plural } from '../../tools/format-number.ts';
import { countWords } from '../../tools/publication-plan.ts';
import { CopyButton } from './CopyButton.tsx';
import { Field } from './fields.tsx';

interface Props {
  text: string;
  onChange: (text: string) => void;
}

/** The text of one post, its words counted as it is written. */
export function PostDraft({ text, onChange }: Props) {
  const words = countWords(text);
  return (
    <fieldset className="tool__group">
      <legend>J’écris une publication</legend>
      <Field
        label="Mon texte (facultatif)"
        hint={`Quatre phrases\u00a0: le produit, à qui il sert, le prix, comment l’avoir. ${plural(words, 'mot')}.`}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={6}
            maxLength={2000}
            value={text}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      {words > 0 && <CopyButton small text={text.trim()} label="Copier ma publication" />}
    </fieldset>
  );
}
