import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../platform/refusal.ts';
import { PieceReceiver, uploadRoute } from '../videos/receive-pieces.ts';
import { refusalBody, refused, refusedBy } from './answer-refusal.ts';
import { authenticate, type Visit } from './authenticate.ts';
import { checkRoute } from './guard.ts';
import { NodeCookies } from './node-cookies.ts';
import { isSameSite } from './same-site.ts';
import type { Services } from './services.ts';

interface Exchange {
  services: Services;
  request: IncomingMessage;
  response: ServerResponse;
  requestId: string;
}

/** Made with the first upload: a server that gets none makes no folder. */
export function createPieceReceiver(services: Services): () => PieceReceiver {
  let made: PieceReceiver | undefined;
  return () =>
    (made ??= new PieceReceiver({
      ...services,
      ...services.config,
      explain: (code) => {
        const why = refused(code);
        return { status: why.status, body: JSON.stringify(refusalBody(why, '')) };
      },
    }));
}

/**
 * Answers a piece of an upload without Astro, which would hold it in memory, behind the same gate as every page: our own
 * pages only, signed in, the role of the route; the receiver then checks whose upload it is.
 */
export async function answerUpload(receiver: PieceReceiver, exchange: Exchange): Promise<void> {
  const { services, request, response, requestId } = exchange;
  const visit: Visit = { cookies: new NodeCookies(request, response), locals: { services, account: null } };
  try {
    const headers = { get: (name: string) => (request.headers[name] as string | undefined) ?? null };
    const url = `${new URL(services.config.siteUrl).protocol}//${request.headers.host ?? ''}${request.url ?? ''}`;
    if (!isSameSite({ method: request.method ?? '', url, headers }, services.config.siteUrl))
      throw new Refusal('cross-site');
    await authenticate(visit);
    const { account } = visit.locals;
    const why = checkRoute(uploadRoute, account, services.clock.now());
    if (why !== null || account === null) throw new Refusal(why ?? 'not-signed-in');
    response.setHeader('cache-control', 'no-store');
    await receiver.receive(account, request, response);
  } catch (error) {
    refuse(exchange, error, services, requestId);
    if (!request.complete) {
      // still sending: read on for a moment so that the answer is seen, then hang up
      request.resume();
      setTimeout(() => request.socket.destroy(), 3000).unref();
    }
  }
}

function refuse(
  { request, response }: Exchange,
  error: unknown,
  services: Services,
  requestId: string,
): void {
  if (request.destroyed && !request.complete) return;
  const why = refusedBy(error);
  if (why.code === undefined)
    services.log.error('upload-failed', {
      request: requestId,
      error: error instanceof Error ? error.name : 'unknown',
      at: error instanceof Error ? error.stack?.split('\n').slice(0, 6).join(' | ') : undefined,
    });
  if (response.headersSent) return void response.destroy();
  const body = JSON.stringify(refusalBody(why, requestId));
  response.writeHead(why.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'tus-resumable': '1.0.0',
    ...(why.retryAfter !== undefined && { 'retry-after': String(why.retryAfter) }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
