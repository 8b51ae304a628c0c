import type { Catalogue } from '../courses/catalogue.ts';
import type { Database } from '../platform/database.ts';
import { publishedVersions } from '../videos/published-videos.ts';

/** A batch may hold this many events; ids beyond are refused with it anyway. */
const most = 500;

/**
 * A batch may speak of a version published since this server last looked, by any server: its seconds are taken at once.
 * Costs nothing when every version is known. What is not well formed is left to whoever reads the batch.
 */
export async function learnNewVideos(database: Database, catalogue: Catalogue, body: unknown): Promise<void> {
  const unknown = videosOf(body).filter((id) => !catalogue.video(id));
  if (unknown.length > 0) catalogue.learnVideos(await publishedVersions(database, [...new Set(unknown)]));
}

function videosOf(body: unknown): string[] {
  const { events } = (body ?? {}) as { events?: unknown };
  if (!Array.isArray(events)) return [];
  return events.slice(0, most).flatMap((event: unknown) => {
    const { video } = (event ?? {}) as { video?: unknown };
    return typeof video === 'string' && /^[a-z0-9-]{4,24}$/.test(video) ? [video] : [];
  });
}
