import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { markRevoked } from './certificate-store.ts';
import type { CertificateNumber } from './number.ts';

/**
 * Staff cancels an attestation that should not exist. Its page then says so; the person reads the reason on her own
 * page and cannot issue it again by herself. Throws `not-found` when none in force has this number.
 */
export async function revokeCertificate(
  { database, clock }: { database: Database; clock: Clock },
  number: CertificateNumber,
  reason: string,
): Promise<void> {
  const at = clock.now().toISOString();
  const revoked = await database.transact((trx) => markRevoked(trx, number, at, reason));
  if (!revoked) throw new Refusal('not-found');
}
