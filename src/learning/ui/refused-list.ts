import { currentOwner } from '../../platform/local-store.ts';
import { announce } from '../changes.ts';
import type { LearningEvent } from '../event.ts';
import { pendingEvents, retryRefused } from '../pending-events.ts';

const what: Record<LearningEvent['kind'], string> = {
  'step-done': 'Étape terminée',
  watched: 'Vidéo regardée',
  answered: 'Réponse au quiz',
  recalled: 'Question pour se souvenir',
  deed: 'Action déclarée',
};

/** « Ce qui a été mis de côté » : each refused fact with the server's sentence, and a way to try again. */
export async function showRefused(section: HTMLElement): Promise<void> {
  const owner = await currentOwner();
  const refused = (await pendingEvents(owner)).filter((one) => one.refused !== null);
  section.hidden = refused.length === 0;
  section.querySelector('[data-refused-list]')!.replaceChildren(
    ...refused.map(({ event, refused: reason }) => {
      const line = document.createElement('li');
      line.textContent = `${what[event.kind]}, cours ${event.course}\u00A0: ${reason ?? ''}`;
      return line;
    }),
  );
  const retry = section.querySelector<HTMLButtonElement>('[data-retry]')!;
  retry.onclick = () => {
    void retryRefused(owner).then(() => {
      announce({ kind: 'written', course: refused[0]?.event.course ?? '', urgent: true });
    });
  };
}
