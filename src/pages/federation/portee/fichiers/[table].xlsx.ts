import type { APIRoute } from 'astro';
import { reachFile } from '../../../../web/reach-file.ts';

export const prerender = false;

export const GET: APIRoute = ({ params, url, locals }) =>
  reachFile(locals, url.searchParams, params.table, 'xlsx');
