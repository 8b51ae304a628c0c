/** Correcting captions by hand: each function gives new cues, in order, none empty; the editor keeps the old to undo. */
import type { Cue } from './webvtt.ts';

/** Nothing shorter can be read. */
const shortest = 0.3;
const milli = (seconds: number): number => Math.round(seconds * 1000) / 1000;

const replaced = (cues: readonly Cue[], at: number, ...by: Cue[]): Cue[] => [
  ...cues.slice(0, at),
  ...by,
  ...cues.slice(at + 1),
];

export const retext = (cues: readonly Cue[], at: number, text: string): Cue[] =>
  replaced(cues, at, { ...cues[at]!, text: text.replaceAll(/\s*\n\s*/g, ' ') });

/** Moves the start of a cue; the one before gives way, and both keep a length. Unchanged when there is no room. */
export function startAt(cues: readonly Cue[], at: number, time: number): Cue[] {
  const cue = cues[at]!;
  const before = cues[at - 1];
  const earliest = before ? before.from + shortest : 0;
  const from = milli(Math.min(Math.max(time, earliest), cue.to - shortest));
  if (from < earliest || from < 0) return [...cues];
  const moved = replaced(cues, at, { ...cue, from });
  return before && before.to > from ? replaced(moved, at - 1, { ...before, to: from }) : moved;
}

/** Moves the end of a cue; the one after gives way. */
export function endAt(cues: readonly Cue[], at: number, time: number, seconds: number): Cue[] {
  const cue = cues[at]!;
  const after = cues[at + 1];
  const latest = after ? after.to - shortest : seconds;
  const to = milli(Math.max(Math.min(time, latest), cue.from + shortest));
  if (to > latest) return [...cues];
  const moved = replaced(cues, at, { ...cue, to });
  return after && after.from < to ? replaced(moved, at + 1, { ...after, from: to }) : moved;
}

/** Cuts a cue before the sign `place`; time is shared by length. Unchanged when a part would be empty or too short. */
export function splitAt(cues: readonly Cue[], at: number, place: number): Cue[] {
  const { from, to, text } = cues[at]!;
  const [first, second] = [text.slice(0, place).trim(), text.slice(place).trim()];
  if (first === '' || second === '' || to - from < 2 * shortest) return [...cues];
  const share = from + ((to - from) * first.length) / (first.length + second.length);
  const middle = milli(Math.min(Math.max(share, from + shortest), to - shortest));
  return replaced(cues, at, { from, to: middle, text: first }, { from: middle, to, text: second });
}

/** Makes one cue of two. */
export function joinNext(cues: readonly Cue[], at: number): Cue[] {
  const [first, second] = [cues[at]!, cues[at + 1]];
  if (!second) return [...cues];
  return [
    ...cues.slice(0, at),
    { from: first.from, to: second.to, text: `${first.text} ${second.text}`.trim() },
    ...cues.slice(at + 2),
  ];
}

export const without = (cues: readonly Cue[], at: number): Cue[] => cues.filter((_, index) => index !== at);

export type CueWarning = 'empty' | 'too-fast' | 'too-long' | 'too-short';

/** Signs a second that can still be read. Source: usual practice of French captioning, 15 to 17. */
export const readableRate = 17;

/** What makes a cue hard to read; only an empty one is refused. */
export function warningsOf({ from, to, text }: Cue): CueWarning[] {
  const length = text.trim().length;
  if (length === 0) return ['empty'];
  const seconds = to - from;
  return [
    ...(length / seconds > readableRate ? (['too-fast'] as const) : []),
    ...(length > 100 ? (['too-long'] as const) : []),
    ...(seconds < 0.7 ? (['too-short'] as const) : []),
  ];
}
