import type { Catalogue } from '../courses/catalogue.ts';
import type { Db } from '../platform/database.ts';
import { type SyncResponse, wireVersion } from './event.ts';
import { readAllCourses } from './progress-store.ts';
import { judge, travelling } from './standing.ts';

/**
 * Everything the server knows of one account's learning: the first sync of a new device, and « Mon parcours ». It
 * concludes nothing: a completion is dated by the sync that brings it.
 */
export async function readStanding(
  { read, catalogue }: { read: Db; catalogue: Catalogue },
  accountId: string,
): Promise<SyncResponse> {
  const stored = await readAllCourses(read, accountId);
  const judged = stored.map((record) => ({
    ...judge(catalogue, record, new Date(0)),
    completedAt: record.completedAt,
  }));
  return {
    version: wireVersion,
    progress: judged.map(({ progress }) => progress),
    standing: judged.map(travelling),
    verdicts: {},
  };
}
