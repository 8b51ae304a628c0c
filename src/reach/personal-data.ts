import type { Db, Trx } from '../platform/database.ts';
import type { Counting } from './apply-change.ts';
import { forgetAccount } from './erase-account.ts';
import { isoDay } from './paris-day.ts';
import { readAccount } from './reach-store.ts';

/** The days on which each thing of this account was received for the first time, and where its shop was counted. */
export async function exportFor(db: Db, accountId: string): Promise<unknown> {
  const account = await readAccount(db, accountId);
  if (!account) return null;
  const { ledger, event, lastDay, tiedDay } = account;
  const day = (value: number | null | undefined) => (value ? isoDay(value) : null);
  return {
    dernierJourActif: day(lastDay),
    sirenDonneLe: day(tiedDay),
    lieuAuComptage: event && { region: event.region, commune: event.commune, metier: event.trade },
    touche: day(ledger.reached),
    boutiqueDeclaree: day(ledger.declared),
    boutiqueVerifiee: day(ledger.checked),
    attestations: Object.fromEntries([...ledger.certificates].map(([subject, at]) => [subject, day(at)])),
    cours: Object.fromEntries(
      [...ledger.courses].map(([id, course]) => [
        id,
        {
          touche: day(course.reached),
          termine: day(course.completed),
          atteste: day(course.certified),
          etapes: Object.fromEntries([...course.steps].map(([step, seen]) => [step, day(seen.day)])),
        },
      ]),
    ),
  };
}

/** The counts stay as they are, under a name that leads to nobody. */
export const erase = (trx: Trx, accountId: string, counting: Counting): Promise<void> =>
  forgetAccount(trx, accountId, counting);
