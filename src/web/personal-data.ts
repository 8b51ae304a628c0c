import * as accounts from '../accounts/personal-data.ts';
import * as certificates from '../certificates/personal-data.ts';
import * as learning from '../learning/personal-data.ts';
import type { Database, Db, Trx } from '../platform/database.ts';
import * as reach from '../reach/personal-data.ts';

/** What each feature that keeps something of a person gives here. */
interface PersonalData {
  exportFor(db: Db, accountId: string): Promise<unknown>;
  erase(trx: Trx, accountId: string): Promise<void>;
}

/** By the name it has in the file people download. `compte` goes last when erasing: the others refer to it. */
const features: Readonly<Record<string, PersonalData>> = {
  compte: accounts,
  parcours: learning,
  attestations: certificates,
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

/** Everything or nothing: call it inside one transaction. */
export async function eraseAccount(trx: Trx, accountId: string): Promise<void> {
  for (const feature of Object.values(features).reverse()) await feature.erase(trx, accountId);
}
