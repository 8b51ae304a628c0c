import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, sentences } from './short-answer.ts';

export const bodyLimit = 1_000_000;
/** The one form with a file in it: a photo from a phone, and a little around it. */
const largeBodies: Readonly<Record<string, number>> = { '/ma-vitrine/photo/': 12_500_000 };
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what no page should have to think of: TRACE, bodies above 1 MB or of unknown length. True when it answered.
 */
export function refuseEarly(request: IncomingMessage, response: ServerResponse): boolean {
  if (safeMethods.has(request.method ?? '')) return false;
  // no web request can be made of it
  if (request.method === 'TRACE') {
    answer(request, response, 405, sentences.methodNotAllowed, { allow: 'GET, HEAD, POST' });
    return true;
  }
  if (request.headers['transfer-encoding'] !== undefined) {
    refuseBody(request, response, 411, sentences.lengthMissing);
    return true;
  }
  if (Number(request.headers['content-length'] ?? 0) > limitOf(request)) {
    refuseBody(request, response, 413, sentences.tooLarge);
    return true;
  }
  return false;
}

const slowestBodyMs = 60_000;

/** A body that trickles in for longer than a minute is given up: it would hold a connection for nothing. */
export function cutSlowBody(request: IncomingMessage): void {
  if (safeMethods.has(request.method ?? '')) return;
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, slowestBodyMs);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
}

const limitOf = ({ url = '' }: IncomingMessage): number => {
  const path = url.split('?', 1)[0]!;
  return Object.hasOwn(largeBodies, path) ? largeBodies[path]! : bodyLimit;
};

/** The sender is still sending: read on for a moment so that it gets to see the answer, then hang up. */
function refuseBody(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  sentence: string,
): void {
  answer(request, response, status, sentence, { connection: 'close' });
  request.resume();
  setTimeout(() => request.socket.destroy(), 3000).unref();
}
