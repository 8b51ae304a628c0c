import { writePlan } from '../plan-memory.ts';
import { untouched } from '../plan.ts';
import { notSaved } from './sync-words.ts';

/** The script of ChooseExpress.astro. */
const root = document.querySelector<HTMLElement>('[data-choose-express]')!;
const status = root.querySelector('[role="status"]')!;
const button = root.querySelector('button')!;
button.hidden = false;
button.addEventListener('click', () => {
  writePlan({ ...untouched, base: 'express' }).then(
    () => {
      button.hidden = true;
      const link = document.createElement('a');
      link.href = '/mon-parcours/';
      link.textContent = 'Voir mon parcours';
      status.replaceChildren('C’est votre parcours. ', link);
    },
    () => (status.textContent = notSaved),
  );
});
