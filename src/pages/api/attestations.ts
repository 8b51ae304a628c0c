import type { APIRoute } from 'astro';
import { attestationsOf } from '../../certificates/own-certificates.ts';
import { signedIn } from '../../web/signed-in.ts';

export const prerender = false;

/** The attestations of who is signed in, for « Mon parcours »: [{ course, title, number, completedAt, issuedAt, state }]. */
export const GET: APIRoute = async ({ locals }) =>
  Response.json(await attestationsOf(locals.services.database.read, signedIn(locals).id), {
    headers: { 'cache-control': 'no-store' },
  });
