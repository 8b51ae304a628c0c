import type { Catalogue, CatalogueFile } from '../courses/catalogue.ts';
import { type Answered, type LearningEvent, type Recalled, skipped, type Watched } from './event.ts';
import type { RefusedEventReason } from './refused-event.ts';

/** Players report an end rounded up. */
const toleranceSeconds = 1;

/**
 * Whether a well-formed event makes sense: its course, step, question and video exist or existed (retired ids are
 * accepted for ever), and its seconds lie inside the video. Clocks are never a reason.
 */
export function checkEvent(event: LearningEvent, catalogue: Catalogue): RefusedEventReason | undefined {
  const course = catalogue.course(event.course);
  if (!course) return 'course-unknown';
  if (event.kind === 'deed') return undefined;
  if (event.kind === 'answered' || event.kind === 'recalled') return checkAnswer(event, course);
  const known = course.steps.some((step) => step.id === event.step) || course.retired.includes(event.step);
  if (!known) return 'step-unknown';
  return event.kind === 'watched' ? checkWatched(event, catalogue) : undefined;
}

function checkAnswer(
  event: Answered | Recalled,
  course: CatalogueFile['courses'][number],
): RefusedEventReason | undefined {
  const key = course.questions.find((question) => question.id === event.question);
  if (!key) return course.retired.includes(event.question) ? undefined : 'question-unknown';
  const passed = event.kind === 'recalled' && event.choice === skipped;
  return passed || key.choices.includes(event.choice) ? undefined : 'choice-unknown';
}

function checkWatched(event: Watched, catalogue: Catalogue): RefusedEventReason | undefined {
  const video = catalogue.video(event.video);
  if (!video || video.step !== event.step) return 'video-unknown';
  const end = video.seconds + toleranceSeconds;
  const inside = (second: number) => second >= 0 && second <= end;
  const possible =
    inside(event.position) && event.played.every(([from, to]) => inside(from) && inside(to) && from <= to);
  return possible ? undefined : 'interval-impossible';
}
