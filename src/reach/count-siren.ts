import type { Trx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { accountSubject, businessSubject, type Counting } from './count-event.ts';
import { parisDay } from './paris-day.ts';
import {
  addToDay,
  deleteFirst,
  insertFirst,
  othersCounted,
  readFirsts,
  readSubject,
  renameSubject,
  setTied,
} from './reach-store.ts';

/**
 * To be called in the transaction that wrote a new SIREN (or none) into the profile, with the one it replaces. The
 * account's past counts once: for its present business from today on, or for « not yet tied to a business ». A SIREN
 * typed by mistake gives its count back, unless another of its accounts was counted too.
 */
export async function countSirenAdded(
  trx: Trx,
  accountId: string,
  previous: string | null,
  { now, secretKey }: Counting,
): Promise<void> {
  const subject = await readSubject(trx, accountId);
  if (!subject || subject.siren === previous) return;
  const { siren } = subject;
  const mine = await readFirsts(trx, accountSubject(accountId));
  if (previous) await giveBack(trx, accountId, previous, mine.map(({ metric }) => metric), secretKey); // prettier-ignore
  for (const first of mine) {
    if (siren && !first.tied) await addToDay(trx, 'account', first, -1);
    if (!siren && first.tied) await addToDay(trx, 'account', first, 1);
    if (!siren) continue;
    const today = {
      metric: first.metric,
      day: parisDay(now),
      region: subject.region ?? 'unknown',
      tied: 0,
    };
    if (await insertFirst(trx, businessSubject(siren, secretKey), today)) {
      await addToDay(trx, 'business', today, 1);
    }
  }
  await setTied(trx, accountSubject(accountId), siren ? 1 : 0);
}

async function giveBack(
  trx: Trx,
  accountId: string,
  siren: string,
  metrics: readonly string[],
  secretKey: Buffer,
): Promise<void> {
  const subject = businessSubject(siren, secretKey);
  for (const first of await readFirsts(trx, subject)) {
    if (!metrics.includes(first.metric)) continue;
    if (await othersCounted(trx, siren, accountId, first.metric)) continue;
    await deleteFirst(trx, subject, first.metric);
    await addToDay(trx, 'business', first, -1);
  }
}

/** Erasing an account: its first times stay in the sums, under a name that leads to nobody. */
export const forgetAccount = (trx: Trx, accountId: string): Promise<void> =>
  renameSubject(trx, accountSubject(accountId), `erased:${newId()}`);
