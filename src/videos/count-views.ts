import type { Trx } from '../platform/database.ts';
import { addViews } from './view-counts-store.ts';

/** Seconds of a version a learner had not played before. */
export interface FreshSeconds {
  video: string;
  seconds: readonly number[];
}

const bucketSeconds = 5;
/** A phone sends at least this often while playing: what the first batch may hold of a learner not heard of lately. */
const unheardMs = 60_000;
/** Nobody plays faster. */
const fastest = 2;
const toleranceSeconds = 10;
const mostRemembered = 50_000;

/**
 * Viewing statistics of versions, by stretches of five seconds, in the transaction that merges progress. They are about
 * what is played live: seconds that could not have been played since this server last heard of the learner (watched
 * offline, or forged) stay out, while progress takes them all. Source: measured advice « watched ».
 */
export class ViewCounter {
  /** account → when this server last heard of her, in milliseconds; the oldest are forgotten */
  readonly #heard = new Map<string, number>();

  async count(trx: Trx, accountId: string, fresh: readonly FreshSeconds[], now: Date): Promise<void> {
    const total = fresh.reduce((sum, { seconds }) => sum + seconds.length, 0);
    if (total === 0) return;
    const elapsed = now.getTime() - (this.#heard.get(accountId) ?? now.getTime() - unheardMs);
    this.#remember(accountId, now.getTime());
    if (total > (elapsed / 1000) * fastest + toleranceSeconds) return;
    // always in the same order: two transactions never wait for each other
    const counts = fresh.flatMap(({ video, seconds }) =>
      [...byBucket(seconds)].map(([bucket, count]) => ({ video_id: video, bucket, seconds: count })),
    );
    await addViews(
      trx,
      counts.sort((a, b) => a.video_id.localeCompare(b.video_id) || a.bucket - b.bucket),
    );
  }

  #remember(accountId: string, at: number): void {
    this.#heard.delete(accountId);
    this.#heard.set(accountId, at);
    if (this.#heard.size > mostRemembered) this.#heard.delete(this.#heard.keys().next().value!);
  }
}

function byBucket(seconds: readonly number[]): Map<number, number> {
  const buckets = new Map<number, number>();
  for (const second of seconds) {
    const bucket = Math.floor(second / bucketSeconds);
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
  }
  return buckets;
}
