/** A file on its way from a representative's phone. Instants are UTC ISO-8601 text. */
export interface UploadTable {
  account_id: string;
  /** UUIDv7; also the name of the file while it arrives */
  id: string;
  slot: string;
  /** `national`, or the code of a region */
  variant: string;
  title: string;
  notes: string;
  /** as the phone called it: shown, never used as a path */
  file_name: string;
  /** bytes announced, and received so far */
  size: number;
  fingerprint: string;
  received: number;
  state: 'created' | 'receiving' | 'received' | 'expired' | 'cancelled';
  created_at: string;
  updated_at: string;
  expires_at: string;
}
