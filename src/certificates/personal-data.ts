import type { Db, Trx } from '../platform/database.ts';
import { deleteAllOf, readAllOf } from './certificate-store.ts';
import { formatNumber } from './number.ts';

/** Everything we keep of one person's attestations, for « Télécharger mes données ». */
export async function exportFor(db: Db, accountId: string): Promise<unknown> {
  const all = await readAllOf(db, accountId);
  return all.map((certificate) => ({
    numero: formatNumber(certificate.number),
    type: certificate.kind,
    cours: certificate.subject,
    titre: certificate.title,
    version: certificate.version,
    objectifs: certificate.objectives,
    etapes: certificate.steps,
    minutes: certificate.minutes,
    bonnesReponses: certificate.quizRight,
    termineLe: certificate.completedAt,
    delivreeLe: certificate.issuedAt,
    nomImprime: certificate.printedName,
    commerce: certificate.businessName,
    siren: certificate.siren,
    remplaceePar: certificate.replacedBy && formatNumber(certificate.replacedBy),
    annulee: certificate.revoked,
  }));
}

/** After this the check page says « inconnue ou effacée ». */
export const erase = (trx: Trx, accountId: string): Promise<void> => deleteAllOf(trx, accountId);
