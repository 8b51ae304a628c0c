import { stepUrl } from '../../courses/course.ts';
import { anonymous, currentOwner } from '../../platform/local-store.ts';
import type { CourseView, Outline } from '../course-view.ts';
import { standing } from '../log.ts';
import { duration } from './words.ts';

/** What is said at the end: the course is finished and what to do with it, or what remains. */
export async function showEnd(
  root: HTMLElement,
  outline: Outline,
  view: CourseView,
  step: string,
): Promise<void> {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!;
  const atLast = outline.steps.at(-1)?.id === step;
  part('completed').hidden = !view.completed;
  part('remains').hidden = view.completed || !view.started || !(atLast && othersLeft(view, outline, step));
  if (view.completed) {
    const situation = await situationOf(outline, view);
    for (const block of root.querySelectorAll<HTMLElement>('[data-when]'))
      block.hidden = block.dataset.when !== situation;
    if (view.attestation !== null)
      root.querySelector<HTMLAnchorElement>('[data-attestation]')!.href =
        `/attestations/${view.attestation}/`;
  }
  part('remains-list').replaceChildren(
    ...outline.steps.filter(({ id }) => !view.seen.has(id)).map((left) => stepLine(outline, left)),
  );
}

const othersLeft = (view: CourseView, outline: Outline, step: string): boolean =>
  outline.steps.some(({ id }) => id !== step && !view.seen.has(id));

async function situationOf(outline: Outline, view: CourseView): Promise<string> {
  if (view.attestation !== null) return 'issued';
  if ((await currentOwner()) === anonymous) return 'anonymous';
  return (await standing(outline.id))?.completedAt == null ? 'unsent' : 'account';
}

/** One step that remains, with its link and its minutes. */
export function stepLine(outline: Outline, step: Outline['steps'][number]): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = stepUrl(outline, step);
  link.textContent = step.title;
  const kind = step.kind === 'quiz' ? 'quiz à réussir, ' : '';
  line.append(link, ` (${kind}${duration(step.minutes)})`);
  return line;
}
