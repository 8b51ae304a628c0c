import { ByteReader } from '../platform/byte-reader.ts';
import { ByteWriter } from '../platform/byte-writer.ts';
import type { Answers, CourseProgress, DeclaredDeed, WatchedVideo } from './event.ts';
import {
  readAnswered,
  readNumbered,
  readUuid,
  readVideoId,
  writeAnswered,
  writeNumbered,
  writeUuid,
  writeVideoId,
} from './packed-ids.ts';
import type { Interval } from './watched.ts';

/**
 * One course of one person in a few hundred bytes: a row per fact takes several times as much. The first byte is
 * the version of the format: 2 adds what is remembered and the deed at the end, and is written only when there is one,
 * so that most rows stay as the code before knows them. Instants are seconds after the earliest one of their group, or
 * milliseconds when one of them is not a whole second.
 */
const formatVersion = 2;

/**
 * Attempts hold at least one answer.
 * @returns the bytes `unpack` turns back into exactly the same progress; equal progress in the same order gives equal bytes
 */
export function pack(progress: CourseProgress): Buffer {
  const to = new ByteWriter();
  const steps = Object.entries(progress.steps);
  const videos = Object.entries(progress.videos);
  const attempts = Object.entries(progress.attempts);
  const recalls = Object.entries(progress.recalls ?? {});
  const { deed } = progress;
  const instants = [
    ...steps.map(([, step]) => step.at),
    ...videos.map(([, video]) => video.positionAt),
    ...[...attempts, ...recalls].flatMap(([, answers]) => instantsOf(answers)),
    ...Object.values(deed ?? {}),
  ];
  const unit = instants.every((at) => Date.parse(at) % 1000 === 0) ? 1000 : 1;
  const time = (at: string) => Date.parse(at) / unit;
  const base = Math.min(...(instants.length > 0 ? instants.map(time) : [0]));
  const withMore = recalls.length > 0 || deed !== undefined;
  to.byte(withMore ? formatVersion : 1);
  to.number(base * 2 + (unit === 1 ? 1 : 0));
  to.number(steps.length);
  for (const [id, step] of steps) {
    writeNumbered(to, `${progress.course}-`, id);
    to.number((time(step.at) - base) * 2 + (step.how === 'text' ? 1 : 0));
  }
  to.number(videos.length);
  for (const [id, video] of videos) {
    writeVideoId(to, progress.course, id);
    writeNumbered(to, `${progress.course}-`, video.step);
    to.number(time(video.positionAt) - base);
    to.number(video.position * 2 + (video.reached ? 1 : 0));
    writePlayed(to, video.played);
  }
  to.number(attempts.length);
  for (const [id, answers] of attempts) {
    writeUuid(to, id);
    writeAnswers(answers);
  }
  if (withMore) {
    to.number(recalls.length);
    for (const [round, answers] of recalls) {
      to.text(round);
      writeAnswers(answers);
    }
    for (const at of [deed?.declared, deed?.withdrawn]) to.number(at === undefined ? 0 : time(at) - base + 1);
  }
  return to.done();

  function writeAnswers(answers: Answers): void {
    const first = Math.min(...instantsOf(answers).map(time));
    to.number(first - base);
    to.number(Object.keys(answers).length);
    for (const [question, answer] of Object.entries(answers)) {
      writeAnswered(to, progress.course, question, answer.choice);
      to.number(time(answer.at) - first);
    }
  }
}

const instantsOf = (answers: Answers): string[] => Object.values(answers).map((answer) => answer.at);

/** Gaps and lengths; intervals of whole seconds stay short because they are sorted and disjoint. */
function writePlayed(to: ByteWriter, played: readonly Interval[]): void {
  to.number(played.length);
  let end = 0;
  for (const [from, until] of played) {
    to.number(from - end);
    to.number(until - from);
    end = until;
  }
}

/** @throws when the bytes are of a version this code does not know, or damaged */
export function unpack(course: string, packed: Uint8Array): CourseProgress {
  const from = new ByteReader(packed);
  const version = from.byte();
  if (version < 1 || version > formatVersion)
    throw new Error(`progress packed in the unknown version ${version}`);
  const start = from.number();
  const base = Math.floor(start / 2);
  const unit = start % 2 === 1 ? 1 : 1000;
  const instant = (offset: number) => new Date((base + offset) * unit).toISOString();
  const steps = readRecord<CourseProgress['steps'][string]>(from, () => {
    const id = readNumbered(from, `${course}-`);
    const value = from.number();
    return [id, { at: instant(Math.floor(value / 2)), how: value % 2 === 1 ? 'text' : 'done' }];
  });
  const videos = readRecord(from, () => [readVideoId(from, course), readVideo(from, course, instant)]);
  const readAnswers = (): Answers => {
    const first = from.number();
    return readRecord(from, () => readAnswer(from, course, (offset) => instant(first + offset)));
  };
  const attempts = readRecord(from, () => [readUuid(from), readAnswers()]);
  const progress: CourseProgress = { course, steps, videos, attempts };
  if (version > 1) Object.assign(progress, readMore(from, readAnswers, instant));
  if (!from.atEnd) throw new Error('the packed progress has bytes left over');
  return progress;
}

function readMore(
  from: ByteReader,
  readAnswers: () => Answers,
  instant: (offset: number) => string,
): Pick<CourseProgress, 'recalls' | 'deed'> {
  const recalls = readRecord(from, () => [from.text(), readAnswers()]);
  const deed: DeclaredDeed = {};
  for (const part of ['declared', 'withdrawn'] as const) {
    const offset = from.number();
    if (offset > 0) deed[part] = instant(offset - 1);
  }
  return {
    ...(Object.keys(recalls).length > 0 && { recalls }),
    ...(Object.keys(deed).length > 0 && { deed }),
  };
}

function readRecord<T>(from: ByteReader, read: () => [string, T]): Record<string, T> {
  const count = from.number();
  const record: Record<string, T> = {};
  for (let index = 0; index < count; index++) {
    const [key, value] = read();
    record[key] = value;
  }
  return record;
}

function readVideo(from: ByteReader, course: string, instant: (offset: number) => string): WatchedVideo {
  const step = readNumbered(from, `${course}-`);
  const positionAt = instant(from.number());
  const position = from.number();
  const count = from.number();
  const played: Interval[] = [];
  let end = 0;
  for (let index = 0; index < count; index++) {
    const start = end + from.number();
    end = start + from.number();
    played.push([start, end]);
  }
  return { step, played, position: Math.floor(position / 2), positionAt, reached: position % 2 === 1 };
}

function readAnswer(
  from: ByteReader,
  course: string,
  instant: (offset: number) => string,
): [string, { choice: string; at: string }] {
  const { question, choice } = readAnswered(from, course);
  return [question, { choice, at: instant(from.number()) }];
}
