import { onChange } from '../changes.ts';
import { allStates } from '../log.ts';
import { type DueRecall, dueRecall, firstWholeAttempt, recallRule } from '../recall.ts';
import { sheetUrl } from '../recall-sheet.ts';
import { skipQuestions } from '../skip-questions.ts';

/** The script of RecallCard.astro. */
function attach(root: HTMLElement): void {
  const titles = JSON.parse(root.dataset.titles!) as Record<string, string>;
  let due: DueRecall | undefined;

  const show = async () => {
    const before = due?.course;
    due = dueRecall(await allStates(), new Date());
    root.hidden = due === undefined;
    if (!due) return;
    root.querySelector('[data-recall-course]')!.textContent = titles[due.course] ?? `Cours ${due.course}`;
    // kept by the service worker: the questions then open without a network too
    if (due.course !== before) void fetch(sheetUrl(due.course)).catch(() => undefined);
  };

  root.querySelector('[data-recall-skip]')!.addEventListener('click', () => {
    if (due) void skip(due).catch(() => undefined);
  });
  onChange((change) => {
    if (change.kind === 'acknowledged' || change.kind === 'written') void show().catch(() => undefined);
  });
  void show().catch(() => undefined);
}

async function skip({ course, round }: DueRecall): Promise<void> {
  const progress = (await allStates()).find((state) => state.course === course);
  const quiz = progress && firstWholeAttempt(progress);
  const open = Object.keys(quiz?.answers ?? {}).filter(
    (id) => progress?.recalls?.[round]?.[id] === undefined,
  );
  await skipQuestions(course, round, open.slice(0, recallRule.questions));
}

for (const root of document.querySelectorAll<HTMLElement>('[data-recall]')) attach(root);
