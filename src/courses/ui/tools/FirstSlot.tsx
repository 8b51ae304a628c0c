import { useEffect, useState } from 'react';
import { readDay, readTime } from '../../tools/civil-day.ts';
import { firstSlot, slotCapacity, slotKey } from '../../tools/collection-slots.ts';
import { sayDuration } from '../../tools/day-words.ts';
import { explainFirstSlot } from '../../tools/first-slot-words.ts';
import { plural } from '../../tools/format-number.ts';
import { exampleSlotForm, readSlotForm } from '../../tools/slot-form.ts';
import { weekText } from '../../tools/week-grid.ts';
import { clock } from '../../tools/civil-day.ts';
import { TextField } from './fields.tsx';
import { Memory } from './memory.ts';
import { NotedOrdersList } from './NotedOrdersList.tsx';
import { asNotedOrders } from './noted-orders.ts';
import { phoneNow } from './phone-clock.ts';
import { asSlotFigures } from './slot-figures.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

interface Values {
  day: string;
  time: string;
  noted: Readonly<Record<string, number>>;
}
const fields: FigureFields<Values> = {
  day: figure('2027-03-02'),
  time: figure('11:10'),
  noted: { example: {}, blank: {}, read: asNotedOrders, neutral: true },
};

/** « Premier créneau possible » (course 08, step 4), on the grid she made, or on the example one. */
export default function FirstSlot() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'premier-creneau',
    fields,
  );
  const [grid, setGrid] = useState({ form: exampleSlotForm, hers: false });
  useEffect(() => {
    new Memory().read('generateur-de-creneaux').then(
      (stored) => {
        const found = asSlotFigures(stored);
        if (found) setGrid({ form: found.values, hers: found.mine.includes('week') });
      },
      () => undefined,
    );
  }, []);

  const settings = readSlotForm(grid.form);
  const [day, time] = [readDay(values.day), readTime(values.time)];
  const order = day !== null && time !== null ? { day, time } : null;
  const found = settings && order ? firstSlot(order, settings, values.noted) : null;
  const sentences = settings && order && found ? explainFirstSlot(order, found, settings) : null;
  const summary = !settings
    ? 'Votre grille n’est pas complète\u00a0: ouvrez «\u00a0Ma grille de créneaux\u00a0» et corrigez-la.'
    : (sentences?.join(' ') ?? 'Indiquez le jour et l’heure de la commande.');
  const capacity = settings ? slotCapacity(settings) : 1;
  const slot = found?.slot;
  const noted = slot ? (values.noted[slotKey(slot)] ?? 0) : 0;

  return (
    <ToolFrame
      title="Premier créneau possible"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        sentences &&
        settings && (
          <>
            {sentences.map((sentence) => (
              <p className="tool-sheet__said" key={sentence}>
                {sentence}
              </p>
            ))}
            <div className="tool-print-only">
              {weekText(settings)
                .split('\n')
                .map((line) => (
                  <p key={line}>{line}</p>
                ))}
            </div>
          </>
        )
      }
      text={sentences && sentences.join('\n')}
    >
      <p>
        {grid.hers ? 'Le calcul suit votre grille de créneaux.' : 'Le calcul suit la grille d’exemple.'}{' '}
        {settings && <>Délai&nbsp;: {sayDuration(settings.delayMinutes)}. </>}
        <a href="/outils/generateur-de-creneaux/">Changer ma grille</a>
      </p>
      <div className="tool__pair">
        <TextField
          label="Jour de la commande"
          type="date"
          value={values.day}
          isExample={isExample('day')}
          error={values.day !== '' && day === null ? 'Indiquez un jour entre 2000 et 2199' : undefined}
          onChange={(typed) => set('day', typed)}
        />
        <TextField
          label="Heure de la commande"
          type="time"
          value={values.time}
          isExample={isExample('time')}
          onChange={(typed) => set('time', typed)}
        />
      </div>
      <div className="button-row">
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => {
            const now = phoneNow();
            set('day', now.day);
            set('time', clock(now.time));
          }}
        >
          La commande arrive maintenant
        </button>
        {slot && (
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => set('noted', { ...values.noted, [slotKey(slot)]: noted + 1 })}
          >
            Noter une commande sur ce créneau ({noted} sur {capacity})
          </button>
        )}
      </div>
      <p className="field__hint">
        Un créneau prend {plural(capacity, 'commande')}. Quand il est plein, l’outil passe au suivant.
      </p>
      <NotedOrdersList noted={values.noted} onChange={(next) => set('noted', next)} />
    </ToolFrame>
  );
}
