import type { Db } from '../platform/database.ts';
import { type CertificateState, stateOf } from './certificate.ts';
import { readByNumber } from './certificate-store.ts';
import type { CertificateNumber } from './number.ts';
import { isSameName } from './printed-name.ts';
import type { SubjectKind } from './subject.ts';

/** What anyone who holds the number may know: never the name, the shop or the reason of a revocation. */
export interface PublicCheck {
  state: CertificateState;
  kind: SubjectKind;
  /** the course id, the track or `programme` */
  subject: string;
  title: string;
  version: number;
  minutes: number;
  completedAt: string;
  issuedAt: string;
  revokedAt: string | null;
}

/** Null: no attestation has this number, or its owner erased it. The two look the same on purpose. */
export async function verifyCertificate(db: Db, number: CertificateNumber): Promise<PublicCheck | null> {
  const certificate = await readByNumber(db, number);
  if (!certificate) return null;
  const { kind, subject, title, version, minutes, completedAt, issuedAt, revoked } = certificate;
  return {
    state: stateOf(certificate),
    kind,
    subject,
    title,
    version,
    minutes,
    completedAt,
    issuedAt,
    revokedAt: revoked?.at ?? null,
  };
}

/**
 * Whether a valid attestation bears the name that a visitor typed. « No » is the same answer for another name and for
 * an attestation that is unknown, replaced or revoked.
 */
export async function confirmName(db: Db, number: CertificateNumber, typed: string): Promise<boolean> {
  const certificate = await readByNumber(db, number);
  if (!certificate || stateOf(certificate) !== 'valid') return false;
  return isSameName(certificate.printedName, typed);
}
