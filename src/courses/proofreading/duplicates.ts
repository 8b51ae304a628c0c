import type { Source } from '../course-schema.ts';

/**
 * Sources that point where another one already points: everything they name (articles, sheets, pages) stands in the other
 * too, for the same law or publisher. Of two alike, the later one is named. Returns « id (see other) » for each.
 */
export const duplicateSources = (sources: readonly Source[]): string[] =>
  sources.flatMap((source, index) => {
    const twin = sources.find(
      (other, position) =>
        other !== source && covers(other, source) && (position < index || !covers(source, other)),
    );
    return twin ? [`${source.id} (see ${twin.id})`] : [];
  });

function covers(whole: Source, part: Source): boolean {
  if (whole.publisher !== part.publisher || lawOf(whole) !== lawOf(part)) return false;
  const named = placesOf(whole);
  return placesOf(part).every((place) => named.includes(place));
}

/** « Code de la consommation » of « Code de la consommation : contrat à distance »; other titles name nothing by themselves. */
const lawOf = ({ title }: Source): string => (/^(Code [^:]+?)\s*:/.exec(title)?.[1] ?? '').trim();

/** Numbered articles where there are some, else the place as it is worded. */
function placesOf({ article }: Source): string[] {
  const numbered = article.match(/\b[LRD]\d+(?:-\d+)*\b/g);
  return numbered ?? [article.toLowerCase()];
}
