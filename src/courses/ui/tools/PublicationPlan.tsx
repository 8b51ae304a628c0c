import { useEffect } from 'react';
import { readSetting } from '../../../platform/local-store.ts';
import { type Weekday, readDay } from '../../tools/civil-day.ts';
import { sayDay, sayDayShort } from '../../tools/day-words.ts';
import { publicationDays, publicationsAMonth } from '../../tools/publication-plan.ts';
import { minutes, readNumber } from '../../tools/read-number.ts';
import { nowhere } from '../../tools/territory.ts';
import { sayMinutes } from './minute-words.ts';
import { NumberField, SelectField, TextField } from './fields.tsx';
import { PostDraft } from './PostDraft.tsx';
import { AgendaButton } from './AgendaButton.tsx';
import { publicationCalendar } from '../../tools/publication-calendar.ts';
import { publicationFields } from './publication-figures.ts';
import { type Trade, ideas, themes, trades, weekdayChoices } from './publication-words.ts';
import { asRegionSetting } from './slot-figures.ts';
import { TerritoryFields } from './TerritoryFields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

const tradeChoices = (Object.entries(trades) as [Trade, string][]).map(([value, label]) => ({
  value,
  label,
}));

/** « Mon mois en huit cases » (course 22, step 3). */
export default function PublicationPlan() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'calendrier-de-publication',
    publicationFields,
  );
  // the region chosen for the videos is a good first guess
  const { territory } = values;
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

  const start = readDay(values.start);
  const days = [Number(values.first), Number(values.second)] as [Weekday, Weekday];
  const plan = start ? publicationDays(start, days, territory) : null;
  const each = readNumber(values.minutes, minutes);
  const posts = plan?.map((date, index) => ({
    ...date,
    theme: themes[index] ?? '',
    title: values.titles[index]?.trim() ?? '',
  }));
  const sameDay = values.first === values.second;
  const time = each.ok ? sayMinutes(each.value * publicationsAMonth) : null;
  const last = posts?.at(-1);
  const summary = sameDay
    ? 'Choisissez deux jours différents.'
    : !start
      ? 'Indiquez la date de début.'
      : !posts || !last || time === null
        ? 'Indiquez les minutes par publication.'
        : `8 publications, du ${sayDay(posts[0]?.day ?? start)} au ${sayDay(last.day)}. Temps à prévoir\u00a0: ${time}.`;
  const shown = posts && time !== null ? posts : null;

  return (
    <ToolFrame
      title="Mon mois en huit cases"
      sheetTitle="Mes publications du mois"
      anyExample={anyExample}
      onMine={clearExamples}
      mineLabel="Mettre mes jours"
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        shown && (
          <table className="tool-table tool-month">
            <caption>Deux publications par semaine</caption>
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Thème et titre</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ day, holiday, theme, title }) => (
                <tr key={day}>
                  <th scope="row">
                    {sayDayShort(day).replaceAll('\u00a0', ' ')}
                    {holiday && <span className="tool-holiday">Férié&nbsp;: {holiday}</span>}
                  </th>
                  <td>
                    {theme}
                    {title && (
                      <>
                        &nbsp;: <strong>{title}</strong>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
      text={
        shown &&
        [
          ...shown.map(
            ({ day, holiday, theme, title }) =>
              `${sayDay(day)}${holiday ? ` (férié\u00a0: ${holiday})` : ''}\u00a0: ${title || theme}`,
          ),
          summary,
        ].join('\n')
      }
      more={
        shown && (
          <AgendaButton
            name="mes-publications.ics"
            events={(made) => publicationCalendar({ posts: shown, ...made })}
            said={'Fichier d’agenda prêt\u00a0: 8 rappels, à 9\u00a0h. Ouvrez-le avec votre agenda.'}
          />
        )
      }
    >
      <div className="tool__pair">
        <SelectField
          label="Premier jour"
          value={values.first}
          choices={weekdayChoices}
          onChange={(day) => set('first', day)}
        />
        <SelectField
          label="Second jour"
          {...(sameDay ? { hint: 'Choisissez deux jours différents.' } : {})}
          value={values.second}
          choices={weekdayChoices}
          onChange={(day) => set('second', day)}
        />
        <TextField
          label="Date de début"
          type="date"
          value={values.start}
          isExample={isExample('start')}
          error={start ? undefined : 'Indiquez la date de début'}
          onChange={(typed) => set('start', typed)}
        />
        <NumberField
          label="Minutes par publication"
          hint="Photo, texte et mise en ligne."
          unit="min"
          value={values.minutes}
          reading={each}
          isExample={isExample('minutes')}
          onChange={(typed) => set('minutes', typed)}
        />
      </div>
      <fieldset className="tool__group">
        <legend>Mes huit titres</legend>
        <SelectField
          label="Mon métier, pour les idées"
          value={values.trade}
          choices={tradeChoices}
          onChange={(trade) => set('trade', trade)}
        />
        {themes.map((theme, index) => (
          <TextField
            key={theme}
            label={`${index + 1}. ${theme}`}
            hint={`Idée\u00a0: ${ideas[values.trade][index] ?? ''}`}
            value={values.titles[index] ?? ''}
            onChange={(typed) =>
              set(
                'titles',
                values.titles.map((title, at) => (at === index ? typed : title)),
              )
            }
          />
        ))}
      </fieldset>
      <TerritoryFields territory={territory} onChange={(next) => set('territory', next)} />
      <PostDraft text={values.draft} onChange={(text) => set('draft', text)} />
    </ToolFrame>
  );
}
