import type { APIRoute } from 'astro';
import { coverageFile } from '../../web/coverage-file.ts';

export const prerender = false;

export const GET: APIRoute = ({ locals, url }) => coverageFile(locals, url.searchParams, 'xlsx');
