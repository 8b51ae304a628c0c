import type { Db } from '../../platform/database.ts';
import { ListStore } from './list-store.ts';
import { listKinds } from './list-kinds.ts';

/** What a region shows, by kind in the order of `listKinds`; `commune` keeps what is there and what serves the region. */
export async function localPlaces(db: Db, region: string, commune: string | null) {
  const all = await new ListStore(db).shown(region);
  const towns = new Map(
    all.flatMap((place) => (place.commune ? [[place.commune, place.commune_name ?? ''] as const] : [])),
  );
  const places = all.filter(
    (place) => commune === null || place.commune === null || place.commune === commune,
  );
  return {
    towns: [...towns]
      .map(([code, name]) => ({ code, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr')),
    kinds: listKinds
      .map(({ key, label }) => ({ key, label, places: places.filter(({ kind }) => kind === key) }))
      .filter((group) => group.places.length > 0),
    count: places.length,
  };
}
