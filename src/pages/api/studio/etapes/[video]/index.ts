import type { APIRoute } from 'astro';
import { Refusal } from '../../../../../platform/refusal.ts';
import { ownVideo } from '../../../../../videos/own-video.ts';
import { readStage } from '../../../../../videos/read-stage.ts';
import { json } from '../../../../../web/json.ts';
import { signedIn } from '../../../../../web/signed-in.ts';

export const prerender = false;

/** How far the preparation of a version is, for those who may work on it. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { database, clock } = locals.services;
  const { id } = await ownVideo(database, signedIn(locals), params.video ?? '', clock.now());
  const stage = await readStage(database.read, id);
  if (!stage) throw new Refusal('not-found');
  return json(stage);
};
