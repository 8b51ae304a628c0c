import { stepUrl } from '../../courses/course.ts';
import { anonymous, currentOwner } from '../../platform/local-store.ts';
import { onChange, type SyncStatus } from '../changes.ts';
import type { CourseView, Outline } from '../course-view.ts';
import { viewCourses } from '../course-views.ts';
import { gradeWaiting } from '../ask-verdicts.ts';
import { sync } from '../log.ts';
import { waiting } from '../waiting.ts';
import { findOwner } from './find-owner.ts';
import { fillAwnings } from './awnings.ts';
import { readOutline } from './outline.ts';
import { showRefused } from './refused-list.ts';
import { keepToOnePerson } from './same-person.ts';
import { watchSession } from './signed-out.ts';
import { stepLine } from './step-end.ts';
import { notSaved } from './sync-words.ts';
import { counted, duration } from './words.ts';

/** The script of MyPath.astro. */
const root = document.querySelector<HTMLElement>('[data-my-path]')!;
const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
const cards = [...root.querySelectorAll<HTMLElement>('[data-course]')];
const outlines = cards.map(readOutline);
let status: SyncStatus | undefined;

async function show(): Promise<void> {
  const views = await viewCourses(outlines);
  const owner = await currentOwner();
  const begun = views.filter((view) => view.started);
  for (const [index, view] of views.entries()) showCourse(cards[index]!, outlines[index]!, view, owner);
  const { toSend } = await waiting();
  part('summary').textContent = [summary(begun), owner === anonymous ? '' : sendingWords(toSend)]
    .join(' ')
    .trim();
  part('empty').hidden = begun.length > 0;
  part('offer-account').hidden = owner !== anonymous;
  await showRefused(part('refused'));
}

function summary(begun: readonly CourseView[]): string {
  if (begun.length === 0) return '';
  const learned = begun.reduce((sum, view) => sum + view.minutesLearned, 0);
  const finished = begun.filter((view) => view.completed).length;
  const courses = counted(begun.length, 'cours commencé', 'cours commencés');
  const done = finished === 0 ? '' : `, ${finished} terminé${finished < 2 ? '' : 's'}`;
  return `${courses}${done}. Minutes apprises\u00A0: ${duration(learned)}.`;
}

function sendingWords(toSend: number): string {
  if (toSend === 0) return status === 'sent' ? 'Tout est envoyé.' : '';
  const words = counted(
    toSend,
    'enregistrement n’est pas encore envoyé',
    'enregistrements ne sont pas encore envoyés',
  );
  return `${words}. Ce sera envoyé plus tard.`;
}

function showCourse(card: HTMLElement, outline: Outline, view: CourseView, owner: string): void {
  fillAwnings(outline, view, false);
  card.hidden = !view.started;
  const left = outline.steps.filter(({ id }) => !view.seen.has(id));
  card.querySelector('[data-where]')!.textContent = view.completed
    ? 'Cours terminé.'
    : `${counted(view.seen.size, 'étape vue', 'étapes vues')} sur ${outline.steps.length}. Il vous reste ${duration(view.minutesLeft)}.`;
  card.querySelector<HTMLElement>('[data-left]')!.hidden = view.completed || left.length === 0;
  card.querySelector('[data-left-list]')!.replaceChildren(...left.map((step) => stepLine(outline, step)));
  const go = card.querySelector<HTMLAnchorElement>('[data-go]')!;
  if (view.attestation !== null) {
    go.href = `/attestations/${view.attestation}/`;
    go.textContent = 'Voir mon attestation';
  } else if (view.completed) {
    const form = `/attestations/obtenir/${outline.id}/`;
    go.href = owner === anonymous ? `/connexion/?suite=${encodeURIComponent(form)}` : form;
    // until the server has answered, it may exist already: the same address then leads to it
    const asking = owner !== anonymous && (status === undefined || status === 'sending');
    go.textContent = asking ? 'Mon attestation' : 'Obtenir mon attestation';
  } else if (view.next) {
    go.href = stepUrl(outline, view.next);
    go.textContent = `Reprendre\u00A0: ${view.next.title}`;
  }
}

const refresh = () =>
  void show().catch(() => {
    part('summary').textContent = notSaved;
  });
onChange((change) => {
  if (change.kind === 'sync') status = change.status;
  if (change.kind !== 'owner') refresh();
});
refresh();
watchSession();
keepToOnePerson();
void findOwner();
void sync();
// With an account the server grades what it receives; without one the phone asks, so that « terminé » is known here.
void currentOwner().then(
  (owner) => {
    if (owner === anonymous) for (const { id } of outlines) void gradeWaiting(id);
  },
  () => undefined,
);
