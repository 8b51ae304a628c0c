import { announcementLimit } from '../../tools/poster.ts';
import { plural } from '../../tools/format-number.ts';
import { Field, NumberField, TextField } from './fields.tsx';
import { OnlinePosterSheet } from './OnlinePosterSheet.tsx';
import { PosterDownloads } from './PosterDownloads.tsx';
import { type PosterValues, posterFields, posterNote } from './poster-figures.ts';
import { posterSummary, posterText, readPoster } from './poster-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

const words: Readonly<Record<Exclude<keyof PosterValues, 'distance'>, { label: string; hint: string }>> = {
  shop: { label: 'Nom de la boutique', hint: 'Comme sur votre enseigne.' },
  announcement: { label: 'Mon annonce', hint: 'Quoi, comment, quand. Les espaces comptent.' },
  link: {
    label: 'Lien de votre page (facultatif)',
    hint: 'Il commence par https://. Sans site, laissez vide\u00a0: le code appellera votre numéro.',
  },
  phone: { label: 'Téléphone', hint: 'Par exemple 01 99 00 12 34. Facultatif si vous avez un lien.' },
  label: {
    label: 'Étiquette de l’endroit',
    hint: 'Ajoutée au lien pour compter. Par exemple vitrine, porte, caisse.',
  },
};
const texts = ['link', 'phone', 'label'] as const;

/** « Mon affiche et mon code QR » (course 21, step 3). */
export default function OnlinePosterTool() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    posterNote,
    posterFields,
  );
  const read = readPoster(values);
  const { poster, errors } = read;
  return (
    <ToolFrame
      title="Mon affiche «&nbsp;Disponible en ligne&nbsp;»"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Mettre mes informations"
      memory={memory}
      onForget={forget}
      summary={posterSummary(read)}
      sheet={poster && <OnlinePosterSheet poster={poster} />}
      text={poster && posterText(poster)}
      after={poster && <PosterDownloads poster={poster} />}
    >
      <TextField
        {...words.shop}
        value={values.shop}
        isExample={isExample('shop')}
        onChange={(typed) => set('shop', typed)}
      />
      <Field
        label={words.announcement.label}
        hint={`${words.announcement.hint} ${plural(read.signs, 'signe')} sur ${announcementLimit}.`}
        error={errors.announcement}
        isExample={isExample('announcement')}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={300}
            value={values.announcement}
            onChange={(event) => set('announcement', event.target.value)}
          />
        )}
      </Field>
      {texts.map((key) => (
        <TextField
          key={key}
          {...words[key]}
          value={values[key]}
          error={errors[key]}
          isExample={isExample(key)}
          maxLength={300}
          onChange={(typed) => set(key, typed)}
        />
      ))}
      <NumberField
        label="Distance de lecture"
        hint="De l’œil du client au code. Par exemple 100 pour une vitrine, 25 pour un sac."
        unit="cm"
        value={values.distance}
        reading={read.distance}
        isExample={isExample('distance')}
        onChange={(typed) => set('distance', typed)}
      />
    </ToolFrame>
  );
}
