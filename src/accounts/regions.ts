import regionsFile from '../../content/regions.json' with { type: 'json' };

/** An INSEE region code such as `53`, or `com`: another overseas territory, which belongs to no region. */
export type RegionCode = string;

export interface Region {
  code: RegionCode;
  name: string;
  slug: string;
  /** « en Bretagne » */
  locative: string;
  /** « de Bretagne » */
  genitive: string;
  /** IANA name; null where a territory has several */
  timeZone: string | null;
  /** INSEE département codes. Never mix them with region codes: 75 is Nouvelle-Aquitaine here and Paris there. */
  departements: readonly string[];
}

/** The 18 regions (INSEE, 2026) and then « autre collectivité d’outre-mer ». Safe in the browser. */
export const regions: readonly Region[] = regionsFile;

export const otherOverseas: RegionCode = 'com';

const byCode = new Map(regions.map((region) => [region.code, region]));

export const regionOf = (code: string | null | undefined): Region | undefined =>
  code === null || code === undefined ? undefined : byCode.get(code);

/** As lists are read: « Île-de-France » stands between H and L. The overseas entry stays last. */
export const regionsByName: readonly Region[] = [...regions].sort(
  (a, b) =>
    Number(a.code === otherOverseas) - Number(b.code === otherOverseas) || a.name.localeCompare(b.name, 'fr'),
);
