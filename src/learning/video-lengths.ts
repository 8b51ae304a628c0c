import { localDatabase, readSetting } from '../platform/local-store.ts';

const key = 'video-lengths';

/** Video version id → its length in seconds, as far as this device met it. */
export const videoLengths = async (): Promise<Record<string, number>> => (await readSetting(key)) ?? {};

/** One transaction, so that two videos of one page never forget each other. */
export async function rememberLength(video: string, seconds: number): Promise<void> {
  const transaction = (await localDatabase()).transaction('settings', 'readwrite');
  const known = (await transaction.store.get(key)) as Record<string, number> | undefined;
  if (known?.[video] !== seconds) await transaction.store.put({ ...known, [video]: seconds }, key);
  await transaction.done;
}
