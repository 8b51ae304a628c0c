import type { APIRoute } from 'astro';
import { gradeAnswers } from '../../learning/grade-answers.ts';
import { json, readJson } from '../../web/json.ts';

export const prerender = false;

/** Grades quiz answers for people without an account; nothing is kept. */
export const POST: APIRoute = async ({ request, locals }) =>
  json({ verdicts: gradeAnswers(await readJson(request, 16_000), locals.services.catalogue) });
