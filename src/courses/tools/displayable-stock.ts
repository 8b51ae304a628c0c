/**
 * Displayable stock (course 09, « Précisions »): what may be promised at a distance. Whole numbers only, never a float.
 */
export interface StockLine {
  /** counted on the shelf and in the bags */
  physical: number;
  /** promised, not gone yet */
  reserved: number;
  /** never promised; null asks for the usual tenth */
  safety: number | null;
}

export interface DisplayableStock {
  safety: number;
  /** 0: « appelez-nous » */
  displayable: number;
  /** more reservations than stock: something was counted twice */
  overbooked: boolean;
}

/** A tenth of the physical stock, rounded up, at least 1. */
export const usualSafety = (physical: number): number => Math.max(1, Math.floor((physical + 9) / 10));

export function displayableStock({ physical, reserved, safety }: StockLine): DisplayableStock {
  const kept = safety ?? usualSafety(physical);
  return {
    safety: kept,
    displayable: Math.max(0, physical - reserved - kept),
    overbooked: reserved > physical,
  };
}
