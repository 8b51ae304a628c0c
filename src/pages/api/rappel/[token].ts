import type { APIRoute } from 'astro';
import { stopReminder } from '../../../learning/keep-moment.ts';

export const prerender = false;

/** RFC 8058: a mail program stops the reminder for its owner, in one press and without a session. */
export const POST: APIRoute = async ({ params, locals }) => {
  await stopReminder(locals.services.database, (params.token ?? '').slice(0, 100));
  return new Response(null, { status: 204 });
};
