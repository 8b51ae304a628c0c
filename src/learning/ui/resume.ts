import { stepUrl } from '../../courses/course.ts';
import { onChange } from '../changes.ts';
import { viewCourses } from '../course-views.ts';
import { readOutline } from './outline.ts';
import { duration } from './words.ts';

/** The script of Resume.astro. */
async function show(root: HTMLElement): Promise<void> {
  const cards = [...root.querySelectorAll<HTMLElement>('[data-resume-course]')];
  const outlines = cards.map(readOutline);
  const views = await viewCourses(outlines);
  const begun = views
    .map((view, index) => ({ view, outline: outlines[index]!, card: cards[index]! }))
    .filter(({ view }) => view.started && !view.completed && view.next !== undefined)
    .sort((a, b) => (a.view.lastAt > b.view.lastAt ? -1 : 1));
  const last = begun[0];
  for (const card of cards) card.hidden = card !== last?.card;
  root.hidden = last === undefined;
  if (!last) return;
  const { view, outline, card } = last;
  const next = view.next!;
  card.querySelector<HTMLAnchorElement>('[data-resume-link]')!.href = stepUrl(outline, next);
  const position = outline.steps.findIndex(({ id }) => id === next.id) + 1;
  card.querySelector('[data-resume-where]')!.textContent =
    `Étape ${position} sur ${outline.steps.length} · ${next.title} · il vous reste ${duration(view.minutesLeft)}`;
}

for (const root of document.querySelectorAll<HTMLElement>('[data-resume]')) {
  const refresh = () => void show(root).catch(() => undefined);
  onChange((change) => {
    if (change.kind === 'acknowledged' || change.kind === 'written') refresh();
  });
  refresh();
}
