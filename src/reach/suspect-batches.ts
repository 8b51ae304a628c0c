import type { Database } from '../platform/database.ts';
import { type Day, isoDay } from './paris-day.ts';
import { fullestBuckets, readBatches } from './void-store.ts';

export interface Suspect {
  day: string;
  bucket: number;
  sirens: number;
}

/** Where most numbers were given in one day from one place, of the last 90 days; a handful is an ordinary fair. */
export async function suspects({ read }: Pick<Database, 'read'>, today: Day): Promise<Suspect[]> {
  const rows = await fullestBuckets(read, today - 90);
  return rows.flatMap(({ tied_day, origin_bucket, sirens }) =>
    tied_day === null || origin_bucket === null || Number(sirens) < 5
      ? []
      : [{ day: isoDay(tied_day), bucket: origin_bucket, sirens: Number(sirens) }],
  );
}

export const batches = ({ read }: Pick<Database, 'read'>) => readBatches(read);
