import { type OpenState, openState } from './hours-words.ts';
import { parseOsmHours } from './osm-hours.ts';
import type { ShopMoment } from './opening-hours.ts';
import type { ShopContent } from './shop.ts';

/** Null: the shop does not say, or says « ask us » for today. */
export function openNow({ hours }: Pick<ShopContent, 'hours'>, moment: ShopMoment): OpenState | null {
  const read = hours === null ? null : parseOsmHours(hours);
  return read && openState(read, moment);
}
