/**
 * What the server makes of a phone's clock: a hint, never a reason to refuse. A time after the receipt is the receipt;
 * so is one before this project existed (a phone that lost its date) and a text that is no date. Monotone between the
 * two bounds, so the order of honest events survives. Kept to the second: a phone's clock is not better than that.
 */
const earliest = Date.UTC(2020, 0, 1);

/** @returns UTC ISO-8601, whole seconds, between 2020 and `receipt` */
export function clampInstant(at: string, receipt: Date): string {
  const claimed = Date.parse(at);
  const plausible = claimed >= earliest && claimed <= receipt.getTime();
  const milliseconds = plausible ? claimed : receipt.getTime();
  return new Date(milliseconds - (milliseconds % 1000)).toISOString();
}
