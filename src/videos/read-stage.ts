import type { VideoState } from '../../db/schema/video.ts';
import type { Db } from '../platform/database.ts';
import { latestJob } from '../platform/jobs.ts';
import { transcodeKind } from './job-kinds.ts';
import { failureSentence, mayRetry } from './video-failure.ts';
import { findVideo } from './video-store.ts';

/** What the work on a version is at, in the order it happens. */
export type Stage = 'waiting' | 'fetching' | 'checking' | 'encoding' | 'storing';

export interface StageReport {
  state: VideoState;
  /** null when nothing is being done */
  stage: Stage | null;
  /** of the stage, 0 to 100 */
  percent: number;
  /** how often it was tried */
  attempts: number;
  /** French; only when it failed */
  sentence: string | null;
  mayRetry: boolean;
  /** UTC ISO-8601 */
  updatedAt: string;
}

/** How far the work on a version is; undefined when there is no such version. */
export async function readStage(db: Db, videoId: string): Promise<StageReport | undefined> {
  const video = await findVideo(db, videoId);
  if (!video) return undefined;
  const job = await latestJob(db, transcodeKind, videoId);
  const working = video.state === 'uploaded' || video.state === 'processing';
  const failed = video.state === 'failed';
  return {
    state: video.state,
    stage: working ? (job?.state === 'running' ? ((job.stage ?? 'fetching') as Stage) : 'waiting') : null,
    percent: working ? (job?.percent ?? 0) : 100,
    attempts: job?.attempts ?? 0,
    sentence: failed ? failureSentence(video.state_reason) : null,
    mayRetry: failed && mayRetry(video.state_reason) && video.original_key !== null,
    updatedAt: job?.updated_at ?? video.created_at,
  };
}
