/** The region this device chose: it decides whose videos are shown, nothing else, and is never sent. */
import { readSetting, writeSetting } from '../platform/local-store.ts';

export interface RegionChoice {
  /** code of a region, or `com`: another overseas collectivity */
  code: string;
  /** « Bretagne » */
  name: string;
  /** the commune it was found by, as shown */
  commune?: string;
}

const key = 'region';
const invitedKey = 'region-invited';

/** Null when none was chosen, or when this browser keeps nothing. */
export const chosenRegion = async (): Promise<RegionChoice | null> =>
  (await readSetting<RegionChoice | null>(key).catch(() => null)) ?? null;

/** Rejects when the browser refuses to keep it. */
export const chooseRegion = (choice: RegionChoice): Promise<void> => writeSetting(key, choice);
export const forgetRegion = (): Promise<void> => writeSetting(key, null);

/** True once in the life of this device. A browser that cannot remember is not asked at all. */
export async function mayInvite(): Promise<boolean> {
  try {
    if (await readSetting(invitedKey)) return false;
    await writeSetting(invitedKey, true);
    return true;
  } catch {
    return false;
  }
}
