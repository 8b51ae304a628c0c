import { stepUrl } from '../../courses/course.ts';
import { onChange } from '../changes.ts';
import { viewCourses } from '../course-views.ts';
import { type CourseToDo, proposeFor } from '../next-step.ts';
import { readPlan } from '../plan-memory.ts';
import { proposalWords } from './proposal-words.ts';
import { counted } from './words.ts';

/** The script of TimeChoice.astro: the same proposals, with what she has already seen. */
async function show(form: HTMLFormElement): Promise<void> {
  const outlines = JSON.parse(form.dataset.outlines!) as CourseToDo['outline'][];
  const prerequisites = Object.fromEntries(outlines.map((one) => [one.id, one.prerequisites ?? []]));
  const [views, { plan }] = await Promise.all([viewCourses(outlines), readPlan(prerequisites)]);
  const hers = plan.hers ? plan.courses.map(({ course }) => course) : [];
  const courses = outlines.map((outline, index): CourseToDo => {
    const view = views[index]!;
    return { outline, seen: view.seen, lastAt: view.started ? view.lastAt : '' };
  });
  for (const place of form.querySelectorAll<HTMLElement>('[data-proposal]')) {
    const minutes = Number(place.dataset.proposal);
    const proposal = proposeFor(minutes, courses, hers);
    const link = place.querySelector<HTMLAnchorElement>('[data-go]')!;
    const what = place.querySelector<HTMLElement>('[data-what]')!;
    const count = form.querySelector<HTMLElement>(`[data-count="${minutes}"]`)!;
    link.hidden = proposal === undefined;
    if (!proposal) {
      what.textContent = 'Vous avez tout vu. Bravo\u202F!';
      count.textContent = 'tout est vu';
      continue;
    }
    const words = proposalWords(minutes, proposal);
    link.href = stepUrl(proposal.course, proposal.steps[0]!);
    link.textContent = words.action;
    what.textContent = words.what;
    const whole = proposal.steps.length === proposal.course.steps.length;
    count.textContent = whole ? 'un cours' : counted(proposal.steps.length, 'étape', 'étapes');
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-times]')) {
  const refresh = () => void show(form).catch(() => undefined);
  form.addEventListener('submit', (event) => event.preventDefault());
  onChange((change) => {
    if (change.kind === 'acknowledged') refresh();
  });
  refresh();
}
