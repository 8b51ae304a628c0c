import { courseUrl, stepUrl } from '../../courses/course.ts';
import { onChange } from '../changes.ts';
import type { CourseView, Outline } from '../course-view.ts';
import { viewCourses } from '../course-views.ts';
import { readPlan, writePlan, type KnownPlan } from '../plan-memory.ts';
import { type PlannedCourse, type PlanNote, untouched, withCourse, withoutCourse } from '../plan.ts';
import { readOutline } from './outline.ts';
import { allDone, planWords, reasonWords } from './plan-words.ts';
import { notSaved } from './sync-words.ts';
import { duration } from './words.ts';

/** The script of MyPlan.astro. The outlines of the courses are those of the cards below it. */
const root = document.querySelector<HTMLElement>('[data-plan]')!;
const part = (name: string) => root.querySelector<HTMLElement>(`[data-plan-${name}]`)!;
const select = root.querySelector('select')!;
const template = root.querySelector('template')!;
const prerequisites = JSON.parse(root.dataset.plan!) as Record<string, string[]>;
const outlines = [...document.querySelectorAll<HTMLElement>('[data-course][data-outline]')].map(readOutline);
let known: KnownPlan | undefined;

async function show(): Promise<void> {
  const [read, views] = await Promise.all([readPlan(prerequisites), viewCourses(outlines)]);
  known = read;
  const { plan, note, answers } = read;
  const viewOf = (id: string) => views[outlines.findIndex((outline) => outline.id === id)];
  part('diagnose').hidden = plan.hers;
  // what is left first, what is done below
  const isDone = ({ course }: PlannedCourse): boolean => viewOf(course)?.completed ?? false;
  const rows = [...plan.courses.filter((one) => !isDone(one)), ...plan.courses.filter(isDone)];
  part('list').replaceChildren(
    ...rows.flatMap((planned) => {
      const outline = outlines.find(({ id }) => id === planned.course);
      const view = viewOf(planned.course);
      if (!outline || !view) return [];
      return [line(outline, view, reasonWords(planned.reason, answers), planned === rows[0])];
    }),
  );
  part('words').textContent = rows.every(isDone) ? allDone : planWords(plan);
  offerCourses(plan.courses);
  part('express').hidden = plan.hers && plan.base === 'express';
  part('diagnosis').hidden = plan.base === 'diagnosis' || answers === undefined;
  part('reset').hidden = !note || note.added.length + note.removed.length === 0;
  root.hidden = false;
}

/** One course of the plan; the next one has the button. */
function line(outline: Outline, view: CourseView, why: string, isNext: boolean): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const find = (name: string) => item.querySelector<HTMLElement>(`[data-${name}]`)!;
  const row = item.querySelector('li')!;
  const title = find('name') as HTMLAnchorElement;
  title.href = courseUrl(outline);
  title.textContent = outline.title;
  find('where').textContent = view.completed
    ? `Cours ${outline.id} · terminé`
    : `Cours ${outline.id} · ${view.started ? 'il reste ' : ''}${duration(view.minutesLeft)}`;
  find('why').textContent = why;
  if (view.completed) row.dataset.state = 'done';
  else if (isNext) row.dataset.state = 'here';
  const go = find('go') as HTMLAnchorElement;
  go.hidden = !isNext || !view.next;
  if (isNext && view.next) {
    go.href = stepUrl(outline, view.next);
    go.textContent = `${view.started ? 'Continuer' : 'Commencer'} · ${duration(view.next.minutes)}`;
  }
  find('remove-name').textContent = ` «\u00A0${outline.title}\u00A0»`;
  find('remove').addEventListener('click', () => {
    const place = [...part('list').children].indexOf(row);
    const said = `«\u00A0${outline.title}\u00A0» est retiré.`;
    void change((note) => withoutCourse(note, outline.id), said).then(() => {
      const buttons = part('list').querySelectorAll<HTMLElement>('[data-remove]');
      (buttons[Math.min(place, buttons.length - 1)] ?? part('more')).focus();
    });
  });
  return item;
}

function offerCourses(planned: readonly PlannedCourse[]): void {
  const others = outlines.filter(({ id }) => !planned.some(({ course }) => course === id));
  select.replaceChildren(...others.map(({ id, title }) => new Option(`${id} · ${title}`, id)));
  part('form').hidden = others.length === 0;
}

async function change(next: (note: PlanNote) => PlanNote | undefined, said: string): Promise<void> {
  try {
    await writePlan(next(known?.note ?? { ...untouched, base: known?.plan.base ?? 'express' }));
    await show();
    part('status').textContent = said;
  } catch {
    part('status').textContent = notSaved;
  }
}

part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = select.selectedOptions[0];
  if (chosen)
    void change((note) => withCourse(note, chosen.value), `«\u00A0${chosen.text}\u00A0» est ajouté.`);
});
part('express').addEventListener('click', () => {
  void change(() => ({ ...untouched, base: 'express' }), 'Vous suivez le parcours express.');
});
part('diagnosis').addEventListener('click', () => {
  void change(() => untouched, 'Votre parcours suit votre autodiagnostic.');
});
part('reset').addEventListener('click', () => {
  const asAdvised = known?.plan.base === 'diagnosis' || !known?.answers;
  void change(
    () => (asAdvised ? undefined : { ...untouched, base: 'express' }),
    'Vos changements sont annulés.',
  );
});

const refresh = () => void show().catch(() => undefined);
onChange((change) => {
  if (change.kind === 'acknowledged' || change.kind === 'written') refresh();
});
refresh();
