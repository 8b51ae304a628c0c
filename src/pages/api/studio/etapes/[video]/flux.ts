import type { APIRoute } from 'astro';
import { ownVideo } from '../../../../../videos/own-video.ts';
import { stageEvents } from '../../../../../videos/stage-events.ts';
import { signedIn } from '../../../../../web/signed-in.ts';

export const prerender = false;

/** The same, told as it happens (server-sent events, HTML standard §9.2). */
export const GET: APIRoute = async ({ params, locals, request }) => {
  const { database, clock } = locals.services;
  const { id } = await ownVideo(database, signedIn(locals), params.video ?? '', clock.now());
  return new Response(stageEvents(database.read, id, request.signal), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
};
