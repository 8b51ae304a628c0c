import type { IncomingMessage, ServerResponse } from 'node:http';
import { describeError } from '../platform/log.ts';
import { Refusal } from '../platform/refusal.ts';
import { admitDirectly, type DirectRequest, headersOf } from './admit-directly.ts';
import { refusalBody, refusedBy } from './answer-refusal.ts';
import type { DirectRoute } from './direct-routes.ts';

interface Exchange extends DirectRequest {
  requestId: string;
}

/** Behind the gate of every page, an endpoint that is answered without Astro. */
export async function answerDirectly(route: DirectRoute, exchange: Exchange): Promise<void> {
  const { services, request, response, requestId } = exchange;
  try {
    // listen at once: what arrives before somebody listens would be lost to the count
    const received = readBody(request, route.largestBody);
    const [account, text] = await Promise.all([admitDirectly(route.pattern, exchange), received]);
    const headers = headersOf(request);
    const { status, answer } = await route.answer({ services, account, headers, body: parse(text) });
    send(response, status, answer);
  } catch (error) {
    if (request.destroyed && !request.complete) return;
    const why = refusedBy(error);
    if (why.code === undefined)
      services.log.error('request-failed', {
        request: requestId,
        route: route.pattern,
        ...describeError(error),
      });
    if (why.retryAfter !== undefined) response.setHeader('retry-after', why.retryAfter);
    send(response, why.status, refusalBody(why, requestId));
  }
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
