import type { ListKind } from '../shops/lists/list-kinds.ts';
import { localPlaces } from '../shops/lists/local-places.ts';
import { listedWords, type RegionWords, regionWords } from '../videos/region-words.ts';
import type { Services } from './services.ts';

/** Who helps a shopkeeper, most general first. Source: curriculum, « appuis régionaux ». */
const supports: readonly ListKind[] = [
  'chambre-consulaire',
  'union-de-commercants',
  'conseiller-numerique',
  'federation-professionnelle',
];

/** The words of a region for its briefs, with what its reviewed lists name. */
export async function briefWords({ database }: Services, variant: string, now: Date): Promise<RegionWords> {
  const fixed = regionWords(variant, now.getUTCFullYear());
  if (fixed.region === undefined) return fixed;
  const { kinds } = await localPlaces(database.read, variant, null);
  const listed = (...wanted: ListKind[]) =>
    wanted.flatMap((kind) =>
      (kinds.find(({ key }) => key === kind)?.places ?? []).map(({ name, commune, checked_on }) => ({
        name,
        commune,
        checkedOn: checked_on,
      })),
    );
  return { ...fixed, ...listedWords(listed(...supports), listed('place-de-marche-locale')) };
}
