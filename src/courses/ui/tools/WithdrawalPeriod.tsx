import { useEffect } from 'react';
import { readSetting } from '../../../platform/local-store.ts';
import { readDay } from '../../tools/civil-day.ts';
import type { CollectionForm } from '../../tools/collection-form.ts';
import { type Territory, nowhere } from '../../tools/territory.ts';
import { placeIsVague, withdrawalPeriod } from '../../tools/withdrawal-period.ts';
import { SelectField, TextField } from './fields.tsx';
import { asRegionSetting, asTerritory } from './slot-figures.ts';
import { oneOf } from './stored.ts';
import { TerritoryFields } from './TerritoryFields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';
import { explainWithdrawal, formChoices, withdrawalNotes, withdrawalSummary } from './withdrawal-words.ts';

interface Values {
  form: CollectionForm | '';
  day: string;
  territory: Territory;
}
const fields: FigureFields<Values> = {
  form: { example: 'P', blank: '', read: oneOf('', 'R', 'C', 'P') },
  day: figure('2027-03-06'),
  territory: { example: nowhere, blank: nowhere, read: asTerritory, neutral: true },
};

/** « Jusqu’à quand ? » (course 13, step 3). */
export default function WithdrawalPeriod() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'delai-de-retractation',
    fields,
  );
  const { form, territory } = values;

  // the region chosen for the videos is a good first guess
  useEffect(() => {
    if (memory !== 'kept' || territory !== nowhere) return;
    readSetting<unknown>('region').then(
      (stored) => {
        const region = asRegionSetting(stored);
        if (region) set('territory', { ...nowhere, region });
      },
      () => undefined,
    );
    // once, when the memory has been read
  }, [memory]);

  const day = readDay(values.day);
  const period = form !== '' && day !== null ? withdrawalPeriod(form, day, territory) : null;
  const summary = withdrawalSummary(form, values.day, territory);
  const lines = day !== null && period ? explainWithdrawal(day, period) : form === 'R' ? [summary] : null;
  const place =
    form === 'R' || !lines
      ? null
      : placeIsVague(territory)
        ? 'Précisez où est la boutique\u00a0: un jour férié local peut changer la date.'
        : territory.region === null
          ? 'Région non précisée\u00a0: seuls les onze jours fériés nationaux sont comptés.'
          : null;

  return (
    <ToolFrame
      title="Jusqu’à quand&#8239;?"
      sheetTitle="Fin du délai de rétractation"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines && (
          <>
            <p className="tool-sheet__said">{summary}</p>
            {period && (
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
            {place && <p className="notice notice--sun">{place}</p>}
            <h3>Avant de répondre au client</h3>
            <ul>
              {withdrawalNotes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )
      }
      text={lines && [summary, ...(period ? lines : []), ...withdrawalNotes].join('\n')}
    >
      <SelectField
        label="Forme de la commande"
        hint="Le client s’est-il engagé avant de venir&#8239;? Non, c’est R. Oui, c’est C ou P."
        value={form}
        choices={formChoices}
        isExample={isExample('form')}
        onChange={(chosen) => set('form', chosen)}
      />
      {form !== 'R' && (
        <>
          <TextField
            label="Jour du retrait"
            hint="Le jour où le client a pris l’article en main."
            type="date"
            value={values.day}
            isExample={isExample('day')}
            error={values.day !== '' && day === null ? 'Indiquez le jour du retrait' : undefined}
            onChange={(typed) => set('day', typed)}
          />
          <TerritoryFields
            territory={territory}
            otherPlaces="Ailleurs, demandez vos jours fériés locaux à la mairie."
            onChange={(next) => set('territory', next)}
          />
        </>
      )}
    </ToolFrame>
  );
}
