/** Numbers in French typography (domain § 8.1): thousands U+202F, decimal comma, U+00A0 before the unit. */
const narrow = '\u202f';
const nbsp = '\u00a0';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, narrow);

/** An integer counted in its last decimal, without useless zeros: (1250, 2) → « 12,5 »; (1000, 2) → « 10 ». */
export function formatScaled(scaled: number | bigint, decimals: number): string {
  return formatFixed(scaled, decimals).replace(/,(\d*?)0+$/, (_, kept: string) => (kept ? `,${kept}` : ''));
}

/** The same with all its decimals: (1250, 2) → « 12,50 ». */
export function formatFixed(scaled: number | bigint, decimals: number): string {
  const value = BigInt(scaled);
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  const sign = value < 0n ? '-' : '';
  return decimals === 0 ? sign + whole : `${sign}${whole},${digits.slice(-decimals)}`;
}

/** cents → « 1 234,50 € » */
export const formatEuros = (cents: number | bigint): string => `${formatFixed(cents, 2)}${nbsp}€`;

/** hundredths of a percent → « 5,5 % » */
export const formatRate = (hundredths: number): string => `${formatScaled(hundredths, 2)}${nbsp}%`;

/** French plural starts at 2: « 0 commande », « 1 commande », « 2 commandes ». */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatScaled(count, 0)}${nbsp}${count < 2 ? one : many}`;
