import type { Catalogue } from '../courses/catalogue.ts';
import type { Db, Trx } from '../platform/database.ts';
import { type SyncResponse, wireVersion } from './event.ts';
import { readAllCourses, readCourse } from './progress-store.ts';
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

/** For attestations: when and under which rule the server found a course completed; undefined when it did not. */
export async function completedCourse(
  db: Db | Trx,
  accountId: string,
  course: string,
): Promise<{ completedAt: string; rule: number } | undefined> {
  const { completedAt, completedRule } = await readCourse(db, accountId, course);
  return completedAt === null ? undefined : { completedAt, rule: completedRule ?? 1 };
}
