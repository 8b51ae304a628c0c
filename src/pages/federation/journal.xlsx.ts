import type { APIRoute } from 'astro';
import { journalFile } from '../../web/journal-file.ts';

export const prerender = false;

export const GET: APIRoute = ({ locals, url }) => journalFile(locals, url.searchParams, 'xlsx');
