import { type RateRule, takeOrRefuse } from '../platform/rate-limit.ts';
import type { Services } from './services.ts';

/**
 * Numbers cannot be guessed (65 random bits): these limits bound the work a stranger can cause, and how many names one
 * can try on an attestation one holds. Fifty people of a training room may share one origin.
 */
const perOrigin: RateRule = { limit: 600, windowSeconds: 600 };
const namesPerOrigin: RateRule = { limit: 30, windowSeconds: 600 };
const namesPerNumber: RateRule = { limit: 300, windowSeconds: 24 * 3600 };
/** A page is drawn anew at each download, and nobody else is served meanwhile: some forty attestations, each a few times. */
const printsPerAccount: RateRule = { limit: 120, windowSeconds: 600 };
const correctionsPerAccount: RateRule = { limit: 10, windowSeconds: 24 * 3600 };

export const limitChecks = (services: Services, origin: string): Promise<void> =>
  take(services, ['attestation-check', origin], perOrigin);

export async function limitNames(services: Services, origin: string, number: string): Promise<void> {
  await take(services, ['attestation-name', origin, number], namesPerOrigin);
  await take(services, ['attestation-name', number], namesPerNumber);
}

export const limitPrints = (services: Services, accountId: string): Promise<void> =>
  take(services, ['attestation-print', accountId], printsPerAccount);

export const limitCorrections = (services: Services, accountId: string): Promise<void> =>
  take(services, ['attestation-correction', accountId], correctionsPerAccount);

const take = ({ database, clock }: Services, key: string[], rule: RateRule): Promise<void> =>
  takeOrRefuse(database, key, rule, clock.now());
