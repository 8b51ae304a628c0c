/** Fewer businesses than this are never told outside staff. Source: definitions. */
export const smallest = 5;

/** Counts by place (or by trade, course… of a place), then by metric. */
export type CountsBy = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** What whoever reads the told numbers knows about them without being told. */
export interface Known {
  /** each business of the whole is in exactly one of the parts, and all of them are told */
  partitions: readonly { whole: string; parts: readonly string[]; metrics: readonly string[] }[];
  /** each business of the first place is in the second one too; the others of the second are not told apart */
  within: readonly (readonly [inner: string, outer: string])[];
  /** each business counted by the first metric is counted by the second one at the same place */
  nested: readonly (readonly [inner: string, outer: string])[];
  /** told as they are where the rules below allow it, instead of going down to a multiple of five */
  exact?: readonly (readonly [place: string, metric: string])[];
}

/**
 * What is told outside staff: every number goes down to a multiple of five, and means « at least ». Five counts in a row
 * stay possible for each, so that no number, no difference of two of them, at one time or between two weeks, is known to
 * lie between 1 and 4. Zero is told for 0 to 4.
 *
 * Sums could still narrow this (parts of 5, 5 and « under 5 » that make 20 would tell the last one), so numbers go down by
 * more fives until, for n parts that make a whole:
 * 1. they leave 0 to 4(n−1) of it: each of them may be exactly what is told, the others holding the remainder;
 * 2. an inner metric leaves at most what its outer one leaves: both remainders may lie in the same parts;
 * 3. no part, inner place or inner metric is told above what holds it.
 * Then any one of the true counts may be exactly the multiple of five that is told, all others being what they may be, and
 * the same numbers would be told: even who knows this rule cannot tell a count under five. The tests try every case of
 * small worlds.
 */
export function wholeFives(counts: CountsBy, known: Known): Map<string, Record<string, number>> {
  const told = new Map<string, Record<string, number>>();
  for (const [place, metrics] of counts) {
    const down = Object.entries(metrics).map(([metric, count]) => {
      const exact = count >= smallest && known.exact?.some(([at, what]) => at === place && what === metric);
      return [metric, exact ? count : fives(count)] as const;
    });
    told.set(place, Object.fromEntries(down));
  }
  const at = (place: string, metric: string): number => told.get(place)?.[metric] ?? 0;
  let lowered = true;
  const lower = (place: string, metric: string, most: number): void => {
    if (at(place, metric) <= most) return;
    told.get(place)![metric] = fives(most);
    lowered = true;
  };
  const left = (whole: string, parts: readonly string[], metric: string): number =>
    at(whole, metric) - parts.reduce((sum, part) => sum + at(part, metric), 0);
  // every turn takes fives away, and where nothing is told nothing is left to take
  while (lowered) {
    lowered = false;
    for (const [inner, outer] of known.nested) {
      for (const place of told.keys()) lower(place, inner, at(place, outer));
    }
    for (const [inner, outer] of known.within) {
      for (const metric of Object.keys(told.get(inner) ?? {})) lower(inner, metric, at(outer, metric));
    }
    for (const { whole, parts, metrics } of known.partitions) {
      for (const metric of metrics) {
        const room = known.nested
          .filter(([inner, outer]) => inner === metric && metrics.includes(outer))
          .map(([, outer]) => Math.max(0, left(whole, parts, outer)));
        const most = Math.min((smallest - 1) * (parts.length - 1), ...room);
        const over = left(whole, parts, metric) - most;
        if (over > 0) lower(whole, metric, at(whole, metric) - over);
        while (left(whole, parts, metric) < 0) {
          const largest = parts.reduce((a, b) => (at(b, metric) > at(a, metric) ? b : a));
          lower(largest, metric, at(largest, metric) - smallest);
        }
      }
    }
  }
  return told;
}

/**
 * An exact number of another week: it moves by five or more at once, or one place that was told to pass five would tell how
 * many it had before. At most four below the true one, never above.
 */
export function steady(count: number, before: number | undefined): number {
  if (before === undefined || Math.abs(count - before) >= smallest || count === before) return count;
  return count > before ? before : Math.max(0, before - smallest);
}

const fives = (count: number): number => Math.max(0, Math.floor(count / smallest) * smallest);
