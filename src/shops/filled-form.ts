import type { LookedUp } from '../accounts/look-up-company.ts';
import { formatBusinessNumber } from '../platform/siren.ts';

/** The shop's form as typed, with what the directory knows in place of name, trade and commune. Nothing else is touched. */
export function filledForm(
  typed: Readonly<Record<string, string>>,
  looked: LookedUp,
): Record<string, string> {
  const numbered = { ...typed, businessNumber: formatBusinessNumber(looked.number) };
  if (looked.kind !== 'open') return numbered;
  const { name, trade, commune } = looked;
  return {
    ...numbered,
    ...(name !== null && { name }),
    ...(trade !== null && { trade }),
    ...(commune !== null && { commune, postcode: '', place: '', chosenCommune: '' }),
  };
}
