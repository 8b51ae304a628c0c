import { regionOf } from '../accounts/regions.ts';
import type { CoverageCell, CoverageProblem, CoverageState } from './coverage.ts';

/** As read in French, everywhere: page, file and letter. */
export const stateWords: Readonly<Record<CoverageState, string>> = {
  published: 'Publiée',
  'in-review': 'En relecture',
  'under-way': 'En préparation',
  missing: 'À filmer',
};

export const problemWords: Readonly<Record<CoverageProblem, string>> = {
  'no-captions': 'sous-titres à relire',
  'consent-ended': 'accord d’image terminé',
  'consent-ending': 'accord d’image bientôt terminé',
  'old-brief': 'consigne plus récente',
  'law-to-check': 'règle à revérifier',
  'example-only': 'clip d’exemple seulement',
};

export type CoverageAspect = CoverageState | CoverageProblem;

export const aspectWords: Readonly<Record<CoverageAspect, string>> = { ...stateWords, ...problemWords };

export const nationalWords = 'Version nationale';

export const variantWords = (variant: string): string => regionOf(variant)?.name ?? nationalWords;

/** What the address asks for; what makes no sense is dropped and said. */
export interface CoverageFilter {
  /** a region code, `national`, or empty for all */
  variant: string;
  aspect: CoverageAspect | '';
  corrected: boolean;
}

const isAspect = (text: string): text is CoverageAspect => Object.hasOwn(aspectWords, text);

export function readCoverageFilter(query: URLSearchParams): CoverageFilter {
  const [variant, aspect] = [query.get('region') ?? '', query.get('etat') ?? ''];
  const known =
    variant === '' || variant === 'national' || (variant !== 'com' && regionOf(variant) !== undefined);
  return {
    variant: known ? variant : '',
    aspect: isAspect(aspect) ? aspect : '',
    corrected: !known || (aspect !== '' && !isAspect(aspect)),
  };
}

export function coverageQuery({ variant, aspect }: Pick<CoverageFilter, 'variant' | 'aspect'>): string {
  const query = new URLSearchParams({
    ...(variant !== '' && { region: variant }),
    ...(aspect !== '' && { etat: aspect }),
  });
  return query.size > 0 ? `?${query.toString()}` : '';
}

export const filterCoverage = (
  cells: readonly CoverageCell[],
  { variant, aspect }: Pick<CoverageFilter, 'variant' | 'aspect'>,
): CoverageCell[] =>
  cells.filter(
    (cell) =>
      (variant === '' || cell.variant === variant) &&
      (aspect === '' || cell.state === aspect || (cell.problems as string[]).includes(aspect)),
  );
