import type { Database } from '../platform/database.ts';
import type { NationalVideo } from './load-videos.ts';
import { mediaUrl } from './media-url.ts';
import type { Sender } from './may-upload.ts';
import { ownVideo } from './own-video.ts';
import { offeredRow } from './published-videos.ts';
import { readStage, type StageReport } from './read-stage.ts';
import { releaseInForce, releasesOf, type ReleaseRow } from './release-store.ts';
import { reviewsOf, type ReviewRow } from './review-store.ts';
import { findLive, findVideo, type VideoRow } from './video-store.ts';
import { type Cue, parseWebVtt, transcriptOf } from './webvtt.ts';

export interface VersionView {
  video: VideoRow;
  stage: StageReport;
  cues: Cue[];
  /** what captions are made with; null while there is nothing to play */
  media: { file: string; audio: string; poster: string } | null;
  /** as shopkeepers would be offered it */
  preview: NationalVideo | null;
  /** the consent in force */
  release: ReleaseRow | null;
  /** the last one, when none is in force */
  lastRelease: ReleaseRow | null;
  reviews: ReviewRow[];
  /** what shopkeepers see now, when that is another version */
  live: VideoRow | null;
}

/** One version, for whoever may work on it. @throws Refusal not-found, slot-not-yours */
export async function studioVersion(
  database: Database,
  sender: Sender,
  videoId: string,
  now: Date,
): Promise<VersionView> {
  await ownVideo(database, sender, videoId, now);
  const db = database.read;
  const [video, stage, release, releases, reviews] = await Promise.all([
    findVideo(db, videoId),
    readStage(db, videoId),
    releaseInForce(db, videoId, now),
    releasesOf(db, videoId),
    reviewsOf(db, videoId),
  ]);
  const live = await findLive(db, video!.slot, video!.variant);
  return {
    video: video!,
    stage: stage!,
    cues: cuesOf(video!),
    media: mediaOf(video!),
    preview: previewOf(video!),
    release: release ?? null,
    lastRelease: releases[0] ?? null,
    reviews,
    live: live && live.id !== videoId ? live : null,
  };
}

const cuesOf = ({ captions }: Pick<VideoRow, 'captions'>): Cue[] =>
  captions === null ? [] : parseWebVtt(captions);

/** Its captions are read as they stand now, checked or not. */
export const previewOf = (video: VideoRow): NationalVideo | null =>
  video.media_path === null || video.bytes === null
    ? null
    : {
        ...offeredRow(video),
        captions: `/api/studio/sous-titres/${video.id}/`,
        transcript: transcriptOf(cuesOf(video)),
      };

const mediaOf = ({ media_path }: Pick<VideoRow, 'media_path'>): VersionView['media'] =>
  media_path === null
    ? null
    : {
        file: mediaUrl(media_path, 'low.mp4'),
        audio: mediaUrl(media_path, 'audio.m4a'),
        poster: mediaUrl(media_path, 'poster.jpg'),
      };
