/** A passkey (WebAuthn credential) of a representative or of staff. */
export interface PasskeyTable {
  account_id: string;
  /** credential id, base64url */
  id: string;
  /** COSE key, base64url */
  public_key: string;
  /** signature counter of the authenticator, in decimal (32 bits without sign fit no integer of both engines); 0 when it keeps none */
  counter: string;
  /** JSON: string[] */
  transports: string;
  /** given by the person: « Téléphone de la boutique » */
  name: string;
  created_at: string;
  last_used_at: string | null;
}

/** The code app (TOTP) of an account: one at most. */
export interface TotpTable {
  account_id: string;
  /** encrypted with a key derived from the site's, see accounts/second-factor/seal.ts */
  sealed_secret: string;
  created_at: string;
  /** number of the 30-second step whose code was used last: a code serves once */
  last_step: number;
}

/** A recovery code: 80 random bits, so a plain SHA-256 keeps it. */
export interface RecoveryCodeTable {
  account_id: string;
  code_hash: string;
  used_at: string | null;
}
