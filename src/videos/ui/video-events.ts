/**
 * How a video step and the learner's log talk, without knowing each other: events on the step's element, which bubble.
 *
 * `declic:watched`  seconds really played, or only a new place where playing stopped (`from` = `to`). Sent about once a
 *                   second while playing, and at once on pause, end and page hide.
 * `declic:resume`   asks where she stopped; the listener calls `answer` with seconds, now or later, or never.
 * `declic:log-ready` (on document) a listener has arrived: steps ask again.
 *
 * The listener writes what it has to say in the step's `[data-video-status]`.
 */
export interface WatchedDetail {
  course: string;
  step: string;
  /** version id of the video */
  video: string;
  /** whole seconds, half-open */
  from: number;
  to: number;
  /** where playing is, in seconds */
  position: number;
  /** length of this version */
  seconds: number;
}

export interface ResumeDetail {
  course: string;
  video: string;
  answer: (position: number) => void;
}

export const watchedEvent = 'declic:watched';
export const resumeEvent = 'declic:resume';
export const logReadyEvent = 'declic:log-ready';

export const tellWatched = (step: Element, detail: WatchedDetail): void => {
  step.dispatchEvent(new CustomEvent(watchedEvent, { detail, bubbles: true }));
};
export const askResume = (step: Element, detail: ResumeDetail): void => {
  step.dispatchEvent(new CustomEvent(resumeEvent, { detail, bubbles: true }));
};
