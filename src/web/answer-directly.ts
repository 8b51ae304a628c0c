import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../platform/refusal.ts';
import { refusalBody, refusedBy } from './answer-refusal.ts';
import { authenticate, type Visit } from './authenticate.ts';
import type { DirectRoute } from './direct-routes.ts';
import { checkRoute } from './guard.ts';
import { NodeCookies } from './node-cookies.ts';
import { isSameSite, type Sender } from './same-site.ts';
import type { Services } from './services.ts';

interface Exchange {
  services: Services;
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
}

/** The gate of middleware.ts, in the same order, for an endpoint that is answered without Astro. */
export async function answerDirectly(route: DirectRoute, exchange: Exchange): Promise<void> {
  const { services, request, response, requestId } = exchange;
  const visit: Visit = { cookies: new NodeCookies(request, response), locals: { services, account: null } };
  try {
    // listen at once: what arrives before somebody listens would be lost to the count
    const received = readBody(request, route.largestBody);
    const headers = { get: (name: string) => (request.headers[name] as string | undefined) ?? null };
    const [, text] = await Promise.all([admit(route, request, headers, visit), received]);
    const { account } = visit.locals;
    const { status, answer } = await route.answer({ services, account, headers, body: parse(text) });
    send(response, status, answer);
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    const why = refusedBy(error);
    if (why.code === undefined) logFailure(services, route, requestId, error);
    if (why.retryAfter !== undefined) response.setHeader('retry-after', why.retryAfter);
    send(response, why.status, refusalBody(why, requestId));
  }
}

async function admit(
  route: DirectRoute,
  request: IncomingMessage,
  headers: Sender['headers'],
  visit: Visit,
): Promise<void> {
  const { config } = visit.locals.services;
  const sender = {
    method: request.method ?? '',
    url: `${new URL(config.siteUrl).protocol}//${request.headers.host ?? ''}${request.url ?? ''}`,
    headers,
  };
  if (!isSameSite(sender, config.siteUrl)) throw new Refusal('cross-site');
  await authenticate(visit);
  const why = checkRoute(route.pattern, visit.locals.account, visit.locals.services.clock.now());
  if (why !== null) throw new Refusal(why);
}

function readBody(request: IncomingMessage, largest: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      // read on without keeping: the sender gets to see the answer
      if (size > largest) chunks.length = 0;
      else chunks.push(chunk);
    });
    request.on('error', reject);
    request.on('end', () => {
      if (size > largest) reject(new Refusal('too-large'));
      else
        resolve(chunks.length === 1 ? chunks[0]!.toString('utf8') : Buffer.concat(chunks).toString('utf8'));
    });
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal('malformed');
  }
}

function send(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
    })
    .end(body);
}

function logFailure(services: Services, route: DirectRoute, requestId: string, error: unknown): void {
  services.log.error('request-failed', {
    request: requestId,
    route: route.pattern,
    error: error instanceof Error ? error.name : 'unknown',
    at: error instanceof Error ? error.stack?.split('\n').slice(0, 6).join(' | ') : undefined,
  });
}
