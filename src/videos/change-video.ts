import type { Updateable } from 'kysely';
import type { VideoState, VideoTable } from '../../db/schema/video.ts';
import type { Trx } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { mayBecome } from './video-state.ts';
import { changeState, findVideo, type VideoRow } from './video-store.ts';

/**
 * Reads a version, checks that it may go to `state`, and lets it.
 * @param seen the `version` number the person was looking at; undefined when no person decides
 * @throws Refusal not-found; video-changed when somebody else decided meanwhile
 */
export async function changeVideo(
  trx: Trx,
  id: string,
  state: VideoState,
  values: Omit<Updateable<VideoTable>, 'id' | 'state' | 'version'>,
  now: Date,
  seen?: number,
): Promise<VideoRow> {
  const video = await findVideo(trx, id);
  if (!video) throw new Refusal('not-found');
  if (seen !== undefined && seen !== video.version) throw new Refusal('video-changed');
  if (!mayBecome(video.state, state)) throw new Refusal('video-changed');
  if (!(await changeState(trx, video, state, values, now))) throw new Refusal('video-changed');
  return video;
}
