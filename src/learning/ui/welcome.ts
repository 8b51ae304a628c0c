import { currentOwner } from '../../platform/local-store.ts';
import type { LearningEvent } from '../event.ts';
import { fetchMe } from '../me.ts';
import { type AnonymousPart, claim, decline, showPartOf, unclaimedBy } from '../owner.ts';
import { counted } from './words.ts';

/** The script of WelcomeMerge.astro. */
async function welcome(root: HTMLElement): Promise<void> {
  const me = await fetchMe();
  const status = root.querySelector<HTMLElement>('[data-status]')!;
  if (me === undefined) {
    status.textContent = 'Le réseau ne répond pas. Rechargez cette page dans un instant.';
    return;
  }
  if (me === null) {
    location.replace(`/connexion/?suite=${encodeURIComponent(nextOf(root))}`);
    return;
  }
  const part = await unclaimedBy(me.id);
  // Another person's part was shown: what she finds without an owner may still be hers, so the question is the same.
  if (part.events.length === 0 && part.notes.length === 0) {
    await makeReady(root, me.id);
    if (root.dataset.stays === undefined) location.replace(nextOf(root));
    else root.querySelector('[data-status]')!.textContent = 'Vous êtes connecté. Tout est prêt.';
    return;
  }
  ask(root, me.id, part);
}

function ask(root: HTMLElement, owner: string, part: AnonymousPart): void {
  const titles = JSON.parse(root.dataset.titles!) as Record<string, string>;
  root.querySelector('[data-begun]')!.replaceChildren(
    ...begun(part, titles).map((line) => {
      const item = document.createElement('li');
      item.textContent = line;
      return item;
    }),
  );
  root.querySelector<HTMLElement>('[data-continue]')!.hidden = true;
  root.querySelector<HTMLElement>('[data-question]')!.hidden = false;
  root.querySelector<HTMLElement>('[data-title]')!.focus();
  const answer = (decide: (owner: string) => Promise<void>) => () => {
    void decide(owner)
      .then(() => goOn(root, owner))
      .catch(() => {
        root.querySelector('[data-status]')!.textContent =
          'Votre téléphone n’a pas pu enregistrer ce choix. Rien n’est perdu. Appuyez encore une fois.';
      });
  };
  root.querySelector('[data-yes]')!.addEventListener('click', answer(claim));
  root.querySelector('[data-no]')!.addEventListener('click', answer(decline));
}

/** What was begun, in words: « Comprendre le click and collect : 2 étapes terminées, 5 réponses ». */
function begun(part: AnonymousPart, titles: Record<string, string>): string[] {
  const courses = new Map<string, LearningEvent[]>();
  for (const event of part.events) courses.set(event.course, [...(courses.get(event.course) ?? []), event]);
  const lines = [...courses].map(([course, events]) => {
    const count = (kind: LearningEvent['kind']) => events.filter((event) => event.kind === kind).length;
    const facts = [
      count('step-done') > 0 && counted(count('step-done'), 'étape terminée', 'étapes terminées'),
      count('watched') > 0 && 'une vidéo regardée',
      count('answered') > 0 && counted(count('answered'), 'réponse au quiz', 'réponses au quiz'),
      count('recalled') > 0 && 'des questions pour se souvenir',
      count('deed') > 0 && 'une action déclarée',
    ].filter((fact) => fact !== false);
    return `${titles[course] ?? `Cours ${course}`}\u00A0: ${facts.join(', ')}`;
  });
  const figures = part.notes.filter((key) => /^(tool|ticks|deed):/.test(key)).length;
  if (figures > 0) lines.push(counted(figures, 'outil ou liste remplie', 'outils ou listes remplis'));
  return lines;
}

async function goOn(root: HTMLElement, owner: string): Promise<void> {
  await makeReady(root, owner);
  location.replace(nextOf(root));
}

async function makeReady(root: HTMLElement, owner: string): Promise<void> {
  if ((await currentOwner()) !== owner) await showPartOf(owner);
  root.querySelector('[data-status]')!.textContent = 'Vous êtes connecté. Nous retrouvons votre parcours…';
  // A slow network must not hold her here: what is not sent now is sent from the next page.
  const { syncNow } = await import('../sync-loop.ts');
  await Promise.race([syncNow(owner), new Promise((resolve) => setTimeout(resolve, 4000))]);
}

/** Only an address of this site. */
function nextOf(root: HTMLElement): string {
  const next = new URL(root.dataset.welcome!, location.origin);
  return next.origin === location.origin ? next.href : '/mon-parcours/';
}

for (const root of document.querySelectorAll<HTMLElement>('[data-welcome]')) {
  welcome(root).catch(() => {
    // This phone keeps nothing (private mode): the link « Continuer » is there.
  });
}
