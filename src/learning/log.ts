/**
 * What she did, on her phone first. Every fact is written here before anything is shown or sent; without an account
 * nothing leaves. Reading gives what the server acknowledged, joined with what still waits.
 */
import type { CourseId, StepId } from '../courses/course.ts';
import { currentOwner, localDatabase, partOf } from '../platform/local-store.ts';
import { announce } from './changes.ts';
import type {
  Answered,
  CourseProgress,
  CourseStanding,
  Deed,
  LearningEvent,
  Recalled,
  StepDone,
} from './event.ts';
import { pendingEvents, writeEvent } from './pending-events.ts';
import { applyEvent, emptyProgress } from './progress.ts';
import { markReached } from './seen.ts';
import { startSync } from './start-sync.ts';
import { videoLengths } from './video-lengths.ts';
import { flushWatching } from './watching.ts';

export { startSync as sync } from './start-sync.ts';
export { recordWatched } from './watching.ts';

type Bare<Event> = Omit<Event, 'id' | 'at'>;
export type Fact = Bare<StepDone> | Bare<Answered> | Bare<Recalled> | Bare<Deed>;

/** Writes one fact. Resolves once it is on the phone; rejects when the phone refuses (private mode, full disk). */
export async function record(fact: Fact): Promise<LearningEvent> {
  const event: LearningEvent = { ...fact, id: crypto.randomUUID(), at: new Date().toISOString() };
  await writeEvent(await currentOwner(), event, 0);
  announce({ kind: 'written', course: event.course, urgent: true });
  void startSync();
  return event;
}

/** What the phone knows of every course she touched. */
export async function allStates(): Promise<CourseProgress[]> {
  await flushWatching();
  const owner = await currentOwner();
  const db = await localDatabase();
  const [rows, pending, lengths] = await Promise.all([
    db.getAll('progress', partOf(owner)),
    pendingEvents(owner),
    videoLengths(),
  ]);
  const states = new Map(rows.map((row) => [row.course, row.progress as CourseProgress]));
  for (const { event, refused } of pending) {
    if (refused !== null) continue;
    states.set(event.course, applyEvent(states.get(event.course) ?? emptyProgress(event.course), event));
  }
  return [...states.values()].map((state) => markReached(state, (video) => lengths[video]));
}

export async function courseState(course: CourseId): Promise<CourseProgress> {
  return (await allStates()).find((state) => state.course === course) ?? emptyProgress(course);
}

/** What the server decided of each course; empty without an account. */
export async function standings(): Promise<CourseStanding[]> {
  const rows = await (await localDatabase()).getAll('progress', partOf(await currentOwner()));
  return rows.flatMap((row) => (row.standing === null ? [] : [row.standing as CourseStanding]));
}

export async function standing(course: CourseId): Promise<CourseStanding | undefined> {
  return (await standings()).find((one) => one.course === course);
}

/** Whole seconds into this version of the video; 0 when it was never played. */
export async function resumePosition(course: CourseId, video: string): Promise<number> {
  return (await courseState(course)).videos[video]?.position ?? 0;
}

export const isStepDone = (state: CourseProgress, step: StepId): boolean =>
  Object.hasOwn(state.steps, step) ||
  Object.values(state.videos).some((video) => video.reached && video.step === step);
