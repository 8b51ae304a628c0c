import type { APIRoute } from 'astro';
import { askKnownPasskey, askNewPasskey } from '../../accounts/second-factor/ask-passkey.ts';
import { Refusal } from '../../platform/refusal.ts';
import { factorDependencies, factorOwner } from '../../web/factor-owner.ts';
import { json, readJson } from '../../web/json.ts';

export const prerender = false;

/** What the browser must sign, asked by { for: 'new' | 'known' }; the answer comes back with a form. */
export const POST: APIRoute = async (context) => {
  const body = await readJson(context.request, 200);
  const asked = typeof body === 'object' && body !== null && 'for' in body ? body.for : undefined;
  const [dependencies, owner] = [factorDependencies(context.locals), factorOwner(context)];
  if (asked === 'new') return json(await askNewPasskey(dependencies, owner));
  if (asked === 'known') return json(await askKnownPasskey(dependencies, owner));
  throw new Refusal('malformed');
};
