import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer, sentences } from './short-answer.ts';

/** Astro's adapter ends a request it cannot answer with a word of English: the person gets our sentence instead. */
export function explainFailure(request: IncomingMessage, response: ServerResponse): void {
  const end = response.end.bind(response) as (...written: unknown[]) => ServerResponse;
  response.end = ((...written: unknown[]) => {
    response.end = end;
    if (response.headersSent || response.statusCode !== 500) return end(...written);
    answer(request, response, 500, sentences.failed);
    return response;
  }) as typeof response.end;
}
