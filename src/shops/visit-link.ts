import {
  type FetchedPage,
  FetchFailure,
  fetchPublic,
  type PublicFetchOptions,
} from '../platform/public-fetch.ts';
import type { Finding, LinkReason } from './link-state.ts';
import { robotsRules } from './robots-rules.ts';
import { showsShop, type Wanted } from './signs.ts';

/** The name site owners read in their logs and write in their robots.txt. */
export const robotName = 'DeclicVerification';

export interface Visiting {
  siteUrl: string;
  resolve: PublicFetchOptions['resolve'];
  route?: PublicFetchOptions['route'];
  /** true: this host may be asked now; one visit asks it once, whatever the pages */
  mayAsk: (host: string) => Promise<boolean>;
  totalMs?: number;
}

/** Too many visits to one host: come back later. */
export class AskedTooOften extends Error {
  override readonly name = 'AskedTooOften';
}

class DisallowedByRobots extends Error {}

const pageTypes = ['text/html', 'application/xhtml+xml'] as const;
const largestPage = 2_000_000;
const largestRobots = 500_000;

/** Faults that say something about the link itself, not about a bad moment. */
const lasting = new Set<LinkReason>(['private-address', 'too-many-redirects', 'not-a-page', 'too-large']);

/** Visits one link and says what it found. @throws AskedTooOften */
export async function visitLink(visiting: Visiting, url: string, wanted: Wanted): Promise<Finding> {
  const asked = new Set<string>();
  const base = {
    userAgent: `${robotName}/1.0 (+${visiting.siteUrl}/aide/#verification)`,
    totalMs: visiting.totalMs ?? 15_000,
    mostRedirects: 5,
    resolve: visiting.resolve,
    ...(visiting.route && { route: visiting.route }),
  };
  const ask = async ({ host }: URL) => {
    if (asked.has(host)) return;
    asked.add(host);
    if (!(await visiting.mayAsk(host))) throw new AskedTooOften(host);
  };
  const robots = new Map<string, Promise<(page: string) => boolean>>();
  const obeyRobots = async (page: URL) => {
    const rules = robots.get(page.origin) ?? readRobots(page.origin, { ...base, beforeRequest: ask });
    robots.set(page.origin, rules);
    if (!(await rules)(page.href)) throw new DisallowedByRobots();
  };
  try {
    const page = await fetchPublic(url, {
      ...base,
      types: pageTypes,
      largestBytes: largestPage,
      beforeRequest: async (target) => {
        await ask(target);
        await obeyRobots(target);
      },
    });
    return judge(page, wanted);
  } catch (error) {
    if (error instanceof DisallowedByRobots) return { kind: 'unsure', reason: 'robots' };
    if (!(error instanceof FetchFailure)) throw error;
    return { kind: lasting.has(error.fault) ? 'unsure' : 'failed', reason: error.fault };
  }
}

function judge({ status, body, url }: FetchedPage, wanted: Wanted): Finding {
  if (status === 200) {
    return showsShop(body, url, wanted) ? { kind: 'checked' } : { kind: 'unsure', reason: 'not-found-there' };
  }
  if (status === 404 || status === 410) return { kind: 'failed', reason: 'missing' };
  if (status >= 500) return { kind: 'failed', reason: 'server-error' };
  // 401, 403, 429, 999…: the site answers, and does not want a robot
  return { kind: 'unsure', reason: 'refused' };
}

/**
 * RFC 9309: no robots.txt (4xx) allows everything; one that cannot be had is a failure of the visit, for later.
 */
async function readRobots(
  origin: string,
  base: Omit<PublicFetchOptions, 'types' | 'largestBytes'>,
): Promise<(page: string) => boolean> {
  const address = `${origin}/robots.txt`;
  const found = await fetchPublic(address, {
    ...base,
    types: ['text/plain', 'text/html', 'application/octet-stream', ''],
    largestBytes: largestRobots,
  }).catch((error: unknown) => {
    // « unavailable »: the crawler may go on
    if (error instanceof FetchFailure && /redirects|not-a-page/.test(error.fault))
      return { status: 404, type: '', body: '' };
    throw error;
  });
  if (found.status >= 500) throw new FetchFailure('no-connection');
  if (found.status !== 200 || found.type === 'text/html') return () => true;
  return robotsRules(address, found.body, robotName);
}
