/**
 * Where the shop is, as far as public holidays care (domain § 2, § 2.2). Region codes are INSEE's, as text; a place
 * that is no region is `com`.
 */
export type RegionCode = keyof typeof regionNames | 'com';

export const regionNames = {
  '84': 'Auvergne-Rhône-Alpes',
  '27': 'Bourgogne-Franche-Comté',
  '53': 'Bretagne',
  '24': 'Centre-Val de Loire',
  '94': 'Corse',
  '44': 'Grand Est',
  '01': 'Guadeloupe',
  '03': 'Guyane',
  '32': 'Hauts-de-France',
  '11': 'Île-de-France',
  '04': 'La Réunion',
  '02': 'Martinique',
  '06': 'Mayotte',
  '28': 'Normandie',
  '75': 'Nouvelle-Aquitaine',
  '76': 'Occitanie',
  '52': 'Pays de la Loire',
  '93': 'Provence-Alpes-Côte d’Azur',
} as const;

export const regionList: readonly { code: RegionCode; name: string }[] = Object.entries(regionNames)
  .map(([code, name]) => ({ code: code as RegionCode, name }))
  .sort((a, b) => a.name.localeCompare(b.name, 'fr'));

/** Départements of Grand Est: three of them keep the holidays of 1919. */
export const grandEst = {
  '08': 'Ardennes',
  '10': 'Aube',
  '51': 'Marne',
  '52': 'Haute-Marne',
  '54': 'Meurthe-et-Moselle',
  '55': 'Meuse',
  '57': 'Moselle',
  '67': 'Bas-Rhin',
  '68': 'Haut-Rhin',
  '88': 'Vosges',
} as const;
export type GrandEstDepartment = keyof typeof grandEst;

export const collectivities = {
  'saint-barthelemy': 'Saint-Barthélemy',
  'saint-martin': 'Saint-Martin',
  other: 'Une autre collectivité',
} as const;
export type Collectivity = keyof typeof collectivities;

export interface Territory {
  /** null: not said, national days only */
  region: RegionCode | null;
  /** asked in Grand Est only */
  department: GrandEstDepartment | null;
  /** « Ma commune le chôme »: Good Friday, in 57, 67 and 68 only */
  goodFriday: boolean;
  /** asked for `com` only */
  collectivity: Collectivity | null;
}

export const nowhere: Territory = { region: null, department: null, goodFriday: false, collectivity: null };
