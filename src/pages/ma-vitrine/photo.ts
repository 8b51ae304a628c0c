import type { APIRoute } from 'astro';
import { isRefusal } from '../../platform/refusal.ts';
import { setPhoto } from '../../shops/set-photo.ts';
import { signedIn } from '../../web/signed-in.ts';

export const prerender = false;

/** A plain form with a file: works without a script. What is wrong with the photo is said on the page it came from. */
export const POST: APIRoute = async ({ request, locals, redirect }) => {
  const { database, storage, clock, remakePhoto } = locals.services;
  const account = signedIn(locals);
  const form = await request.formData().catch(() => new FormData());
  const file = form.get('photo');
  const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
  try {
    await setPhoto({ database, storage, now: clock.now(), remakePhoto }, account.id, bytes);
  } catch (error) {
    if (!isRefusal(error) || error.code === 'shop-missing') throw error;
    return redirect(`/ma-vitrine/?photo=${error.code}#photo`, 303);
  }
  return redirect('/ma-vitrine/?fait=photo#photo', 303);
};
