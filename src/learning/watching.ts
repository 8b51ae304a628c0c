/**
 * Watching grows second by second: one event per video version and page, rewritten as it grows, so that an hour of
 * video is one event and a crash loses a few seconds at most.
 */
import type { CourseId, StepId } from '../courses/course.ts';
import { currentOwner } from '../platform/local-store.ts';
import { announce } from './changes.ts';
import type { Watched } from './event.ts';
import { writeEvent } from './pending-events.ts';
import { startSync } from './start-sync.ts';
import { rememberLength } from './video-lengths.ts';
import { type Interval, normalise } from './watched.ts';

/** Milliseconds between two writes while a video plays: with the player's own reports, under 4 s are ever at risk. */
const writeEvery = 2000;
/** Players report the start and the end of a second a little off. */
const slack = 0.25;

interface Growing {
  event: Watched;
  /** as played, in seconds with decimals: two halves of a second reported apart make a whole one */
  spans: [number, number][];
  revision: number;
  written: number;
  writtenAt: number;
}

export interface WatchedSpan {
  course: CourseId;
  step: StepId;
  /** version id of the video */
  video: string;
  /** seconds of content really played since the last report, decimals allowed */
  from: number;
  to: number;
  /** where playing is now, in seconds */
  position: number;
  /** length of this version: lets the phone tell by itself that enough was watched */
  seconds?: number;
}

const growing = new Map<string, Growing>();
let timer: ReturnType<typeof setTimeout> | undefined;
let writing: Promise<void> = Promise.resolve();

/** Adds what was just played. Cheap: call it as often as the player reports. Resolves when it is safe on the phone. */
export async function recordWatched(span: WatchedSpan): Promise<void> {
  if (![span.from, span.to, span.position].every((second) => Number.isFinite(second) && second >= 0)) return;
  const one = growing.get(span.video) ?? begin(span);
  if (span.to > span.from) one.spans = joinSpans([...one.spans, [span.from, span.to]]);
  one.event = {
    ...one.event,
    at: new Date().toISOString(),
    played: wholeSeconds(one.spans),
    position: Math.floor(span.position),
  };
  one.revision += 1;
  const wait = one.writtenAt + writeEvery - Date.now();
  if (wait <= 0) await flushWatching();
  else timer ??= setTimeout(() => void flushWatching().catch(() => undefined), wait);
}

function begin(span: WatchedSpan): Growing {
  const { course, step, video } = span;
  const event: Watched = {
    id: crypto.randomUUID(),
    course,
    at: '',
    kind: 'watched',
    step,
    video,
    played: [],
    position: 0,
  };
  const one: Growing = { event, spans: [], revision: 0, written: 0, writtenAt: 0 };
  growing.set(video, one);
  if (span.seconds !== undefined) void rememberLength(video, span.seconds).catch(() => undefined);
  return one;
}

/** Writes what grew since the last time; a failed write is tried again with the next report. */
export function flushWatching(urgent = false): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const changed = [...growing.values()].filter((one) => one.written < one.revision);
  if (changed.length === 0) return writing;
  const next = Promise.all(
    changed.map(async (one) => {
      const { event, revision } = one;
      one.writtenAt = Date.now();
      await writeEvent(await currentOwner(), event, revision);
      one.written = Math.max(one.written, revision);
      announce({ kind: 'written', course: event.course, urgent });
      void startSync();
    }),
  ).then(() => undefined);
  writing = next.catch(() => undefined);
  return next;
}

/** The growing events of this page as they are now: what a closing page can still send without reading the disk. */
export const growingEvents = (): Watched[] => [...growing.values()].map((one) => one.event);

function joinSpans(spans: readonly [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && from <= last[1] + slack) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

const wholeSeconds = (spans: readonly [number, number][]): Interval[] =>
  normalise(
    spans.map(([from, to]): Interval => [Math.max(0, Math.ceil(from - slack)), Math.floor(to + slack)]),
  );

if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flushWatching(true).catch(() => undefined);
  });
  addEventListener('pagehide', () => void flushWatching(true).catch(() => undefined));
}
