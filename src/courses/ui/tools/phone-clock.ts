/** The phone's clock, as civil days and minutes: what the person reads on her screen. */
import { type CivilDay, type Moment, civilDay } from '../../tools/civil-day.ts';

export function phoneNow(): Moment {
  const now = new Date();
  return {
    day: civilDay(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    time: now.getHours() * 60 + now.getMinutes(),
  };
}

export const today = (): CivilDay => phoneNow().day;
