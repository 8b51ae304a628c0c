import type { SignedIn } from '../accounts/account.ts';
import { Refusal } from '../platform/refusal.ts';
import { answerSync } from './answer-sync.ts';
import type { Services } from './services.ts';

export interface DirectRoute {
  /** its name in access.ts */
  pattern: string;
  largestBody: number;
  answer(visit: DirectVisit): Promise<{ status: number; answer: unknown }>;
}

export interface DirectVisit {
  services: Services;
  account: SignedIn | null;
  headers: Pick<Headers, 'get'>;
  body: unknown;
}

/**
 * Endpoints the server answers without Astro, behind the same gate: every phone calls them all day, and building a page
 * request around them cost more than the work itself.
 */
export const directRoutes: Readonly<Record<string, DirectRoute>> = {
  // a batch of learning events; an empty one asks for everything the server knows
  '/api/sync/': {
    pattern: '/api/sync',
    // 500 events with many intervals each stay well below
    largestBody: 512_000,
    answer: async ({ services, account, headers, body }) => {
      if (!account) throw new Refusal('not-signed-in');
      // The phone says whose part it sends: a session that became someone else's must not take it.
      const claimed = headers.get('declic-account');
      if (claimed !== null && claimed !== account.id) throw new Refusal('not-signed-in');
      return answerSync(services, account.id, body);
    },
  },
};
