import type { TradeKey } from '../accounts/trades.ts';
import { dayMinutes } from './opening-hours.ts';
import { parseOsmHours } from './osm-hours.ts';
import type { ShownShop } from './shop.ts';

/** The most precise type of schema.org for each trade. */
const types: Readonly<Partial<Record<TradeKey, string>>> = {
  'alimentation-generale': 'GroceryStore',
  'boulangerie-patisserie': 'Bakery',
  boissons: 'LiquorStore',
  mode: 'ClothingStore',
  maison: 'HomeGoodsStore',
  bricolage: 'HardwareStore',
  'livre-papeterie': 'BookStore',
  'jeux-sport': 'SportingGoodsStore',
  'fleurs-animaux': 'Florist',
  bijouterie: 'JewelryStore',
  'optique-sante': 'MedicalBusiness',
  restauration: 'Restaurant',
  services: 'LocalBusiness',
};

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const clock = (minutes: number): string => {
  const within = minutes === dayMinutes ? dayMinutes - 1 : minutes % dayMinutes;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};

/** https://schema.org/LocalBusiness, from what the merchant published and nothing else. `url`, `image`: absolute. */
export function localBusiness(
  { content }: ShownShop,
  place: { town: string; postcode: string | null },
  { url, image }: { url: string; image: string | null },
): object {
  const hours = content.hours === null ? null : parseOsmHours(content.hours);
  const links = [content.site, content.marketplace, content.social].filter((link) => link !== null);
  return {
    '@context': 'https://schema.org',
    '@type': types[content.trade] ?? 'Store',
    '@id': url,
    name: content.name,
    url,
    ...(content.words && { description: content.words }),
    ...(image && { image }),
    ...(content.phone && { telephone: content.phone }),
    address: {
      '@type': 'PostalAddress',
      ...(content.street && { streetAddress: content.street }),
      addressLocality: place.town,
      ...(place.postcode && { postalCode: place.postcode }),
      addressCountry: 'FR',
    },
    ...(links.length > 0 && { sameAs: links }),
    ...(hours && {
      openingHoursSpecification: hours.week.flatMap((ranges, day) =>
        ranges.map(({ opens, closes }) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: days[day],
          opens: clock(opens),
          closes: clock(closes),
        })),
      ),
    }),
  };
}
