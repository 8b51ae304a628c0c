import { regionOf } from '../accounts/regions.ts';
import { holidaysOf } from '../courses/tools/public-holidays.ts';
import { nowhere, type RegionCode } from '../courses/tools/territory.ts';
import { longDate } from '../ui/french-date.ts';

/** What briefs may name between braces. */
export type RegionVariable =
  | 'region'
  | 'region_locatif'
  | 'region_genitif'
  | 'jours_feries_locaux'
  | 'appuis_regionaux'
  | 'places_de_marche_locales'
  | 'date_verification';

/** What is known of a place; what is not known stays absent. */
export type RegionWords = Partial<Record<RegionVariable, string>>;

const dayAndMonth = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/**
 * The words of a region for its briefs; none of them for `national`. `year` is any year: the local holidays named here
 * fall on the same date every year. Sources: domain §2 and §2.2.
 */
export function regionWords(variant: string, year: number): RegionWords {
  const region = regionOf(variant);
  if (!region) return {};
  const holidays = localHolidays(variant, year);
  return {
    region: region.name,
    region_locatif: region.locative,
    region_genitif: region.genitive,
    ...(holidays !== null && { jours_feries_locaux: holidays }),
  };
}

/** One place of a region's reviewed lists. */
export interface ListedPlace {
  name: string;
  /** null: it serves the whole region */
  commune: string | null;
  /** YYYY-MM-DD */
  checkedOn: string;
}

/** Names one breath can hold. */
const named = 3;
const enumerated = new Intl.ListFormat('fr', { type: 'conjunction' });

/**
 * What a brief may name of a region's lists: those that serve all of it first, three at most, with the day the oldest of
 * the platforms was checked. Empty lists give no word.
 */
export function listedWords(
  supports: readonly ListedPlace[],
  platforms: readonly ListedPlace[],
): RegionWords {
  const chosen = (places: readonly ListedPlace[]) =>
    [...places].sort((a, b) => Number(a.commune !== null) - Number(b.commune !== null)).slice(0, named);
  const names = (places: readonly ListedPlace[]) => enumerated.format(places.map(({ name }) => name));
  const [helping, selling] = [chosen(supports), chosen(platforms)];
  const oldest = selling.map(({ checkedOn }) => checkedOn).sort()[0];
  return {
    ...(helping.length > 0 && { appuis_regionaux: names(helping) }),
    ...(oldest !== undefined && {
      places_de_marche_locales: names(selling),
      date_verification: longDate(new Date(oldest)),
    }),
  };
}

function localHolidays(code: string, year: number): string | null {
  // three of its ten départements keep two more days (Code du travail L3134-13)
  if (code === '44')
    return 'le 26\u00a0décembre en Alsace et en Moselle, et le vendredi saint dans certaines communes';
  const own = holidaysOf(year, { ...nowhere, region: code as RegionCode }).find(({ name }) =>
    name.includes('abolition'),
  );
  if (!own) return null;
  return `le ${dayAndMonth.format(new Date(own.day)).replace(' ', '\u00a0')}, ${own.name}`;
}
