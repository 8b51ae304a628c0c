import type { Stretch } from './silences.ts';
import { type Piece, splitScript } from './split-script.ts';
import type { Cue } from './webvtt.ts';

/**
 * Times what was said. Speech time is shared out by the length of what is said; then each border between two captions
 * is moved into a silence, so that the parts between silences fit their texts best (dynamic programming over borders and
 * silences). A border without a silence of its own keeps its share. Without silences at all: plain proportion.
 *
 * Every cue lies inside the video, has a length, and starts after the one before. Source: video.md, « captions ».
 * @param seconds length of the video
 */
export function alignCaptions(script: string, silences: readonly Stretch[], seconds: number): Cue[] {
  const pieces = splitScript(script);
  if (pieces.length === 0 || seconds <= 0) return [];
  const speech = new SpeechClock(silences, seconds);
  const weights = pieces.map(({ text }) => spokenWeight(text));
  const borders = place(pieces, weights, speech);
  return tidy(
    pieces.map(({ text }, index) => ({
      from: borders[index]!.to,
      to: borders[index + 1]!.from,
      text,
    })),
    seconds,
  );
}

/** How long a text takes to say, in any unit: letters, and figures, which are longer said than written. */
export const spokenWeight = (text: string): number =>
  1 +
  (text.match(/\p{L}/gu)?.length ?? 0) +
  6 * (text.match(/\d/g)?.length ?? 0) +
  5 * (text.match(/[€%]/g)?.length ?? 0) +
  2 * (text.match(/[,;:]/g)?.length ?? 0);

/** Time that counts speech only. */
class SpeechClock {
  readonly inner: Stretch[];
  readonly start: number;
  readonly end: number;
  readonly total: number;

  constructor(silences: readonly Stretch[], seconds: number) {
    const sorted = silences
      .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(seconds, to) }))
      .filter(({ from, to }) => to > from)
      .sort((a, b) => a.from - b.from);
    const first = sorted[0];
    const last = sorted.at(-1);
    const silent = sorted.length === 1 && first!.from <= 0 && first!.to >= seconds;
    this.start = first && !silent && first.from < 0.05 ? first.to : 0;
    this.end = last && !silent && last.to > seconds - 0.05 ? last.from : seconds;
    this.inner = sorted.filter(({ from, to }) => from >= this.start && to <= this.end);
    this.total = this.at(this.end);
  }

  /** speech heard until then */
  at(time: number): number {
    return this.inner.reduce(
      (heard, { from, to }) => heard - Math.max(0, Math.min(time, to) - from),
      time - this.start,
    );
  }

  /** when this much speech was heard */
  when(heard: number): number {
    let time = this.start + heard;
    for (const { from, to } of this.inner) {
      if (time <= from) break;
      time += to - from;
    }
    return Math.min(time, this.end);
  }
}

/** What it costs to leave a border without a silence, in speech time of a typical piece. */
const withoutSilence = { inside: 0.12, after: 0.6 };

/** The best way found to have a border at a place; `back` is the way's border before. */
interface Reached {
  place: Place;
  total: number;
  back: number;
}

interface Place extends Stretch {
  /** speech heard until then */
  heard: number;
  cost: number;
}

function place(pieces: readonly Piece[], weights: readonly number[], speech: SpeechClock): Stretch[] {
  const start = { from: speech.start, to: speech.start };
  const end = { from: speech.end, to: speech.end };
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const perUnit = speech.total / whole;
  const typical = Math.max(0.3, speech.total / pieces.length);
  const silences = speech.inner.map((silence) => ({
    ...silence,
    heard: speech.at(silence.from),
    // a longer pause is a better border
    cost: -0.25 * Math.min(1, silence.to - silence.from),
  }));
  let before = 0;
  let rows: Reached[][] = [[{ place: { ...start, heard: 0, cost: 0 }, total: 0, back: -1 }]];
  pieces.forEach((piece, index) => {
    before += weights[index]!;
    const last = index === pieces.length - 1;
    const share = before * perUnit;
    const alone = speech.when(share);
    const own: Place = {
      from: alone,
      to: alone,
      heard: share,
      cost: (piece.ends ? withoutSilence.after : withoutSilence.inside) * typical,
    };
    const candidates = last ? [{ ...end, heard: speech.total, cost: 0 }] : [...silences, own];
    const expected = weights[index]! * perUnit;
    rows = [
      ...rows,
      candidates.flatMap((candidate) => {
        const best = cheapest(rows.at(-1)!, candidate, expected, last);
        return best === undefined ? [] : [best];
      }),
    ];
  });
  const borders: Stretch[] = [];
  const final = rows.at(-1)!;
  if (final.length === 0 || rows.some((row) => row.length === 0)) return proportional(weights, speech);
  let at = 0;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const { place: found, back } = rows[index]![at]!;
    borders.unshift({ from: found.from, to: found.to });
    at = back;
  }
  return borders;
}

function cheapest(
  previous: readonly Reached[],
  place: Place,
  expected: number,
  last: boolean,
): Reached | undefined {
  let best: Reached | undefined;
  for (const [back, { place: from, total }] of previous.entries()) {
    const spoken = place.heard - from.heard;
    if (place.from < from.to || (spoken <= 0.02 && !last)) continue;
    const cost = total + place.cost + (spoken - expected) ** 2 / Math.max(0.2, expected);
    if (best === undefined || cost < best.total) best = { place, total: cost, back };
  }
  return best;
}

function proportional(weights: readonly number[], speech: SpeechClock): Stretch[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  const borders = [{ from: speech.start, to: speech.start }];
  for (const weight of weights) {
    before += weight;
    const time = speech.when((before / whole) * speech.total);
    borders.push({ from: time, to: time });
  }
  return borders;
}

/** Milliseconds, in order, none empty, all inside. */
function tidy(cues: Cue[], seconds: number): Cue[] {
  const step = Math.min(0.2, seconds / (cues.length + 1) / 2);
  let end = 0;
  return cues.map(({ from, to, text }, index) => {
    const latest = seconds - step * (cues.length - index);
    const start = Math.min(Math.max(from, end), latest);
    end = Math.min(Math.max(to, start + step), latest + step);
    return { from: milli(start), to: milli(end), text };
  });
}

const milli = (seconds: number): number => Math.round(seconds * 1000) / 1000;
