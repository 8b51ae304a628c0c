import { anonymous, currentOwner, readSetting, writeSetting } from '../../platform/local-store.ts';
import { fetchMe } from '../me.ts';
import { forget } from '../owner.ts';

const key = 'erasing';
/** An erasure that was announced and did not come in this time was given up, in milliseconds. */
const soon = 600_000;

/** She is about to delete her account: remembered here, so that only this phone's own demand erases anything here. */
export async function announceErasure(): Promise<void> {
  const owner = await currentOwner();
  if (owner !== anonymous) await writeSetting(key, { owner, at: Date.now() });
}

/**
 * Her account is gone, the server says so too: nothing of hers stays on this phone.
 * @returns whether there was an erasure to finish
 */
export async function finishErasure(): Promise<boolean> {
  const announced = await readSetting<{ owner: string; at: number } | null>(key);
  if (!announced || Date.now() - announced.at > soon || (await fetchMe()) !== null) return false;
  await forget(announced.owner);
  await writeSetting(key, null);
  return true;
}
