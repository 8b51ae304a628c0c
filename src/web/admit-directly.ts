import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SignedIn } from '../accounts/account.ts';
import { Refusal } from '../platform/refusal.ts';
import { authenticate, type Visit } from './authenticate.ts';
import { checkRoute } from './guard.ts';
import { NodeCookies } from './node-cookies.ts';
import { isSameSite } from './same-site.ts';
import type { Services } from './services.ts';

/** What the gate needs of a request that is answered without Astro. */
export interface DirectRequest {
  services: Services;
  request: IncomingMessage;
  response: ServerResponse;
}

export const headersOf = (request: IncomingMessage): Pick<Headers, 'get'> => ({
  get: (name) => (request.headers[name] as string | undefined) ?? null,
});

/**
 * The gate of middleware.ts, in the same order: our own pages only, then who it is, then the list. `pattern` is the
 * route's name in access.ts.
 * @throws Refusal
 */
export async function admitDirectly(
  pattern: string,
  { services, request, response }: DirectRequest,
): Promise<SignedIn | null> {
  const { siteUrl } = services.config;
  const sender = {
    method: request.method ?? '',
    url: `${new URL(siteUrl).protocol}//${request.headers.host ?? ''}${request.url ?? ''}`,
    headers: headersOf(request),
  };
  if (!isSameSite(sender, siteUrl)) throw new Refusal('cross-site');
  const visit: Visit = { cookies: new NodeCookies(request, response), locals: { services, account: null } };
  await authenticate(visit);
  const { account } = visit.locals;
  const why = checkRoute(pattern, account, services.clock.now());
  if (why !== null) throw new Refusal(why);
  return account;
}
