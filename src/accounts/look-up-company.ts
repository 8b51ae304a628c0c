import type { Clock } from '../platform/clock.ts';
import type { Database, Db, Trx } from '../platform/database.ts';
import { takeOrRefuse } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import { readBusinessNumber, stripSeparators } from '../platform/siren.ts';
import type { Communes } from './communes.ts';
import type { Company } from './company.ts';
import { type CompanySearch, isUnavailableSearch } from './company-search.ts';
import { CompanyStore } from './company-store.ts';

export interface LookUpDependencies {
  database: Database;
  clock: Clock;
  /** null: this instance is not configured to ask */
  companies: CompanySearch | null;
  communes: Communes;
}

/** What to fill a profile with. `unreachable`: she goes on by hand. */
export type LookedUp = (Company | { kind: 'unreachable' }) & { number: string };

const perAccount = { limit: 20, windowSeconds: 3600 };

/**
 * Asks the public directory about a SIREN or SIRET, or remembers what it said this week.
 * @throws Refusal siren-invalid, siret-invalid, too-many-requests
 */
export async function lookUpCompany(
  { database, clock, companies, communes }: LookUpDependencies,
  accountId: string,
  typed: string,
): Promise<LookedUp> {
  const business = readBusinessNumber(typed);
  if (!business) throw new Refusal(stripSeparators(typed).length > 11 ? 'siret-invalid' : 'siren-invalid');
  const number = business.siret ?? business.siren;
  const now = clock.now();
  const kept = await new CompanyStore(database.read).find(number, now);
  if (kept) return { ...kept, number };
  if (companies === null) return { kind: 'unreachable', number };
  await takeOrRefuse(database, ['company', accountId], perAccount, now);
  try {
    const found = await companies.find(business.siren, business.siret);
    const company = found.kind === 'open' ? await withKnownCommune(found, communes) : found;
    await database.transact((trx) => new CompanyStore(trx).keep(number, company, now));
    return { ...company, number };
  } catch (error) {
    if (!isUnavailableSearch(error)) throw error;
    return { kind: 'unreachable', number };
  }
}

/** The directory may name a commune that merged since: then she chooses it herself. */
async function withKnownCommune(
  company: Extract<Company, { kind: 'open' }>,
  communes: Communes,
): Promise<Company> {
  const known = company.commune !== null && (await communes.find(company.commune));
  return known ? company : { ...company, commune: null };
}

/** Whether the directory confirmed this number lately: « of which verified ». */
export async function isConfirmed(
  db: Db | Trx,
  { siren, siret }: { siren: string | null; siret: string | null },
  now: Date,
): Promise<boolean> {
  const number = siret ?? siren;
  if (number === null) return false;
  const company = await new CompanyStore(db).find(number, now);
  return company?.kind === 'open' || company?.kind === 'private';
}

/** Housekeeping. */
export const forgetOldCompanies = (trx: Trx, now: Date): Promise<void> =>
  new CompanyStore(trx).forgetOld(now);
