/**
 * One attestation: an immutable snapshot of what was true when it was issued. Only `replaced_by`, `revoked_at` and
 * `revoked_reason` are ever written again. Partial unique index: at most one in force per account, kind and subject.
 */
export interface CertificateTable {
  account_id: string;
  /** 14 symbols without hyphens, see certificates/number.ts */
  number: string;
  kind: 'course';
  /** the course id, e.g. 06 */
  subject: string;
  title: string;
  /** version of the course */
  version: number;
  /** JSON: string[] */
  objectives: string;
  /** JSON: { title, minutes }[], the steps seen, in the order of the course */
  steps: string;
  /** nominal minutes of the course */
  minutes: number;
  /** right answers of the best attempt, out of five; null when its questions were since retired */
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
