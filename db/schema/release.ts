/** A speaker's consent to one video, with the exact text that was signed. */
export interface ReleaseTable {
  id: string;
  video_id: string;
  account_id: string | null;
  speaker: string;
  text_version: number;
  text: string;
  scope: string;
  signed_at: string;
  expires_at: string;
  withdrawn_at: string | null;
  /** when the notices 60 and 30 days before the end left */
  notice60_at: string | null;
  notice30_at: string | null;
}
