/**
 * Listens to video steps (the events are described in src/videos/ui/video-events.ts): seconds played go to the learner's
 * log, the place where she stopped comes from it, and the step says so when enough was watched.
 */
import { onChange } from '../changes.ts';
import { courseState, isStepDone, recordWatched, resumePosition } from '../log.ts';
import type { WatchedSpan } from '../watching.ts';

interface ResumeDetail {
  course: string;
  video: string;
  answer: (position: number) => void;
}

const steps = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-video-step]')];

function say(element: Element, sentence: string, bad = false): void {
  const place = element.querySelector<HTMLElement>('[data-video-status]');
  if (!place || place.textContent === sentence) return;
  place.textContent = sentence;
  place.toggleAttribute('data-bad', bad);
}

document.addEventListener('declic:watched', (event) => {
  const { target, detail } = event as CustomEvent<WatchedSpan>;
  recordWatched(detail).catch(() => {
    if (target instanceof Element) {
      say(
        target,
        'Cet appareil ne peut pas garder votre progression. Libérez de la place, ou quittez la navigation privée.',
        true,
      );
    }
  });
});

document.addEventListener('declic:resume', (event) => {
  const { course, video, answer } = (event as CustomEvent<ResumeDetail>).detail;
  resumePosition(course, video).then(answer, () => undefined);
});

/** Playing goes on while this is worked out: it comes with each write of the log, every few seconds. */
onChange(({ kind }) => {
  // another phone's place has arrived
  if (kind === 'acknowledged') sayReady();
  if (kind !== 'written') return;
  for (const element of steps()) void showSeen(element);
});

async function showSeen(element: HTMLElement): Promise<void> {
  const { courseId, stepId } = element.dataset;
  if (!courseId || !stepId) return;
  const state = await courseState(courseId).catch(() => undefined);
  if (state && isStepDone(state, stepId)) say(element, 'Étape vue');
}

sayReady();

function sayReady(): void {
  document.dispatchEvent(new CustomEvent('declic:log-ready'));
}
