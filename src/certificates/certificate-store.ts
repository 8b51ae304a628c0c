import type { Insertable, Selectable } from 'kysely';
import type { CertificateTable } from '../../db/schema/certificate.ts';
import type { Db, Trx } from '../platform/database.ts';
import { preparedQuery } from '../platform/prepared-query.ts';
import type { Certificate } from './certificate.ts';
import type { CertificateNumber } from './number.ts';

/** Writes it unless one is in force for the same person and subject; says whether it was written. */
export async function insertUnlessInForce(trx: Trx, certificate: Certificate): Promise<boolean> {
  const result = await trx
    .insertInto('certificate')
    .values(rowOf(certificate))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The newest one that was not replaced: in force, or revoked. */
export async function readCurrent(
  db: Db,
  accountId: string,
  kind: Certificate['kind'],
  subject: string,
): Promise<Certificate | null> {
  const row = await db
    .selectFrom('certificate')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('replaced_by', 'is', null)
    // in force first: a revoked one counts only when there is nothing else
    .orderBy((order) => order.case().when('revoked_at', 'is', null).then(0).else(1).end())
    .orderBy('issued_at', 'desc')
    .executeTakeFirst();
  return row ? certificateOf(row) : null;
}

export async function readByNumber(db: Db, number: CertificateNumber): Promise<Certificate | null> {
  const row = await db.selectFrom('certificate').selectAll().where('number', '=', number).executeTakeFirst();
  return row ? certificateOf(row) : null;
}

/** All of one person's, oldest first. */
export async function readAllOf(db: Db, accountId: string): Promise<Certificate[]> {
  const rows = await db
    .selectFrom('certificate')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('issued_at')
    .execute();
  return rows.map(certificateOf);
}

/** Marks it replaced if it is still in force; says whether it was. */
export async function markReplaced(
  trx: Trx,
  number: CertificateNumber,
  by: CertificateNumber,
): Promise<boolean> {
  const result = await trx
    .updateTable('certificate')
    .set({ replaced_by: by })
    .where('number', '=', number)
    .where('replaced_by', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Marks it revoked if it is still in force; says whether it was. */
export async function markRevoked(
  trx: Trx,
  number: CertificateNumber,
  at: string,
  reason: string,
): Promise<Pick<CertificateTable, 'account_id' | 'subject'> | undefined> {
  return trx
    .updateTable('certificate')
    .set({ revoked_at: at, revoked_reason: reason })
    .where('number', '=', number)
    .where('replaced_by', 'is', null)
    .where('revoked_at', 'is', null)
    .returning(['account_id', 'subject'])
    .executeTakeFirst();
}

/** Those in force, of the accounts between two ids, both included. */
export const inForceBetween = preparedQuery<
  { first: string; last: string },
  Pick<CertificateTable, 'account_id' | 'subject'>
>((db, value) =>
  db
    .selectFrom('certificate')
    .select(['account_id', 'subject'])
    .where('account_id', '>=', value('first'))
    .where('account_id', '<=', value('last'))
    .where('replaced_by', 'is', null)
    .where('revoked_at', 'is', null),
);

export async function deleteAllOf(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('certificate').where('account_id', '=', accountId).execute();
}

const rowOf = (certificate: Certificate): Insertable<CertificateTable> => ({
  account_id: certificate.accountId,
  number: certificate.number,
  kind: certificate.kind,
  subject: certificate.subject,
  title: certificate.title,
  version: certificate.version,
  objectives: JSON.stringify(certificate.objectives),
  steps: JSON.stringify(certificate.steps),
  minutes: certificate.minutes,
  quiz_right: certificate.quizRight,
  completed_at: certificate.completedAt,
  issued_at: certificate.issuedAt,
  printed_name: certificate.printedName,
  business_name: certificate.businessName,
  siren: certificate.siren,
  publisher: certificate.publisher,
  contact: certificate.contact,
  replaced_by: certificate.replacedBy,
  revoked_at: certificate.revoked?.at ?? null,
  revoked_reason: certificate.revoked?.reason ?? null,
});

const certificateOf = (row: Selectable<CertificateTable>): Certificate => ({
  accountId: row.account_id,
  number: row.number,
  kind: row.kind,
  subject: row.subject,
  title: row.title,
  version: row.version,
  objectives: JSON.parse(row.objectives) as string[],
  steps: JSON.parse(row.steps) as Certificate['steps'],
  minutes: row.minutes,
  quizRight: row.quiz_right,
  completedAt: row.completed_at,
  issuedAt: row.issued_at,
  printedName: row.printed_name,
  businessName: row.business_name,
  siren: row.siren,
  publisher: row.publisher,
  contact: row.contact,
  replacedBy: row.replaced_by,
  revoked: row.revoked_at === null ? null : { at: row.revoked_at, reason: row.revoked_reason ?? '' },
});
