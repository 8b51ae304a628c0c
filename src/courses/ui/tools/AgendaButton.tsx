import { useState } from 'react';
import { calendarFile } from '../../tools/calendar-file.ts';
import { type CivilDay, addDays } from '../../tools/civil-day.ts';
import type { SlotSettings } from '../../tools/collection-slots.ts';
import { Memory } from './memory.ts';

/** how far the agenda is filled: a quarter; a new download replaces it */
const weeks = 13;
/** the same events each time, so that an agenda replaces them instead of doubling them */
export async function agendaSeed(): Promise<string> {
  const memory = new Memory();
  const kept = await memory.read('agenda').catch(() => undefined);
  if (typeof kept === 'string') return kept;
  const fresh = crypto.randomUUID();
  await memory.write('agenda', fresh);
  return fresh;
}

/** Downloads the slots of the coming weeks as an agenda file, made on the phone. */
export function AgendaButton({ settings, today }: { settings: SlotSettings; today: CivilDay }) {
  const [done, setDone] = useState(false);
  const download = async () => {
    const text = calendarFile({
      settings,
      from: addDays(today, 1),
      weeks,
      writtenAt: new Date().toISOString(),
      seed: await agendaSeed(),
    });
    const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'creneaux-de-retrait.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    setDone(true);
  };
  return (
    <>
      <button type="button" className="button button--quiet" onClick={() => void download()}>
        Télécharger pour mon agenda
      </button>
      <span role="status" className="tool-said">
        {done &&
          'Fichier d’agenda prêt\u00a0: 13 semaines, sans les jours fermés. Ouvrez-le avec votre agenda.'}
      </span>
    </>
  );
}
