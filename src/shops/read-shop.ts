import { readLine } from '../accounts/display-text.ts';
import { isTrade } from '../accounts/trades.ts';
import { FieldRefusals } from '../platform/field-refusals.ts';
import type { RefusalCode } from '../platform/refusal.ts';
import { readLink } from './link.ts';
import { writeOsmHours } from './osm-hours.ts';
import { readPhone } from './phone.ts';
import { readHours } from './read-hours.ts';
import { readyTimes, services } from './services.ts';
import { linkKinds, type ShopContent } from './shop.ts';
import type { Towns } from './towns.ts';

const longestName = 80;
const longestStreet = 120;
const longestWords = 200;

/** Reads the whole form. @throws FieldRefusals with every wrong field */
export async function readShop(field: (name: string) => string, towns: Towns): Promise<ShopContent> {
  const refused: Partial<Record<string, RefusalCode>> = {};
  const line = (name: string, longest: number, tooLong: RefusalCode): string | null => {
    const read = readLine(field(name), longest);
    if (typeof read !== 'string') return read.text;
    refused[name] = read === 'name-too-long' ? tooLong : read;
    return null;
  };
  const name = line('name', longestName, 'name-too-long');
  if (name === null) refused.name ??= 'shop-name-missing';
  const words = line('words', longestWords, 'shop-words-too-long');
  const street = line('street', longestStreet, 'shop-words-too-long');
  const trade = field('trade');
  if (!isTrade(trade)) refused.trade = 'trade-unknown';
  const commune = await readCommune(field, towns);
  if (typeof commune === 'string') refused.commune = commune;
  const { hours, refused: wrongHours } = readHours(field);
  Object.assign(refused, wrongHours);
  const links = { site: null, marketplace: null, social: null } as Record<
    (typeof linkKinds)[number],
    string | null
  >;
  for (const kind of linkKinds) {
    const read = readLink(field(kind));
    if (typeof read === 'string') refused[kind] = read;
    else links[kind] = read.url;
  }
  const phone = readPhone(field('phone'));
  if (phone === undefined) refused.phone = 'phone-invalid';
  if (Object.keys(refused).length > 0) throw new FieldRefusals(refused);
  return {
    version: 1,
    name: name!,
    words,
    trade: trade as ShopContent['trade'],
    commune: (commune as { code: string }).code,
    street,
    hours: hours && writeOsmHours(hours),
    services: services.filter(({ key }) => field(`service-${key}`) !== '').map(({ key }) => key),
    ready: readyTimes.find(({ key }) => key === field('ready'))?.key ?? null,
    ...links,
    phone: phone ?? null,
  };
}

/** Typed as a name or a postcode, which works without a script and without a network to search; else chosen from a list. */
async function readCommune(
  field: (name: string) => string,
  towns: Towns,
): Promise<{ code: string } | RefusalCode> {
  const chosen = await towns.find(field('chosenCommune'));
  if (chosen) return chosen;
  const typed = field('place').trim();
  if (typed === '') return (await towns.find(field('commune'))) ?? 'commune-unknown';
  const place = await towns.search(typed);
  if (place.kind !== 'found') return 'commune-unknown';
  return place.towns.length === 1 ? place.towns[0]! : 'commune-several';
}
