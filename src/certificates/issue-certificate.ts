import { randomBytes } from 'node:crypto';
import { courseMinutes } from '../courses/course.ts';
import type { Trx } from '../platform/database.ts';
import { enqueue } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import { countEvent } from '../reach/count-event.ts';
import type { Certificate } from './certificate.ts';
import { insertUnlessInForce, readCurrent } from './certificate-store.ts';
import type { Issuing, Owner } from './issuing.ts';
import { issuedMail } from './mails.ts';
import { makeNumber } from './number.ts';
import { readPrintedName } from './printed-name.ts';

/**
 * Issues the attestation of a completed course, once: asking again, or twice at once, gives the one that is in force.
 * The row, the count toward reach and the mail are one transaction.
 * Throws `course-unknown`, `course-not-completed`, `attestation-revoked`, and what `readPrintedName` throws.
 */
export async function issueCertificate(
  issuing: Issuing,
  owner: Owner,
  courseId: string,
  typedName: string,
): Promise<Certificate> {
  const printedName = readPrintedName(typedName);
  return issuing.database.transact(async (trx) => {
    const current = await readCurrent(trx, owner.id, 'course', courseId);
    if (current?.revoked) throw new Refusal('attestation-revoked');
    if (current) return current;
    const certificate = await snapshot(trx, issuing, owner, courseId, printedName);
    if (!(await insertUnlessInForce(trx, certificate))) {
      const other = await readCurrent(trx, owner.id, 'course', courseId);
      if (!other) throw new Error('an attestation was refused by the database although none is in force');
      return other;
    }
    const now = issuing.clock.now();
    await countEvent(trx, owner.id, ['certified'], { now, secretKey: issuing.secretKey });
    await enqueue(trx, issuedMail(certificate, owner.email, issuing.config.siteUrl), now);
    return certificate;
  });
}

async function snapshot(
  trx: Trx,
  { catalogue, clock, config, courseResult, businessOf }: Issuing,
  owner: Owner,
  courseId: string,
  printedName: string,
): Promise<Certificate> {
  const course = catalogue.course(courseId);
  if (!course) throw new Refusal('course-unknown');
  const result = await courseResult(trx, owner.id, courseId);
  if (!result.completedAt) throw new Refusal('course-not-completed');
  const steps = course.steps.filter((step) => result.seen.includes(step.id));
  const business = await businessOf(trx, owner.id);
  return {
    accountId: owner.id,
    number: makeNumber(randomBytes(13)),
    kind: 'course',
    subject: course.id,
    title: course.title,
    version: course.version,
    objectives: course.objectives,
    steps: steps.map(({ title, minutes }) => ({ title, minutes })),
    minutes: courseMinutes(course),
    quizRight: result.quizRight,
    completedAt: result.completedAt,
    issuedAt: clock.now().toISOString(),
    printedName,
    businessName: business.name,
    siren: business.siren,
    publisher: config.publisher,
    contact: config.contactEmail,
    replacedBy: null,
    revoked: null,
  };
}
