import { otherOverseas, regionsByName } from '../accounts/regions.ts';
import type { Catalogue } from '../courses/catalogue.ts';
import type { Db } from '../platform/database.ts';
import { type CoverageCell, coverageOf } from './coverage.ts';
import { listCovered } from './coverage-store.ts';
import { slotsOf } from './slots.ts';

/** The 18 regions a video can be of, as lists are read. */
export const filmedRegions = regionsByName.filter(({ code }) => code !== otherOverseas);

/** Where every video of the programme stands. Two queries, whatever was published. */
export async function readCoverage(
  { db, catalogue }: { db: Db; catalogue: Pick<Catalogue, 'courses'> },
  now: Date,
): Promise<CoverageCell[]> {
  const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
  const due = catalogue.courses.filter(({ review }) => review !== undefined && review <= today);
  return coverageOf(
    slotsOf(catalogue),
    filmedRegions.map(({ code }) => code),
    await listCovered(db),
    new Set(due.map(({ id }) => id)),
    now,
  );
}
