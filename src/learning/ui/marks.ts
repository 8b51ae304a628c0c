import { onChange } from '../changes.ts';
import type { CourseView, Outline } from '../course-view.ts';
import { viewCourses } from '../course-views.ts';
import { sync } from '../log.ts';
import { fillAwnings } from './awnings.ts';
import { keepToOnePerson } from './same-person.ts';

/**
 * Marks what is done on pages that list courses and steps: cards (`data-course-card`, `data-course-done`), the page of a
 * course (`data-course-page`, `data-step-row`, `data-step-done`) and every awning. The outlines of the courses are read
 * from the scallops, so that nothing is written twice in the page.
 */
function outlinesOfPage(): Outline[] {
  const found = new Map<string, Outline>();
  for (const awning of document.querySelectorAll<HTMLElement>('[data-awning]')) {
    const id = awning.dataset.awning!;
    const steps = [...awning.querySelectorAll<HTMLElement>('[data-step-id]')].map((scallop) => ({
      id: scallop.dataset.stepId!,
      slug: '',
      title: '',
      minutes: 0,
      kind: scallop.dataset.kind === 'quiz' ? ('quiz' as const) : ('lecture' as const),
    }));
    found.set(id, { id, slug: '', title: '', steps });
  }
  return [...found.values()];
}

async function mark(): Promise<void> {
  const outlines = outlinesOfPage();
  const views = await viewCourses(outlines);
  for (const [index, outline] of outlines.entries()) markCourse(outline, views[index]!);
}

function markCourse(outline: Outline, view: CourseView): void {
  fillAwnings(outline, view, false);
  const card = document.querySelector(`[data-course-card="${outline.id}"] [data-course-done]`);
  if (card instanceof HTMLElement) card.hidden = !view.completed;
  const page = document.querySelector<HTMLElement>(`[data-course-page="${outline.id}"]`);
  for (const row of page?.querySelectorAll<HTMLElement>('[data-step-row]') ?? []) {
    const id = row.dataset.stepRow!;
    const done = view.seen.has(id);
    if (done) row.dataset.state = 'done';
    else if (view.started && id === view.next?.id) row.dataset.state = 'here';
    else delete row.dataset.state;
    const words = row.querySelector<HTMLElement>('[data-step-done]');
    if (words) words.hidden = !done;
  }
  const start = page?.querySelector<HTMLAnchorElement>('[data-course-start]');
  const next = page?.querySelector<HTMLAnchorElement>(`[data-step-row="${view.next?.id}"] a`);
  if (start && next && view.started && !view.completed) {
    start.href = next.href;
    start.textContent = 'Reprendre';
  }
}

const refresh = () => void mark().catch(() => undefined);
onChange((change) => {
  if (change.kind === 'acknowledged' || change.kind === 'written') refresh();
});
refresh();
keepToOnePerson();
void sync();
