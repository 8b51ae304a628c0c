import type { Db, Trx } from '../platform/database.ts';
import type { Day } from './paris-day.ts';

/** How a batch is chosen: businesses whose number was given in these days, and, if said, there or from one bucket. */
export interface BatchCriteria {
  from: Day;
  to: Day;
  region: string | null;
  /** one of 4096, see origin-bucket.ts */
  bucket: number | null;
}

/** SIREN of the accounts that gave theirs as the criteria say, in order. */
export async function sirensOf(db: Db | Trx, { from, to, region, bucket }: BatchCriteria): Promise<string[]> {
  const rows = await db
    .selectFrom('reach_account')
    .innerJoin('profile', 'profile.account_id', 'reach_account.account_id')
    .select('profile.siren')
    .distinct()
    .where('tied_day', '>=', from)
    .where('tied_day', '<=', to)
    .where('profile.siren', 'is not', null)
    .$if(region !== null, (query) => query.where('profile.region', '=', region))
    .$if(bucket !== null, (query) => query.where('origin_bucket', '=', bucket))
    .orderBy('profile.siren')
    .execute();
  return rows.flatMap(({ siren }) => (siren === null ? [] : [siren]));
}

/** Of these, the ones still counted that no directory confirmed. */
export async function stillCounted(db: Db | Trx, sirens: readonly string[]): Promise<string[]> {
  const left = new Set(sirens);
  for (let start = 0; start < sirens.length; start += 1000) {
    const rows = await db
      .selectFrom('reach_business')
      .select(['business', 'verified_day', 'voided_by'])
      .where(
        'business',
        'in',
        sirens.slice(start, start + 1000).map((siren) => `siren:${siren}`),
      ) // prettier-ignore
      .execute();
    for (const { business, verified_day, voided_by } of rows)
      if (verified_day !== null || voided_by !== null) left.delete(business.slice('siren:'.length));
  }
  return [...left];
}

/** The fullest buckets: many numbers given on one day from one place. */
export const fullestBuckets = (db: Db, since: Day) =>
  db
    .selectFrom('reach_account')
    .innerJoin('profile', 'profile.account_id', 'reach_account.account_id')
    .select(['tied_day', 'origin_bucket'])
    .select((row) => row.fn.count<number | string>('profile.siren').distinct().as('sirens'))
    .where('tied_day', '>=', since)
    .where('origin_bucket', 'is not', null)
    .where('profile.siren', 'is not', null)
    .groupBy(['tied_day', 'origin_bucket'])
    .orderBy('sirens', 'desc')
    .limit(10)
    .execute();

export const readBatches = (db: Db) =>
  db.selectFrom('reach_batch').selectAll().orderBy('id', 'desc').limit(50).execute();

export async function insertBatch(
  trx: Trx,
  batch: {
    id: string;
    at: string;
    actor: string | null;
    reason: string;
    criteria: BatchCriteria;
    businesses: number;
  },
): Promise<void> {
  await trx
    .insertInto('reach_batch')
    .values({ ...batch, criteria: JSON.stringify(batch.criteria) })
    .execute();
}

/** Adds to the businesses of a batch; false when it was given back meanwhile. */
export async function growBatch(trx: Trx, id: string, by: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('reach_batch')
    .set((row) => ({ businesses: row('businesses', '+', by) }))
    .where('id', '=', id)
    .where('restored_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** False when it was given back already, by someone quicker. */
export async function markRestored(trx: Trx, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('reach_batch')
    .set({ restored_at: at })
    .where('id', '=', id)
    .where('restored_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** SIREN of the businesses a batch still keeps out; erased ones, known by their mark only, are not among them. */
export async function sirensOfBatch(db: Db | Trx, id: string): Promise<string[]> {
  const rows = await db.selectFrom('reach_business').select('business').where('voided_by', '=', id).execute();
  return rows.flatMap(({ business }) =>
    business.startsWith('siren:') ? [business.slice('siren:'.length)] : [],
  );
}

export async function forgetBuckets(trx: Trx, before: Day): Promise<void> {
  await trx
    .updateTable('reach_account')
    .set({ origin_bucket: null })
    .where('tied_day', '<', before)
    .where('origin_bucket', 'is not', null)
    .execute();
}
