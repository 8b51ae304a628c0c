/**
 * Which slots are filmed first: the seven of the express path, then the three that only a region can answer, then the
 * others in the order of the courses. Source: curriculum §5.1.
 */
const first = ['rr-01', 'rr-02', 'rr-06', 'rr-08', 'rr-10', 'rr-11', 'rr-21', 'rr-20', 'rr-13', 'rr-14'];

/** Smaller is more wanted; slots alike keep the order they came in. */
export function wantedRank(slot: string): number {
  const rank = first.indexOf(slot);
  return rank === -1 ? first.length : rank;
}
