import { addSeconds, instant } from './clock.ts';
import type { Db, Trx } from './database.ts';

/**
 * Takes or renews the name for `seconds`; false when another server holds it. A lease ends by itself: a server that
 * died blocks nobody for longer.
 */
export async function takeLease(
  trx: Db | Trx,
  name: string,
  holder: string,
  seconds: number,
  now: Date,
): Promise<boolean> {
  const row = await trx
    .insertInto('lease')
    .values({ name, holder, until: instant(addSeconds(now, seconds)) })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet((row) => ({ holder: row.ref('excluded.holder'), until: row.ref('excluded.until') }))
        .where((row) => row.or([row('lease.until', '<=', instant(now)), row('lease.holder', '=', holder)])),
    )
    .returning('holder')
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps every other transaction that asks for the same name waiting until this one ends. */
export async function holdUntilCommit(trx: Trx, name: string, now: Date): Promise<void> {
  await trx
    .insertInto('lease')
    .values({ name: `hold:${name}`, holder: '', until: instant(now) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ until: instant(now) }))
    .execute();
}

/** Gives the name back early; nothing happens when another server holds it by now. */
export async function releaseLease(trx: Db | Trx, name: string, holder: string): Promise<void> {
  await trx.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder).execute();
}
