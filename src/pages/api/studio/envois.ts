import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { Refusal } from '../../../platform/refusal.ts';
import { registerUpload } from '../../../videos/register-upload.ts';
import { json, readJson } from '../../../web/json.ts';
import { signedIn } from '../../../web/signed-in.ts';

export const prerender = false;

const announced = z.strictObject({
  slot: z.string().max(20),
  variant: z.string().max(20),
  title: z.string().max(500),
  notes: z.string().max(5000),
  fileName: z.string().max(1000),
  size: z.number(),
  fingerprint: z.string().max(200),
});

/** Title and notes are kept before the first byte; the same file again gives the same upload. */
export const POST: APIRoute = async ({ request, locals }) => {
  const typed = announced.safeParse(await readJson(request, 32_000));
  if (!typed.success) throw new Refusal('malformed');
  const { services } = locals;
  const upload = await registerUpload(services, signedIn(locals), typed.data, services.clock.now());
  return json({ id: upload.id, state: upload.state, received: upload.received, size: upload.size });
};
