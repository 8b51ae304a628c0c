import type { Outline } from '../course-view.ts';

/** The part of a course that travels in a page's HTML: nothing a script does not need. */
export const outlineOf = ({ id, slug, title, steps }: Outline): Outline => ({
  id,
  slug,
  title,
  steps: steps.map((step) => ({
    id: step.id,
    slug: step.slug,
    title: step.title,
    minutes: step.minutes,
    kind: step.kind,
  })),
});

export const readOutline = (element: HTMLElement): Outline => JSON.parse(element.dataset.outline!) as Outline;
