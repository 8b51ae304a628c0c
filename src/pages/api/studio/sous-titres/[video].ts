import type { APIRoute } from 'astro';
import { ownVideo } from '../../../../videos/own-video.ts';
import { saveCaptions } from '../../../../videos/save-captions.ts';
import { json, readJson } from '../../../../web/json.ts';
import { signedIn } from '../../../../web/signed-in.ts';

export const prerender = false;

/** The captions of a version nobody sees yet, for its preview. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { database, clock } = locals.services;
  const { captions } = await ownVideo(database, signedIn(locals), params.video ?? '', clock.now());
  return new Response(captions ?? 'WEBVTT\n', {
    headers: { 'content-type': 'text/vtt; charset=utf-8', 'cache-control': 'no-store' },
  });
};

/** Keeps the captions of a draft, as the editor sends them. */
export const POST: APIRoute = async ({ params, request, locals }) => {
  const { database, clock } = locals.services;
  const typed = await readJson(request, 200_000);
  return json(await saveCaptions(database, signedIn(locals), params.video ?? '', typed, clock.now()));
};
