import { describeError } from '../platform/log.ts';
import { Refusal } from '../platform/refusal.ts';
import { PieceReceiver, uploadRoute } from '../videos/receive-pieces.ts';
import { admitDirectly, type DirectRequest } from './admit-directly.ts';
import { refusalBody, refused, refusedBy } from './answer-refusal.ts';
import type { Services } from './services.ts';

interface Exchange extends DirectRequest {
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
  const { request, response } = exchange;
  try {
    const account = await admitDirectly(uploadRoute, exchange);
    if (account === null) throw new Refusal('not-signed-in');
    response.setHeader('cache-control', 'no-store');
    await receiver.receive(account, request, response);
  } catch (error) {
    refuse(exchange, error);
    if (!request.complete) {
      // still sending: read on for a moment so that the answer is seen, then hang up
      request.resume();
      setTimeout(() => request.socket.destroy(), 3000).unref();
    }
  }
}

function refuse({ services, request, response, requestId }: Exchange, error: unknown): void {
  if (request.destroyed && !request.complete) return;
  const why = refusedBy(error);
  if (why.code === undefined)
    services.log.error('upload-failed', { request: requestId, ...describeError(error) });
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
