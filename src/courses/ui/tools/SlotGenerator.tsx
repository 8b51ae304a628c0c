import { useEffect, useState } from 'react';
import { readSetting } from '../../../platform/local-store.ts';
import { holidaysBetween } from '../../tools/public-holidays.ts';
import { calendarFile } from '../../tools/calendar-file.ts';
import { addDays } from '../../tools/civil-day.ts';
import { slotCapacity } from '../../tools/collection-slots.ts';
import { sayDay, weekdays } from '../../tools/day-words.ts';
import { readNumber } from '../../tools/read-number.ts';
import {
  delayRule,
  keptPlacesRule,
  orderMinutesRule,
  readRanges,
  readSlotForm,
  slotMinutesRule,
} from '../../tools/slot-form.ts';
import { nowhere } from '../../tools/territory.ts';
import { weekText } from '../../tools/week-grid.ts';
import { AgendaButton } from './AgendaButton.tsx';
import { ClosedPeriods } from './ClosedPeriods.tsx';
import { NumberField } from './fields.tsx';
import { slotAdvice, slotHints, slotSummary } from './slot-words.ts';
import { asRegionSetting, slotFields } from './slot-figures.ts';
import { TerritoryFields } from './TerritoryFields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';
import { WeekEditor } from './WeekEditor.tsx';
import { WeekTable } from './WeekTable.tsx';
import { today } from './phone-clock.ts';

/** how far the agenda is filled: a quarter; a new download replaces it */
const agendaWeeks = 13;

/** « Ma grille » (course 08, step 3): the generator draws the week. */
export default function SlotGenerator() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'generateur-de-creneaux',
    slotFields,
  );
  // the day is the phone's: unknown in the page that was built
  const [day, setDay] = useState<string | null>(null);
  useEffect(() => setDay(today()), []);

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

  const slotMinutes = readNumber(values.slotMinutes, slotMinutesRule);
  const delay = readNumber(values.delayMinutes, delayRule);
  const orderMinutes = readNumber(values.orderMinutes, orderMinutesRule);
  const kept = readNumber(values.keptPlaces, keptPlacesRule);
  const settings = readSlotForm(values);
  const wrongDays = weekdays.filter((weekday) => readRanges(values.week[weekday]) === null);
  const summary = slotSummary(settings, wrongDays);
  const holidays = day ? holidaysBetween(day, addDays(day, 365), territory) : [];
  const hasSlots = settings !== null && weekdays.some((weekday) => settings.week[weekday].length > 0);

  return (
    <ToolFrame
      title="Ma grille de créneaux"
      sheetTitle="Nos créneaux de retrait"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={hasSlots && <WeekTable settings={settings} closed={values.closed} />}
      text={hasSlots ? weekText(settings) : null}
      more={
        hasSlots &&
        day && (
          <AgendaButton
            name="creneaux-de-retrait.ics"
            events={(made) => calendarFile({ settings, from: addDays(day, 1), weeks: agendaWeeks, ...made })}
            said={`Fichier d’agenda prêt\u00a0: ${String(agendaWeeks)} semaines, sans les jours fermés. Ouvrez-le avec votre agenda.`}
          />
        )
      }
    >
      <WeekEditor week={values.week} isExample={isExample('week')} onChange={(week) => set('week', week)} />
      <div className="tool__pair">
        <NumberField
          label="Durée d’un créneau"
          hint={slotHints.slot}
          unit="min"
          whole
          value={values.slotMinutes}
          reading={slotMinutes}
          isExample={isExample('slotMinutes')}
          onChange={(typed) => set('slotMinutes', typed)}
        />
        <NumberField
          label="Délai entre la commande et le retrait"
          hint={slotHints.delay(delay.ok ? delay.value : null)}
          unit="min"
          whole
          value={values.delayMinutes}
          reading={delay}
          isExample={isExample('delayMinutes')}
          onChange={(typed) => set('delayMinutes', typed)}
        />
        <NumberField
          label="Minutes par commande"
          hint={slotHints.order}
          unit="min"
          value={values.orderMinutes}
          reading={orderMinutes}
          isExample={isExample('orderMinutes')}
          onChange={(typed) => set('orderMinutes', typed)}
        />
        <NumberField
          label="Places gardées pour le comptoir"
          hint={slotHints.kept(settings ? slotCapacity(settings) : null)}
          unit="par créneau"
          whole
          value={values.keptPlaces}
          reading={kept}
          isExample={isExample('keptPlaces')}
          onChange={(typed) => set('keptPlaces', typed)}
        />
      </div>
      {settings &&
        slotAdvice(settings).map((advice) => (
          <p className="notice notice--sun" key={advice}>
            {advice}
          </p>
        ))}
      <ClosedPeriods closed={values.closed} onChange={(closed) => set('closed', closed)} />
      <TerritoryFields territory={territory} onChange={(next) => set('territory', next)} />
      {holidays.length > 0 && (
        <details>
          <summary>Les jours fériés pris en compte sur 12 mois</summary>
          <ul className="tool-days">
            {holidays.map((holiday) => (
              <li key={holiday.day}>
                {sayDay(holiday.day)}&nbsp;: {holiday.name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </ToolFrame>
  );
}
