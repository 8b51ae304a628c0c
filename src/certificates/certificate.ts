import type { CertificateNumber } from './number.ts';
import type { SubjectKind } from './subject.ts';

/** What an attestation says, fixed when it was issued. Instants are UTC ISO-8601. */
export interface Certificate {
  accountId: string;
  number: CertificateNumber;
  kind: SubjectKind;
  /** the course id, the track or `programme`: see subject.ts */
  subject: string;
  title: string;
  version: number;
  objectives: string[];
  /** the steps that were seen; of a track and of the programme, the courses, each with its day */
  steps: { title: string; minutes: number; completedAt?: string }[];
  /** nominal minutes of the whole */
  minutes: number;
  /** right answers of the best attempt, out of five; null when its questions were since retired, and for tracks */
  quizRight: number | null;
  completedAt: string;
  issuedAt: string;
  /** declared by the learner, not verified */
  printedName: string;
  businessName: string | null;
  siren: string | null;
  publisher: string;
  contact: string;
  replacedBy: CertificateNumber | null;
  revoked: { at: string; reason: string } | null;
}

export type CertificateState = 'valid' | 'replaced' | 'revoked';

export const stateOf = (certificate: Pick<Certificate, 'replacedBy' | 'revoked'>): CertificateState => {
  if (certificate.revoked) return 'revoked';
  return certificate.replacedBy ? 'replaced' : 'valid';
};

/** Where anyone can check it. `site` is the origin, without a final slash. */
export const checkPath = (formatted: string): string => `/attestations/${formatted}/`;
