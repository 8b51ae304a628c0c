import { plural } from '../../tools/format-number.ts';
import { type NumberRule, readNumber } from '../../tools/read-number.ts';
import { NumberField, TextField } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

interface Values {
  shop: string;
  image: string;
  where: string;
  months: string;
  contact: string;
}
const fields: FigureFields<Values> = {
  shop: figure('la librairie-papeterie'),
  image: figure('une photo prise en boutique, un livre à la main'),
  where: figure('la page de la boutique sur un réseau social, et sa fiche d’établissement'),
  months: figure('12'),
  contact: figure('librairie@example.com'),
};
const texts = ['shop', 'image', 'where', 'contact'] as const;
const words: Readonly<Record<(typeof texts)[number], { label: string; hint: string; missing: string }>> = {
  shop: {
    label: 'Nom du commerce',
    hint: 'Celui qui publiera.',
    missing: 'Ajoutez le nom de votre commerce',
  },
  image: { label: 'L’image', hint: 'Ce que l’on voit, et où elle est prise.', missing: 'Décrivez l’image' },
  where: {
    label: 'Où elle sera publiée',
    hint: 'Nommez chaque endroit.',
    missing: 'Dites où elle sera publiée',
  },
  contact: {
    label: 'Contact pour changer d’avis',
    hint: 'Un e-mail ou un numéro.',
    missing: 'Ajoutez un contact',
  },
};
const monthsRule: NumberRule = { decimals: 0, min: 1, max: 60 };

/** « Accord d’image » (course 22, step 6): one sheet to sign; the person's name is written by hand, never typed here. */
export default function ImageAgreement() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'accord-d-image',
    fields,
  );
  const months = readNumber(values.months, monthsRule);
  const missing = [
    ...texts.filter((key) => values[key].trim() === '').map((key) => words[key].missing),
    ...(months.ok ? [] : ['Indiquez la durée en mois']),
  ];
  const duration = months.ok ? plural(months.value, 'mois', 'mois') : '';
  const lines = [
    `J’autorise ${values.shop.trim()} à publier cette image de moi\u00a0: ${values.image.trim()}.`,
    `Où\u00a0: ${values.where.trim()}. Nulle part ailleurs.`,
    `Durée\u00a0: ${duration} à partir d’aujourd’hui. C’est gratuit.`,
    `Je peux changer d’avis à tout moment\u00a0: ${values.contact.trim()}. L’image est alors retirée.`,
  ];
  const ready = missing.length === 0;
  return (
    <ToolFrame
      title="Accord d’image"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Mettre mes informations"
      memory={memory}
      onForget={forget}
      summary={
        ready ? 'Accord prêt\u00a0: imprimez-en deux, un pour chacun.' : `${missing.join('\u202f; ')}.`
      }
      sheet={
        ready && (
          <>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className="tool-blank">Nom et prénom&nbsp;:</p>
            <p className="tool-blank">Date&nbsp;:</p>
            <p className="tool-blank">Signature&nbsp;:</p>
          </>
        )
      }
      text={ready ? lines.join('\n') : null}
    >
      {texts.map((key) => (
        <TextField
          key={key}
          label={words[key].label}
          hint={words[key].hint}
          value={values[key]}
          isExample={isExample(key)}
          error={values[key].trim() === '' && !isExample(key) ? words[key].missing : undefined}
          maxLength={200}
          onChange={(typed) => set(key, typed)}
        />
      ))}
      <NumberField
        label="Durée"
        hint="Par exemple 12."
        unit="mois"
        whole
        value={values.months}
        reading={months}
        isExample={isExample('months')}
        onChange={(typed) => set('months', typed)}
      />
    </ToolFrame>
  );
}
