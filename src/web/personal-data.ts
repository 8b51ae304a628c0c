import * as accounts from '../accounts/personal-data.ts';
import * as certificates from '../certificates/personal-data.ts';
import * as moment from '../learning/moment-personal-data.ts';
import * as learning from '../learning/personal-data.ts';
import type { Database, Db, Trx } from '../platform/database.ts';
import type { Counting } from '../reach/count-event.ts';
import * as reach from '../reach/personal-data.ts';
import * as lists from '../shops/lists/personal-data.ts';
import type { Services } from './services.ts';
import * as videos from '../videos/personal-data.ts';
import * as shops from '../shops/personal-data.ts';

/** What each feature that keeps something of a person gives here. */
interface PersonalData {
  exportFor(db: Db, accountId: string): Promise<unknown>;
  erase(trx: Trx, accountId: string, counting: Counting): Promise<void>;
}

/** By the name it has in the file people download. `compte` goes last when erasing: the others refer to it. */
const features: Readonly<Record<string, PersonalData>> = {
  compte: accounts,
  parcours: learning,
  rendezVous: moment,
  attestations: certificates,
  videos,
  vitrine: shops,
  listesLocales: lists,
  mesureAnonyme: reach,
};

/** Everything we keep of one account, ready for JSON. */
export async function exportAccount(database: Database, accountId: string): Promise<Record<string, unknown>> {
  const parts: Record<string, unknown> = {};
  for (const [name, feature] of Object.entries(features)) {
    parts[name] = await feature.exportFor(database.read, accountId);
  }
  return parts;
}

/** Erases one account in the caller's transaction: everything or nothing. What it was counted for stays counted. */
export const accountEraser =
  ({ clock, reachKey }: Pick<Services, 'clock' | 'reachKey'>) =>
  async (trx: Trx, accountId: string): Promise<void> => {
    const counting = { now: clock.now(), reachKey };
    for (const feature of Object.values(features).reverse()) await feature.erase(trx, accountId, counting);
  };
