import type { APIRoute } from 'astro';
import { answerKit } from '../../../web/answer-kit.ts';

export const prerender = false;
export const GET: APIRoute = (context) => answerKit(context, `${context.params.sheet}.svg`);
