import { z } from 'zod';
import { instant } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Sender } from './may-upload.ts';
import { ownVideo } from './own-video.ts';
import { setCaptions } from './video-store.ts';
import { type Cue, formatWebVtt } from './webvtt.ts';

const typedCaptions = z.strictObject({
  cues: z
    .array(
      z.strictObject({
        from: z.number().min(0).max(400),
        to: z.number().min(0).max(400),
        text: z.string().max(300),
      }),
    )
    .max(300),
  /** she has read them against the video */
  checked: z.boolean(),
});

/**
 * Keeps the captions of a draft. Unchecked ones may be unfinished; checked ones must be whole: each with a text, in
 * order, inside the video. Any change takes the check away until she checks again.
 * @param typed what the editor sends: `{ cues, checked }`
 * @throws Refusal not-found, slot-not-yours, video-changed when it is no draft any more, malformed, captions-empty
 */
export async function saveCaptions(
  database: Database,
  sender: Sender,
  videoId: string,
  typed: unknown,
  now: Date,
): Promise<{ savedAt: string; checked: boolean }> {
  const reading = typedCaptions.safeParse(typed);
  if (!reading.success) throw new Refusal('malformed');
  const video = await ownVideo(database, sender, videoId, now);
  const { checked } = reading.data;
  const cues = tidy(reading.data.cues, video.seconds ?? 0);
  if (checked && (cues.length === 0 || cues.length < reading.data.cues.length))
    throw new Refusal('captions-empty');
  const at = instant(now);
  const values = {
    captions: cues.length === 0 ? null : formatWebVtt(cues),
    captions_checked_at: checked ? at : null,
  };
  await database.transact(async (trx) => {
    if (!(await setCaptions(trx, videoId, values))) throw new Refusal('video-changed');
  });
  return { savedAt: at, checked };
}

/** In order, inside the video; those without a text or a length are left out. */
function tidy(typed: readonly Cue[], seconds: number): Cue[] {
  let end = 0;
  return [...typed]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, text }) => ({
      from,
      // the length is rounded to whole seconds: the last words may go a little past it
      to: Math.min(to, seconds + 1),
      text: text.replaceAll(/[\p{C}\s]+/gu, ' ').trim(),
    }))
    .filter((cue) => {
      if (cue.text === '' || cue.to - Math.max(cue.from, end) < 0.05) return false;
      cue.from = Math.max(cue.from, end);
      end = cue.to;
      return true;
    });
}
