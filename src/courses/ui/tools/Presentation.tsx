import { checkPresentation, presentationLimit } from '../../tools/presentation.ts';
import { plural } from '../../tools/format-number.ts';
import { Field } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

const fields: FigureFields<{ text: string }> = {
  text: figure(
    'Librairie-papeterie à Exempleville\u00a0: romans, jeunesse, fournitures scolaires. Emballage cadeau offert.',
  ),
};

function words(check: ReturnType<typeof checkPresentation>): string {
  if (check.state === 'empty') return 'Écrivez votre présentation.';
  if (check.state === 'long') return `Enlevez ${plural(check.extra, 'signe')}.`;
  return `${plural(check.signs, 'signe')} sur ${presentationLimit}\u00a0: c’est accepté.`;
}

/** « Se présenter en 150 signes » (course 02, step 5). */
export default function Presentation() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'presentation-150',
    fields,
  );
  const check = checkPresentation(values.text);
  const said = words(check);
  const fits = check.state === 'fits';
  return (
    <ToolFrame
      title="Ma présentation en 150 signes"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Écrire ma présentation"
      memory={memory}
      onForget={forget}
      forgetWarning="Votre présentation va disparaître de ce téléphone."
      summary={said}
      sheet={
        fits && (
          <>
            <p className="tool-quote">{values.text.trim()}</p>
            <p className="tool-sheet__said">{said}</p>
          </>
        )
      }
      text={fits ? values.text.trim() : null}
      copyLabel="Copier ma présentation"
    >
      <Field
        label="Ma présentation"
        hint="Métier, commune, 3 produits, 1 service. Les espaces comptent."
        isExample={isExample('text')}
        error={check.state === 'long' ? said : undefined}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={5}
            maxLength={2000}
            value={values.text}
            onChange={(event) => set('text', event.target.value)}
          />
        )}
      </Field>
    </ToolFrame>
  );
}
