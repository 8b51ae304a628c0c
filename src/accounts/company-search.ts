import { addSeconds, type Clock } from '../platform/clock.ts';
import { type Company, readCompany } from './company.ts';

export interface CompanySearch {
  /** @throws CompanySearchUnavailable */
  find(siren: string, siret: string | null): Promise<Company>;
}

/** The directory does not answer, or we must not ask now. Never a reason to stop somebody. */
class CompanySearchUnavailable extends Error {
  override readonly name = 'CompanySearchUnavailable';
}

/** By name, not `instanceof`: the site's bundle and the server's own modules hold two copies of the class. */
export const isUnavailableSearch = (error: unknown): boolean =>
  error instanceof Error && error.name === 'CompanySearchUnavailable';

export interface CompanySearchOptions {
  /** `https://recherche-entreprises.api.gouv.fr`, without `/search` */
  url: string;
  siteUrl: string;
  clock: Clock;
  /** one permission to ask, shared by all servers; false: none is left this second */
  takeTurn: () => Promise<boolean>;
  timeoutMs?: number;
}

/**
 * The directory takes 7 requests a second from one address (domain § 5). Three in each fixed second can never make more
 * than six in any second, whatever the number of servers.
 */
export const searchTurns = { limit: 3, windowSeconds: 1 };

const patience = { tries: 4, waitMs: 350 };
/** After so many failures in a row nobody waits for it any more, for a while. */
const breaker = { failures: 5, seconds: 60 };
const longestRetryAfter = 600;
const largestAnswer = 200_000;

/** The client of « Recherche d’entreprises »: a turn, a time limit, and a circuit breaker. */
export function createCompanySearch(options: CompanySearchOptions): CompanySearch {
  const { url, clock, siteUrl, takeTurn, timeoutMs = 3000 } = options;
  let failures = 0;
  let closedUntil = new Date(0);

  const fail = (seconds?: number): CompanySearchUnavailable => {
    failures += 1;
    const pause = seconds ?? (failures >= breaker.failures ? breaker.seconds : 0);
    if (pause > 0) closedUntil = addSeconds(clock.now(), pause);
    return new CompanySearchUnavailable();
  };

  return {
    find: async (siren, siret) => {
      if (clock.now() < closedUntil) throw new CompanySearchUnavailable();
      await waitForTurn(takeTurn);
      const query = new URLSearchParams({
        q: siret ?? siren,
        minimal: 'true',
        include: 'siege',
        per_page: '1',
      });
      let answer: unknown;
      try {
        const response = await fetch(`${url}/search?${query.toString()}`, {
          headers: { accept: 'application/json', 'user-agent': `Declic/1.0 (+${siteUrl}/aide/)` },
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (response.status === 429) throw fail(retryAfter(response.headers.get('retry-after')));
        // « Veuillez indiquer… »: the number is none it knows how to read
        if (response.status === 400) return { kind: 'unknown' };
        if (!response.ok) throw fail();
        answer = JSON.parse(await shortText(response)) as unknown;
        const company = readCompany(answer, siren, siret);
        failures = 0;
        return company;
      } catch (error) {
        throw error instanceof CompanySearchUnavailable ? error : fail();
      }
    },
  };
}

async function waitForTurn(takeTurn: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < patience.tries; tries += 1) {
    if (await takeTurn()) return;
    await new Promise((resolve) => setTimeout(resolve, patience.waitMs));
  }
  throw new CompanySearchUnavailable();
}

async function shortText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > largestAnswer) throw new Error('The answer is longer than any answer.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Seconds; the HTTP form with a date is rare and waits like no form at all. */
const retryAfter = (header: string | null): number => {
  const seconds = Number(header ?? '');
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, longestRetryAfter) : 10;
};
