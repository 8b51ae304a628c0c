import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { otherOverseas, regions } from '../accounts/regions.ts';
import type { VideoVersion } from '../courses/catalogue.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { type Candidate, manifestOf, offered } from './manifest.ts';
import { manifestName } from './manifest-name.ts';
import type { OfferedVideo, Video } from './video.ts';
import { findVersions, listLive, type VideoRow } from './video-store.ts';

/** A manifest as it is sent. */
export interface ReadyManifest {
  etag: string;
  identity: Buffer;
  gzip: Buffer;
  br: Buffer;
}

/** How old what is sent may be: with the half minute caches keep it, a video is seen everywhere within one. */
const freshMs = 2000;
const zipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/**
 * What shopkeepers are offered, read again from the database every two seconds at most, whoever published it and on
 * whatever server. One per process.
 */
export class PublishedVideos {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #examples: readonly Candidate[];
  #manifests = new Map<string, ReadyManifest>();
  #stamp = '';
  #readAt = -Infinity;
  #reading: Promise<void> | undefined;

  /** @param examples the clips that come with the build */
  constructor(database: Database, clock: Clock, examples: readonly Video[]) {
    this.#database = database;
    this.#clock = clock;
    this.#examples = examples
      .filter(({ retired }) => !retired)
      .map((video) => ({ slot: video.slot, video: offered(video) }));
  }

  /** `national`, `reg-53`; undefined when there is no such region. */
  async manifest(name: string): Promise<ReadyManifest | undefined> {
    if (this.#clock.now().getTime() - this.#readAt > freshMs) await (this.#reading ??= this.#read());
    return this.#manifests.get(name);
  }

  async #read(): Promise<void> {
    try {
      const at = this.#clock.now().getTime();
      const live = await listLive(this.#database.read);
      const stamp = live.map(({ id, version }) => `${id} ${version}`).join();
      if (stamp !== this.#stamp || this.#manifests.size === 0) await this.#make(live);
      this.#stamp = stamp;
      this.#readAt = at;
    } finally {
      this.#reading = undefined;
    }
  }

  async #make(live: readonly VideoRow[]): Promise<void> {
    const candidates = [
      ...this.#examples,
      ...live.map((row) => ({ slot: row.slot, video: offeredRow(row) })),
    ];
    const own = regions.filter(({ code }) => code !== otherOverseas).map(({ code }) => code);
    const made = await Promise.all(
      ['national', ...own].map(async (region) => {
        const identity = Buffer.from(JSON.stringify(manifestOf(candidates, region)));
        const etag = `"${hashOf(identity)}"`;
        return [
          manifestName(region),
          { etag, identity, gzip: await zipped(identity), br: await brotlied(identity) },
        ] as const;
      }),
    );
    this.#manifests = new Map(made);
  }
}

/** A version whose files are made, as pages are offered it. */
export function offeredRow(row: VideoRow): OfferedVideo {
  const at = `/media/${row.media_path!}`;
  return {
    id: row.id,
    variant: row.variant,
    label: row.label,
    seconds: row.seconds!,
    example: row.example === 1,
    file: `${at}/low.mp4`,
    bytes: row.bytes!,
    hls: `${at}/master.m3u8`,
    hlsBytes: row.stream_bytes,
    audio: `${at}/audio.m4a`,
    audioBytes: row.audio_bytes,
    // corrected captions are another address: caches keep the former ones for an hour
    captions: `${at}/fr.vtt?v=${hashOf(row.captions ?? '').slice(0, 8)}`,
    poster: `${at}/poster.jpg`,
  };
}

const hashOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/** Which of these versions were ever published: what learning needs to take and credit their seconds. */
export async function publishedVersions(
  database: Database,
  ids?: readonly string[],
): Promise<VideoVersion[]> {
  const rows = await findVersions(database.read, ids);
  return rows.map(({ id, slot, step, seconds, state }) => ({
    id,
    slot,
    step,
    seconds: seconds!,
    retired: state !== 'published',
  }));
}
