import { DownloadButton } from './DownloadButton.tsx';
import { Memory } from './memory.ts';

/** the same events each time, so that an agenda replaces them instead of doubling them */
async function agendaSeed(): Promise<string> {
  const memory = new Memory();
  const kept = await memory.read('agenda').catch(() => undefined);
  if (typeof kept === 'string') return kept;
  const fresh = crypto.randomUUID();
  await memory.write('agenda', fresh);
  return fresh;
}

interface Props {
  name: string;
  events: (made: { writtenAt: string; seed: string }) => string;
  said: string;
}

/** Downloads events for her agenda, made on the phone. */
export const AgendaButton = ({ name, events, said }: Props) => (
  <DownloadButton
    label="Télécharger pour mon agenda"
    name={name}
    type="text/calendar"
    content={async () => events({ writtenAt: new Date().toISOString(), seed: await agendaSeed() })}
    said={said}
  />
);
