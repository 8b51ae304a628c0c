import { useId, useRef, useState } from 'react';
import { checkAlternative } from '../../tools/photo-alternative.ts';
import { photoRemarks } from '../../tools/photo-check.ts';
import { downloadFile } from './download-file.ts';
import { Field, SelectField, TextField } from './fields.tsx';
import { type OpenPhoto, type PhotoReading, lightPhoto, openPhoto } from './photo-file.ts';
import { PhotoPermission, type PermissionKind } from './PhotoPermission.tsx';
import { PhotoResult, photoSize } from './PhotoResult.tsx';
import { printSheet } from './print-sheet.ts';
import { oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, optionalText, useFigures } from './use-figures.ts';

interface Values {
  alternative: string;
  shop: string;
  kind: PermissionKind;
}
const fields: FigureFields<Values> = {
  alternative: figure('Bocal de miel de châtaignier, 320 g, étiquette blanche'),
  shop: optionalText,
  kind: { example: 'person', blank: 'person', read: oneOf('person', 'author'), neutral: true },
};

/** « Contrôleur de photos » (course 05, steps 4 and 6). The photo itself is kept nowhere. */
export default function PhotoCheck() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'controleur-de-photos',
    fields,
  );
  const id = useId();
  const paper = useRef<HTMLDivElement>(null);
  const [photo, setPhoto] = useState<OpenPhoto | null>(null);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const alternative = checkAlternative(values.alternative);
  const light = photo?.light === true;

  const take = async (reading: Promise<PhotoReading>) => {
    setBusy(true);
    const read = await reading;
    setBusy(false);
    setError(read.ok ? '' : read.error);
    if (read.ok) setPhoto(read.photo);
    return read;
  };
  const remarks = photo ? photoRemarks(photo) : [];
  const summary = busy
    ? 'Un instant…'
    : error !== ''
      ? error
      : photo
        ? `${remarks.join('. ')}.${light ? ' Photo allégée\u00a0: enregistrez-la.' : ''}`
        : 'Choisissez une photo\u00a0: elle reste sur votre téléphone.';

  return (
    <ToolFrame
      title="Contrôleur de photos"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Écrire mon texte"
      memory={memory}
      onForget={() => {
        forget();
        setPhoto(null);
        setError('');
      }}
      forgetWarning="La photo et votre texte vont quitter cette page. Vos photos restent dans le téléphone."
      summary={summary}
      sheet={
        photo && (
          <>
            <PhotoResult photo={photo} alternative={values.alternative} />
            <p>Texte de remplacement&nbsp;: {values.alternative.trim() || 'à écrire'}</p>
          </>
        )
      }
      text={
        photo
          ? [photoSize(photo), summary, values.alternative.trim()].join('\n')
          : values.alternative.trim() || null
      }
      copyLabel={photo ? 'Copier le résultat' : 'Copier le texte de remplacement'}
      more={
        <button type="button" className="button button--quiet" onClick={() => printSheet(paper.current)}>
          Imprimer l’autorisation
        </button>
      }
      after={
        <div className="tool-sheet tool-sheet--paper" ref={paper} aria-hidden="true">
          <PhotoPermission kind={values.kind} shop={values.shop} />
        </div>
      }
    >
      <div className="field">
        <label htmlFor={id}>Ma photo</label>
        <p className="field__hint" id={`${id}-hint`}>
          Au format JPEG de préférence. Elle n’est pas envoyée.
        </p>
        <input
          id={id}
          type="file"
          accept="image/*"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void take(openPhoto(file, file.name));
            event.target.value = '';
          }}
        />
      </div>
      {photo && (
        <div className="button-row">
          <button
            type="button"
            className="button"
            disabled={busy || light}
            onClick={() => void take(lightPhoto(photo))}
          >
            Alléger
          </button>
          {light && (
            <button type="button" className="button" onClick={() => downloadFile(photo.name, photo.file)}>
              Enregistrer la photo allégée
            </button>
          )}
        </div>
      )}
      <Field
        label="Texte de remplacement"
        hint={`Ce que l’on voit, en 125 signes au plus. ${alternative.said}.`}
        isExample={isExample('alternative')}
        error={alternative.ok || values.alternative.trim() === '' ? undefined : alternative.said}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={400}
            value={values.alternative}
            onChange={(event) => set('alternative', event.target.value)}
          />
        )}
      </Field>
      <fieldset className="tool__group">
        <legend>L’autorisation à imprimer</legend>
        <SelectField
          label={'Qui doit donner son accord\u202f?'}
          value={values.kind}
          choices={[
            { value: 'person', label: 'Une personne reconnaissable' },
            { value: 'author', label: 'L’auteur de la photo, ou le fournisseur' },
          ]}
          onChange={(chosen) => set('kind', chosen)}
        />
        <TextField
          label="Nom de la boutique (facultatif)"
          value={values.shop}
          onChange={(typed) => set('shop', typed)}
        />
      </fieldset>
    </ToolFrame>
  );
}
