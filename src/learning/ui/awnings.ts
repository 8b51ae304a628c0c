import type { CourseView, Outline } from '../course-view.ts';

/**
 * Fills the scallops of every awning of this course on the page. A scallop that becomes done while one looks drops; the
 * whole awning ripples once when the course is finished under one's eyes.
 */
export function fillAwnings(outline: Outline, view: CourseView, live: boolean): void {
  for (const awning of document.querySelectorAll<HTMLElement>(`[data-awning="${outline.id}"]`)) {
    const current = awning.querySelector('[aria-current="step"]')?.closest<HTMLElement>('[data-step-id]');
    const scallops = [...awning.querySelectorAll<HTMLElement>('[data-step-id]')];
    const wasOut = scallops.every((scallop) => scallop.dataset.state === 'done');
    const here = current?.dataset.stepId ?? (view.started ? view.next?.id : undefined);
    for (const scallop of scallops) {
      const id = scallop.dataset.stepId!;
      const done = view.seen.has(id);
      if (live && done && scallop.dataset.state !== 'done') scallop.dataset.dropped = '';
      if (done) scallop.dataset.state = 'done';
      else if (id === here) scallop.dataset.state = 'here';
      else delete scallop.dataset.state;
      const words = scallop.querySelector('[data-state-words]');
      if (words) words.textContent = done ? ', terminée' : '';
    }
    if (live && view.completed && !wasOut) awning.dataset.complete = '';
  }
}
