import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { uncountCertificate } from '../reach/count-event.ts';
import { markRevoked } from './certificate-store.ts';
import type { CertificateNumber } from './number.ts';

/**
 * Staff cancels an attestation that should not exist. Its page then says so; the person reads the reason on her own
 * page and cannot issue it again by herself. Throws `not-found` when none in force has this number.
 */
export async function revokeCertificate(
  { database, clock, reachKey }: { database: Database; clock: Clock; reachKey: Buffer },
  number: CertificateNumber,
  reason: string,
): Promise<void> {
  const now = clock.now();
  await database.transact(async (trx) => {
    const revoked = await markRevoked(trx, number, now.toISOString(), reason);
    if (!revoked) throw new Refusal('not-found');
    await uncountCertificate(trx, revoked.account_id, revoked.subject, { now, reachKey });
  });
}
