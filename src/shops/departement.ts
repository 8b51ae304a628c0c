import file from './map/departements.json' with { type: 'json' };

export interface Departement {
  /** INSEE, such as 35, 2A or 974; never a region's */
  code: string;
  name: string;
  /** rings of latitudes and longitudes in turns, in hundredths of a degree, longitude first; empty where not drawn */
  outline: readonly (readonly number[])[];
}

/** In the order of their codes, territories that are no département included. Source: INSEE 2026, IGN 2018. */
export const departements: readonly Departement[] = file;

const byCode = new Map(departements.map((departement) => [departement.code, departement]));

export const departementNamed = (code: string): Departement | undefined => byCode.get(code);

/** INSEE: two signs, three overseas (971 to 989). */
export const departementOf = (commune: string): string => commune.slice(0, /^9[78]/.test(commune) ? 3 : 2);
