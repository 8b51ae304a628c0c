import { readLine } from '../accounts/display-text.ts';
import { recordAct } from '../platform/audit.ts';
import { instant } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Sender } from './may-upload.ts';
import { ownVideo } from './own-video.ts';
import { insertRelease } from './release-store.ts';
import { termsOf } from './release-terms.ts';
import { releaseEnd, releaseScope, releaseVersion, releaseYears, signedText } from './release-text.ts';
import { setConsentEnd } from './video-store.ts';

export interface SigningDependencies {
  database: Database;
  config: Pick<Config, 'publisher' | 'contactEmail'>;
}

export interface TypedRelease {
  speaker: string;
  /** « 1 », « 2 » or « 3 » */
  years: string;
  agreed: boolean;
}

/**
 * Keeps the speaker's consent to one version, with the exact text she read. On a published version it prolongs the time
 * it may be shown: signing again before the end renews.
 * @throws Refusal not-found, slot-not-yours, release-not-agreed, speaker-missing, malformed, video-changed
 */
export async function signRelease(
  { database, config }: SigningDependencies,
  sender: Sender,
  videoId: string,
  typed: TypedRelease,
  now: Date,
): Promise<void> {
  const video = await ownVideo(database, sender, videoId, now);
  if (!['ready', 'refused', 'submitted', 'published', 'retired'].includes(video.state))
    throw new Refusal('video-changed');
  const years = releaseYears.find((one) => String(one) === typed.years);
  if (years === undefined) throw new Refusal('malformed');
  const speaker = readSpeaker(typed.speaker);
  if (!typed.agreed) throw new Refusal('release-not-agreed');
  const terms = termsOf(video, config);
  const until = instant(releaseEnd(now, years));
  await database.transact(async (trx) => {
    await insertRelease(trx, {
      id: newId(now),
      video_id: videoId,
      account_id: sender.id,
      speaker,
      text_version: releaseVersion,
      text: signedText(terms, { speaker, years, signedAt: now }),
      scope: releaseScope(terms),
      signed_at: instant(now),
      expires_at: until,
      withdrawn_at: null,
      notice60_at: null,
      notice30_at: null,
    });
    await setConsentEnd(trx, videoId, until);
    await recordAct(
      trx,
      { actor: sender.id, act: 'release.sign', subject: `video:${videoId}`, detail: { years } },
      now,
    );
  });
}

function readSpeaker(typed: string): string {
  const line = readLine(typed);
  if (typeof line === 'string' || line.text === null || !/\p{L}/u.test(line.text))
    throw new Refusal('speaker-missing');
  return line.text;
}
