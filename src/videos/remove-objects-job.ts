import { enqueue } from '../platform/jobs.ts';
import type { JobHandler } from '../platform/run-jobs.ts';
import type { Storage } from '../platform/storage.ts';
import { removeObjectsKind } from './job-kinds.ts';

/** Removes what nobody may see any more. While the storage is away it is tried again, for ever. */
export const removeObjectsJob = ({ storage }: { storage: Storage }): JobHandler => ({
  kind: removeObjectsKind,
  run: async ({ subject }) => {
    await storage.removeAll(subject);
    return async () => undefined;
  },
  failure: () => ({ code: 'storage-away', mayRetry: true }),
  gaveUp: async (trx, { subject }, _, now) => {
    await enqueue(trx, removeObjectsKind, subject, now, 6 * 3600);
  },
});
