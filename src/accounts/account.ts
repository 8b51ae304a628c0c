/** Who is signed in, as pages and guards see it. */
export interface SignedIn {
  id: string;
  email: string;
  role: 'merchant' | 'representative' | 'staff';
  /** the region a representative speaks for */
  represents: string | null;
  /** the shop's region, when known */
  region: string | null;
  sessionExpiresAt: Date;
  /** when this session last passed the second factor: UTC ISO-8601; null while it is a half session */
  secondFactorAt: string | null;
}
