import { markOf } from './brief-mark.ts';
import { renewDays } from './slot-state.ts';
import type { Slot } from './slots.ts';
import type { VideoState } from '../../db/schema/video.ts';

/** Where one place of one region (or the national one) stands. */
export type CoverageState = 'published' | 'in-review' | 'under-way' | 'missing';

/** What is wrong although something may be published. */
export type CoverageProblem =
  'no-captions' | 'consent-ended' | 'consent-ending' | 'old-brief' | 'law-to-check' | 'example-only';

export interface CoverageCell {
  slot: Slot;
  /** region code, or `national` */
  variant: string;
  state: CoverageState;
  problems: CoverageProblem[];
  /** end of the release of what is published: UTC ISO-8601 */
  consentUntil: string | null;
}

/** One version, as far as coverage goes. */
export interface CoveredVersion {
  slot: string;
  variant: string;
  state: VideoState;
  /** made by `npm run demo`: shown to shopkeepers as an example, never counted as done */
  example: boolean;
  captionsChecked: boolean;
  /** of the brief it was filmed after, see brief-mark.ts; null when nobody knows */
  briefMark: number | null;
  consentUntil: string | null;
}

const underWay: ReadonlySet<VideoState> = new Set<VideoState>([
  'uploaded',
  'processing',
  'failed',
  'ready',
  'refused',
]);

/**
 * Every cell of the programme: a regional slot once a region and once national, the others once. In the order of the
 * courses. `lawToCheck`: ids of the courses whose legal facts are due for a check.
 */
export function coverageOf(
  slots: readonly Slot[],
  regions: readonly string[],
  versions: readonly CoveredVersion[],
  lawToCheck: ReadonlySet<string>,
  now: Date,
): CoverageCell[] {
  const byCell = Map.groupBy(versions, ({ slot, variant }) => `${slot}\0${variant}`);
  return slots.flatMap((slot) =>
    (slot.regional ? [...regions, 'national'] : ['national']).map((variant) =>
      cellOf(slot, variant, byCell.get(`${slot.id}\0${variant}`) ?? [], lawToCheck, now),
    ),
  );
}

function cellOf(
  slot: Slot,
  variant: string,
  versions: readonly CoveredVersion[],
  lawToCheck: ReadonlySet<string>,
  now: Date,
): CoverageCell {
  const live = versions.find(({ state, example }) => state === 'published' && !example);
  const problems = live ? problemsOf(live, now) : [];
  if (live && isOld(live, slot)) problems.push('old-brief');
  if (live && lawToCheck.has(slot.course.id)) problems.push('law-to-check');
  if (!live && versions.some(({ state, example }) => state === 'published' && example)) {
    problems.push('example-only');
  }
  const consentUntil = live?.consentUntil ?? null;
  return { slot, variant, state: stateOf(live !== undefined, versions), problems, consentUntil };
}

/** What shopkeepers see says most; then what waits for staff; then what a representative has begun. */
function stateOf(live: boolean, versions: readonly CoveredVersion[]): CoverageState {
  if (live) return 'published';
  if (versions.some(({ state }) => state === 'submitted')) return 'in-review';
  return versions.some(({ state }) => underWay.has(state)) ? 'under-way' : 'missing';
}

const day = 86_400_000;

function isOld({ briefMark, variant }: CoveredVersion, slot: Slot): boolean {
  const today = markOf(slot, variant);
  return briefMark !== null && today !== null && briefMark !== today;
}

function problemsOf(live: CoveredVersion, now: Date): CoverageProblem[] {
  const left = live.consentUntil === null ? 0 : Date.parse(live.consentUntil) - now.getTime();
  return [
    ...(live.captionsChecked ? [] : (['no-captions'] as const)),
    ...(left <= 0
      ? (['consent-ended'] as const)
      : left < renewDays * day
        ? (['consent-ending'] as const)
        : []),
  ];
}

/** Counts of one region, or of all: the sum of the four states is the number of cells. */
export type CoverageCounts = Record<CoverageState, number> & { cells: number; toMend: number };

export function countCoverage(cells: readonly CoverageCell[]): CoverageCounts {
  const counts = { published: 0, 'in-review': 0, 'under-way': 0, missing: 0, cells: 0, toMend: 0 };
  for (const { state, problems } of cells) {
    counts.cells += 1;
    counts[state] += 1;
    if (state === 'published' && problems.length > 0) counts.toMend += 1;
  }
  return counts;
}
