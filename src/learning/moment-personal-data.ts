import { clock } from '../courses/tools/civil-day.ts';
import type { Db, Trx } from '../platform/database.ts';
import { deleteMoment, readMomentOf } from './weekly-moment-store.ts';

/** The weekly moment of one account, as a person may read it. */
export async function exportFor(db: Db, accountId: string): Promise<unknown> {
  const moment = await readMomentOf(db, accountId);
  return (
    moment && {
      jour: moment.day,
      heure: clock(moment.minutes),
      fuseau: moment.timeZone,
      ouverture: moment.open.map(([from, to]) => [clock(from), clock(to)]),
      rappel: moment.reminder,
      dernierRappelLe: moment.lastSentOn,
    }
  );
}

export const erase = (trx: Trx, accountId: string): Promise<void> => deleteMoment(trx, accountId);
