/**
 * One attestation: an immutable snapshot of what was true when it was issued. Only `replaced_by`, `revoked_at` and
 * `revoked_reason` are ever written again. Partial unique index: at most one in force per account, kind and subject.
 */
export interface CertificateTable {
  account_id: string;
  /** 14 symbols without hyphens, see certificates/number.ts */
  number: string;
  kind: 'course' | 'track' | 'programme';
  /** the course id, e.g. 06; the track, e.g. p2; `programme` */
  subject: string;
  title: string;
  /** version of the course; 1 for a track and the programme */
  version: number;
  /** JSON: string[] */
  objectives: string;
  /** JSON: { title, minutes, completedAt? }[], the steps seen, or the courses with their day, in order */
  steps: string;
  /** nominal minutes of the whole */
  minutes: number;
  /** right answers of the best attempt, out of five; null when its questions were since retired, and for tracks */
  quiz_right: number | null;
  completed_at: string;
  issued_at: string;
  /** as typed: declared, not verified */
  printed_name: string;
  business_name: string | null;
  siren: string | null;
  publisher: string;
  contact: string;
  /** number of the corrected attestation that stands in for this one */
  replaced_by: string | null;
  revoked_at: string | null;
  /** for the person and for staff; never shown on the check page */
  revoked_reason: string | null;
}
