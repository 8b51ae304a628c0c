import type { CertificateNumber } from './number.ts';

/** What an attestation says, fixed when it was issued. Instants are UTC ISO-8601. */
export interface Certificate {
  accountId: string;
  number: CertificateNumber;
  kind: 'course';
  /** the course id */
  subject: string;
  title: string;
  version: number;
  objectives: string[];
  /** the steps that were seen, in the order of the course */
  steps: { title: string; minutes: number }[];
  /** nominal minutes of the course */
  minutes: number;
  /** right answers of the best attempt, out of five; null when its questions were since retired */
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
