/** Amounts and rates of course 16 in words; a minus sign is a minus sign. */
import { formatEuros, formatFixed } from '../../tools/format-number.ts';
import { tenthsOfPercent } from '../../tools/exact-ratio.ts';
import { type Fraction, roundHalfUp, scale } from '../../tools/fraction.ts';
import type { Margin, SaleVerdict } from '../../tools/margin.ts';

const minus = (text: string): string => text.replace('-', '−');

export const euros = (amount: Fraction): string => minus(formatEuros(roundHalfUp(amount)));
export const percent = (part: Fraction): string => minus(`${formatFixed(tenthsOfPercent(part), 1)}\u00a0%`);
/** « 2,49 »; « — » when there is none */
export const twoDecimals = (ratio: Fraction | null): string =>
  ratio ? minus(formatFixed(roundHalfUp(scale(ratio, 100)), 2)) : '—';

export const noPrice = 'Indiquez un prix de vente';
export const losesMoney = 'Vous perdez de l’argent';
export const noMargin = 'Vous vendez sans marge\u00a0: la revente à perte est interdite, sauf exceptions';

export const verdictWords: Readonly<Record<SaleVerdict, string>> = {
  sell: 'À vendre avec commission',
  'shop-only': 'En boutique seulement',
  loss: losesMoney,
};

/** The sale in two sentences. */
export function marginSentences(found: Margin, verdict: SaleVerdict): string {
  const margin = `Prix HT ${euros(found.withoutVat)}. Marge ${euros(found.margin)}, soit ${percent(found.rate)} du prix HT. Coefficient ${twoDecimals(found.coefficient)}.`;
  const left = `Commission ${euros(found.commission)}. Il reste ${euros(found.left)}, soit ${percent(found.leftRate)}.`;
  return `${margin} ${left} ${verdictWords[verdict]}.`;
}
