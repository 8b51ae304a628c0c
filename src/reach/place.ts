/** Where a shop lies and what it sells, as far as its owner said. */
export interface Place {
  /** region code, or `com` for another overseas territory */
  region: string | null;
  /** INSEE code */
  commune: string | null;
  trade: string | null;
}

export const nowhere: Place = { region: null, commune: null, trade: null };

export const samePlace = (a: Place, b: Place): boolean =>
  a.region === b.region && a.commune === b.commune && a.trade === b.trade;

/** INSEE commune code → département code: three characters overseas, two elsewhere (2A and 2B included). */
export const departementOf = (commune: string): string =>
  commune.startsWith('97') || commune.startsWith('98') ? commune.slice(0, 3) : commune.slice(0, 2);

export const regionArea = (region: string | null): string => `r${region ?? '?'}`;

/** `d35`; `d?53` for what lies in region 53 without a known commune. */
export const departementArea = ({ region, commune }: Place): string =>
  commune === null ? `d?${region ?? ''}` : `d${departementOf(commune)}`;
