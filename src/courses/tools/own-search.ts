/** « Je me cherche » (course 02, step 2): three searches as a customer makes them, and the three places that come up. */
export const searches = ['name', 'trade', 'product'] as const;
export type Search = (typeof searches)[number];

/** where her shop came up: among the first three, lower, nowhere; '' is not done yet */
export type Found = '' | 'top' | 'lower' | 'nowhere';

export interface OwnSearches {
  done: number;
  found: number;
  /** searches where the shop is nowhere */
  missing: readonly Search[];
}

export function sumUpSearches(results: Readonly<Record<Search, Found>>): OwnSearches {
  return {
    done: searches.filter((search) => results[search] !== '').length,
    found: searches.filter((search) => results[search] === 'top' || results[search] === 'lower').length,
    missing: searches.filter((search) => results[search] === 'nowhere'),
  };
}

/** The places noted, trimmed, each once whatever its capitals, in the order written. */
export function placesNoted(typed: readonly string[]): string[] {
  const seen = new Set<string>();
  return typed
    .map((place) => place.trim())
    .filter((place) => {
      const key = place.toLocaleLowerCase('fr');
      return place !== '' && !seen.has(key) && seen.add(key);
    });
}
