import { randomBytes } from 'node:crypto';
import type { Trx } from '../platform/database.ts';
import { enqueue } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import { type Certificate, stateOf } from './certificate.ts';
import { insertUnlessInForce, markReplaced, readByNumber, readCurrent } from './certificate-store.ts';
import type { Issuing, Owner } from './issuing.ts';
import { correctedMail } from './mails.ts';
import { type CertificateNumber, makeNumber } from './number.ts';
import { readPrintedName } from './printed-name.ts';

/**
 * Corrects the printed name: a new attestation with a number of its own stands in for the old one, which is then shown
 * as replaced. The shop is the one known today; everything else is carried over. Sending the form twice changes nothing
 * more. Throws `not-found`, `attestation-revoked`, `busy`, and what `readPrintedName` throws.
 */
export async function correctCertificate(
  issuing: Issuing,
  owner: Owner,
  number: CertificateNumber,
  typedName: string,
): Promise<Certificate> {
  const printedName = readPrintedName(typedName);
  return issuing.database.transact(async (trx) => {
    const shown = await readByNumber(trx, number);
    if (shown?.accountId !== owner.id) throw new Refusal('not-found');
    const current = await readCurrent(trx, owner.id, shown.kind, shown.subject);
    if (!current || stateOf(current) === 'revoked') throw new Refusal('attestation-revoked');
    if (current.printedName === printedName) return current;
    return replace(trx, issuing, owner, current, printedName);
  });
}

async function replace(
  trx: Trx,
  { clock, config, businessOf }: Issuing,
  owner: Owner,
  current: Certificate,
  printedName: string,
): Promise<Certificate> {
  const now = clock.now();
  const business = await businessOf(trx, owner.id);
  const corrected: Certificate = {
    ...current,
    number: makeNumber(randomBytes(13)),
    issuedAt: now.toISOString(),
    printedName,
    businessName: business.name,
    siren: business.siren,
  };
  // the old one first: the database allows one in force
  const replaced = await markReplaced(trx, current.number, corrected.number);
  if (!replaced || !(await insertUnlessInForce(trx, corrected))) throw new Refusal('busy');
  await enqueue(trx, correctedMail(corrected, owner.email, config.siteUrl), now);
  return corrected;
}
