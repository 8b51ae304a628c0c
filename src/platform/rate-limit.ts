import { sql } from 'kysely';
import { addSeconds, instant } from './clock.ts';
import type { Database, Db, Trx } from './database.ts';
import { hashSecret } from './ids.ts';
import { Refusal } from './refusal.ts';

export interface RateRule {
  /** how many are allowed in one window */
  limit: number;
  windowSeconds: number;
}

/** `retryAfter`: whole seconds until the window ends. */
export type RateVerdict = { ok: true } | { ok: false; retryAfter: number };

/**
 * Counts one try of `key` in the database, so that all servers count together. The window is fixed: it starts with its
 * first try, and further tries never make it longer, so nobody is kept out for good by someone else's insistence.
 *
 * Call it in a transaction of its own, before the work it protects: a use case that throws undoes what it wrote, and
 * would undo the counting too. The table holds only a hash of the key, for the length of a window.
 */
export async function takeToken(
  trx: Db | Trx,
  key: readonly string[],
  rule: RateRule,
  now: Date,
): Promise<RateVerdict> {
  const ended = sql<boolean>`rate_limit.ends_at <= ${instant(now)}`;
  const row = await trx
    .insertInto('rate_limit')
    .values({
      key: hashSecret(JSON.stringify(key)),
      count: 1,
      ends_at: instant(addSeconds(now, rule.windowSeconds)),
    })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({
        count: row
          .case()
          .when(ended)
          .then(1)
          .else(sql<number>`rate_limit.count + 1`)
          .end(),
        ends_at: row
          .case()
          .when(ended)
          .then(row.ref('excluded.ends_at'))
          .else(row.ref('rate_limit.ends_at'))
          .end(),
      })),
    )
    .returning(['count', 'ends_at'])
    .executeTakeFirstOrThrow();
  if (row.count <= rule.limit) return { ok: true };
  const retryAfter = Math.max(1, Math.ceil((Date.parse(row.ends_at) - now.getTime()) / 1000));
  return { ok: false, retryAfter };
}

/**
 * Counts one try in a transaction of its own, before the work it protects.
 * @throws Refusal too-many-requests, with the seconds to wait
 */
export async function takeOrRefuse(
  database: Pick<Database, 'transact'>,
  key: readonly string[],
  rule: RateRule,
  now: Date,
): Promise<void> {
  const verdict = await database.transact((trx) => takeToken(trx, key, rule, now));
  if (!verdict.ok) throw new Refusal('too-many-requests', verdict.retryAfter);
}

/** Housekeeping: windows that ended count for nothing. */
export async function forgetEndedWindows(trx: Db | Trx, now: Date): Promise<void> {
  await trx.deleteFrom('rate_limit').where('ends_at', '<=', instant(now)).execute();
}
