import type { Db } from '../platform/database.ts';
import { type Certificate, type CertificateState, stateOf } from './certificate.ts';
import { readAllOf, readByNumber, readCurrent } from './certificate-store.ts';
import { type CertificateNumber, formatNumber } from './number.ts';
import type { Subject, SubjectKind } from './subject.ts';

/** One line of « Mon parcours ». */
export interface OwnAttestation {
  kind: SubjectKind;
  /** course id, track or `programme` */
  course: string;
  title: string;
  /** as written in addresses: `7K3M-9QTX-2BWD-H0` */
  number: string;
  completedAt: string;
  issuedAt: string;
  state: Exclude<CertificateState, 'replaced'>;
}

/** The attestations of one person, oldest first; those that a correction replaced are left out. */
export async function attestationsOf(db: Db, accountId: string): Promise<OwnAttestation[]> {
  const all = await readAllOf(db, accountId);
  return all.flatMap((certificate) => {
    const state = stateOf(certificate);
    if (state === 'replaced') return [];
    const { kind, subject, title, number, completedAt, issuedAt } = certificate;
    return [{ kind, course: subject, title, number: formatNumber(number), completedAt, issuedAt, state }];
  });
}

/** The whole attestation, for its owner only; null for anyone else. */
export async function ownCertificate(
  db: Db,
  accountId: string,
  number: CertificateNumber,
): Promise<Certificate | null> {
  const certificate = await readByNumber(db, number);
  return certificate?.accountId === accountId ? certificate : null;
}

/** The one in force (or revoked) for a course, a track or the programme, if any. */
export const ownCertificateFor = (
  db: Db,
  accountId: string,
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
): Promise<Certificate | null> => readCurrent(db, accountId, kind, id);
