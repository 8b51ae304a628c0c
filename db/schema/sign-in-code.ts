/** A sign-in under way in one browser. The code itself is stored nowhere: see accounts/one-time-code.ts. */
export interface SignInCodeTable {
  /** SHA-256 of the random token in that browser's cookie, hex */
  token_hash: string;
  /** trimmed, lower case; the account may not exist yet */
  email: string;
  sent_at: string;
  expires_at: string;
  /** codes already tried, at most 5 */
  tries: number;
}
