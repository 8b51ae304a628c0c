/**
 * An invitation to the team. Partial unique index: at most one open per address. The link made at the first start of a
 * site without staff is one too, without an address.
 */
export interface InvitationTable {
  /** UUIDv7 */
  id: string;
  /** null for the link of the first staff account */
  email: string | null;
  role: 'representative' | 'staff';
  /** the region a representative will speak for */
  represents: string | null;
  /** SHA-256 of the token in the link, hex; sending again makes a new one */
  token_hash: string;
  /** account id */
  invited_by: string | null;
  created_at: string;
  sent_at: string;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
}
