import { useState } from 'react';
import { type PlannedPost, publicationCalendar } from '../../tools/publication-calendar.ts';
import { agendaSeed } from './AgendaButton.tsx';
import { downloadBlob } from './download-blob.ts';

/** Downloads the eight reminders, made on the phone. */
export function PublicationAgenda({ posts }: { posts: readonly PlannedPost[] }) {
  const [done, setDone] = useState(false);
  const download = async () => {
    const text = publicationCalendar({
      posts,
      writtenAt: new Date().toISOString(),
      seed: await agendaSeed(),
    });
    downloadBlob('mes-publications.ics', new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    setDone(true);
  };
  return (
    <>
      <button type="button" className="button button--quiet" onClick={() => void download()}>
        Télécharger pour mon agenda
      </button>
      <span role="status" className="tool-said">
        {done && 'Fichier d’agenda prêt\u00a0: 8 rappels, à 9\u00a0h. Ouvrez-le avec votre agenda.'}
      </span>
    </>
  );
}
