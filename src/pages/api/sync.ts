import type { APIRoute } from 'astro';
import { Refusal } from '../../platform/refusal.ts';
import { answerSync } from '../../web/answer-sync.ts';
import { json, readJson } from '../../web/json.ts';

export const prerender = false;

/** 500 events with many intervals each stay well below. */
const largestBody = 512_000;

/** A batch of learning events from a phone; an empty one asks for everything the server knows. */
export const POST: APIRoute = async ({ request, locals }) => {
  if (!locals.account) throw new Refusal('not-signed-in');
  // The phone says whose part it sends: a session that became someone else's must not take it.
  const claimed = request.headers.get('declic-account');
  if (claimed !== null && claimed !== locals.account.id) throw new Refusal('not-signed-in');
  const body = await readJson(request, largestBody);
  const { status, answer } = await answerSync(locals.services, locals.account.id, body);
  return json(answer, status);
};
