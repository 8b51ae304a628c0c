import type { Trx } from '../platform/database.ts';
import { FieldRefusals } from '../platform/field-refusals.ts';
import type { RefusalCode } from '../platform/refusal.ts';
import type { Communes } from './communes.ts';
import { readLine } from './display-text.ts';
import { type Profile, ProfileStore } from './profile-store.ts';
import { regionOf } from './regions.ts';
import { readBusinessNumber, stripSeparators } from '../platform/siren.ts';
import { isTrade } from './trades.ts';

/** As typed. A missing key leaves what is stored alone; an empty text clears it. */
export interface ProfileForm {
  /** the name to print on attestations: declared, not verified */
  printName?: string;
  businessName?: string;
  /** SIREN or SIRET */
  businessNumber?: string;
  trade?: string;
  /** INSEE code; when given it decides the region */
  commune?: string;
  /** region code or `com`, for who does not find the commune */
  region?: string;
}

export interface ProfileDependencies {
  communes: Communes;
  /** runs `work`, which changes what an account is counted as, and counts the change in the same transaction */
  counted: (trx: Trx, accountId: string, work: () => Promise<void>) => Promise<void>;
}

/**
 * Checks all fields, then writes those that were given; what they change in the counts is counted in the same transaction.
 * @throws FieldRefusals with every wrong field
 */
export async function saveProfile(
  trx: Trx,
  { communes, counted }: ProfileDependencies,
  accountId: string,
  form: ProfileForm,
): Promise<void> {
  const refused: Partial<Record<keyof ProfileForm, RefusalCode>> = {};
  const changes: Partial<Profile> = {};
  for (const field of fields) {
    const value = form[field];
    if (value === undefined) continue;
    const read = await readers[field](value, communes);
    if (typeof read === 'string') refused[field] = read;
    else Object.assign(changes, read);
  }
  if (Object.keys(refused).length > 0) throw new FieldRefusals(refused);
  if (Object.keys(changes).length === 0) return;
  const store = new ProfileStore(trx);
  const before = await store.find(accountId);
  const save = () => store.save(accountId, changes);
  const isCounted = (['siren', 'trade', 'commune', 'region'] as const).some(
    (field) => field in changes && changes[field] !== before[field],
  );
  if (isCounted) await counted(trx, accountId, save);
  else await save();
}

type Reader = (
  typed: string,
  communes: Communes,
) => Partial<Profile> | RefusalCode | Promise<Partial<Profile> | RefusalCode>;

const readers: Record<keyof ProfileForm, Reader> = {
  printName: (typed) => {
    const line = readLine(typed);
    return typeof line === 'string' ? line : { print_name: line.text };
  },
  businessName: (typed) => {
    const line = readLine(typed);
    return typeof line === 'string' ? line : { business_name: line.text };
  },
  businessNumber: (typed) => {
    const digits = stripSeparators(typed);
    if (digits === '') return { siren: null, siret: null };
    return readBusinessNumber(typed) ?? (digits.length > 11 ? 'siret-invalid' : 'siren-invalid');
  },
  trade: (typed) => {
    if (typed === '') return { trade: null };
    return isTrade(typed) ? { trade: typed } : 'trade-unknown';
  },
  region: (typed) => {
    if (typed === '') return { region: null };
    return regionOf(typed) ? { region: typed } : 'region-unknown';
  },
  commune: async (typed, communes) => {
    if (typed === '') return { commune: null };
    const commune = await communes.find(typed);
    return commune ? { commune: commune.code, region: commune.region } : 'commune-unknown';
  },
};

/** The commune after the region: when both are given, the commune decides. */
const fields = Object.keys(readers) as (keyof ProfileForm)[];
