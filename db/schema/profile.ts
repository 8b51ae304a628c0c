/** What a merchant told us about the shop; every field is optional. */
export interface ProfileTable {
  account_id: string;
  /** the name to print on attestations, as typed: declared, not verified */
  print_name: string | null;
  business_name: string | null;
  /** nine digits, both Luhn sums checked when a SIRET was given */
  siren: string | null;
  siret: string | null;
  /** a key of the 20 trades */
  trade: string | null;
  /** INSEE commune code, e.g. 35238 or 2A004 */
  commune: string | null;
  /** region code, e.g. 53; « com » for another overseas territory */
  region: string | null;
}
