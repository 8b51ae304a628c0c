/**
 * What was really played, told by the player's own events. A stretch of content counts only when the playhead went
 * through it in time: seeking past it, or a jump nobody announced, adds nothing; playing it twice adds it once.
 * Content seconds, not wall-clock ones: ten seconds at twice the speed are twenty. Source: definitions, « watched ».
 */
export type PlayheadEvent =
  /** the player says where it is; `at` is any steady clock in milliseconds */
  | { kind: 'time'; position: number; at: number }
  /** paused, waiting, seeking: what comes next is not the continuation of what came before */
  | { kind: 'break' }
  /** speed of what comes next */
  | { kind: 'rate'; rate: number };

export type Span = [from: number, to: number];

export interface Playhead {
  /** where playing goes on from; null after a break */
  last: { position: number; at: number } | null;
  /** the fastest speed since `last` */
  rate: number;
  current: number;
  /** stretches of content played, in seconds with decimals, sorted and disjoint */
  played: readonly Span[];
}

export const atRest: Playhead = { last: null, rate: 1, current: 1, played: [] };

/** Players report every quarter of a second, a little late: a jump shorter than this is theirs, not hers. */
const slack = 0.35;
/** Shorter gaps between two stretches are rounding. */
const rounding = 0.001;

export function advance(playhead: Playhead, event: PlayheadEvent): Playhead {
  switch (event.kind) {
    case 'break':
      return { ...playhead, last: null, rate: playhead.current };
    case 'rate':
      return { ...playhead, current: event.rate, rate: Math.max(playhead.rate, event.rate) };
    case 'time':
      return {
        ...playhead,
        last: { position: event.position, at: event.at },
        rate: playhead.current,
        played: isContinuation(playhead, event)
          ? join(playhead.played, [playhead.last!.position, event.position])
          : playhead.played,
      };
  }
}

function isContinuation(
  { last, rate }: Playhead,
  { position, at }: { position: number; at: number },
): boolean {
  if (!last || position <= last.position) return false;
  return position - last.position <= (Math.max(0, at - last.at) / 1000) * rate + slack;
}

function join(spans: readonly Span[], added: Span): Span[] {
  const joined: Span[] = [];
  for (const [from, to] of [...spans, added].sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && from <= last[1] + rounding) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/**
 * Whole seconds played, half-open and inside the video: a second counts when at least half of it was. So a stretch is
 * counted to the nearest second, neither robbed of its ends nor given more.
 */
export function playedSeconds({ played }: Playhead, seconds: number): Span[] {
  const counted: Span[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const covered = played.reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, second + 1) - Math.max(from, second)),
      0,
    );
    if (covered < 0.5 - rounding) continue;
    const last = counted.at(-1);
    if (last?.[1] === second) last[1] = second + 1;
    else counted.push([second, second + 1]);
  }
  return counted;
}

/** The seconds of `now` that are not in `before`. */
export function newSeconds(before: readonly Span[], now: readonly Span[]): Span[] {
  const known = new Set(before.flatMap(listSeconds));
  return now.flatMap((span) =>
    listSeconds(span)
      .filter((second) => !known.has(second))
      .reduce<Span[]>((spans, second) => {
        const last = spans.at(-1);
        if (last?.[1] === second) last[1] = second + 1;
        else spans.push([second, second + 1]);
        return spans;
      }, []),
  );
}

const listSeconds = ([from, to]: Span): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
