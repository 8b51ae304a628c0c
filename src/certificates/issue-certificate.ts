import { randomBytes } from 'node:crypto';
import { type Course, courseMinutes } from '../courses/course.ts';
import type { Trx } from '../platform/database.ts';
import { enqueue } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import { countEvent } from '../reach/count-event.ts';
import type { Certificate } from './certificate.ts';
import { insertUnlessInForce, readCurrent } from './certificate-store.ts';
import type { Issuing, Owner } from './issuing.ts';
import { certifiedFact } from './known-facts.ts';
import { issuedMail } from './mails.ts';
import { makeNumber } from './number.ts';
import { readPrintedName } from './printed-name.ts';
import { completedAt, type Subject, subjectOf } from './subject.ts';

/**
 * Issues the attestation of a completed course, track or programme (see subject.ts), once: asking again, or twice at
 * once, gives the one that is in force. The row, the count toward reach and the mail are one transaction.
 * Throws `course-unknown`, `course-not-completed`, `track-not-completed`, `attestation-revoked`, and what
 * `readPrintedName` throws.
 */
export async function issueCertificate(
  issuing: Issuing,
  owner: Owner,
  subjectId: string,
  typedName: string,
): Promise<Certificate> {
  const printedName = readPrintedName(typedName);
  const subject = subjectOf(issuing.catalogue.courses, subjectId);
  if (!subject) throw new Refusal('course-unknown');
  return issuing.database.transact(async (trx) => {
    const current = await readCurrent(trx, owner.id, subject.kind, subject.id);
    if (current?.revoked) throw new Refusal('attestation-revoked');
    if (current) return current;
    const facts = await factsOf(trx, issuing, owner, subject);
    const certificate = await snapshot(trx, issuing, owner, { ...facts, printedName });
    if (!(await insertUnlessInForce(trx, certificate))) {
      const other = await readCurrent(trx, owner.id, subject.kind, subject.id);
      if (!other) throw new Error('an attestation was refused by the database although none is in force');
      return other;
    }
    const now = issuing.clock.now();
    const certified = certifiedFact(issuing.catalogue, subjectId);
    await countEvent(trx, owner.id, { certified }, { now, reachKey: issuing.reachKey });
    await enqueue(trx, issuedMail(certificate, owner.email, issuing.config.siteUrl), now);
    return certificate;
  });
}

/** What differs between a course and a set of courses. */
type Facts = Pick<
  Certificate,
  'kind' | 'subject' | 'title' | 'version' | 'objectives' | 'steps' | 'minutes' | 'quizRight' | 'completedAt'
>;

const factsOf = (trx: Trx, issuing: Issuing, owner: Owner, subject: Subject): Promise<Facts> =>
  subject.kind === 'course'
    ? courseFacts(trx, issuing, owner, subject.courses[0]!)
    : setFacts(trx, issuing, owner, subject);

async function courseFacts(trx: Trx, issuing: Issuing, owner: Owner, course: Course): Promise<Facts> {
  const result = await issuing.courseResult(trx, owner.id, course.id);
  if (!result.completedAt) throw new Refusal('course-not-completed');
  const steps = course.steps.filter((step) => result.seen.includes(step.id));
  return {
    kind: 'course',
    subject: course.id,
    title: course.title,
    version: course.version,
    objectives: course.objectives,
    steps: steps.map(({ title, minutes }) => ({ title, minutes })),
    minutes: courseMinutes(course),
    quizRight: result.quizRight,
    completedAt: result.completedAt,
  };
}

async function setFacts(trx: Trx, issuing: Issuing, owner: Owner, subject: Subject): Promise<Facts> {
  const completions = await issuing.completions(trx, owner.id);
  const finished = completedAt(subject, completions);
  if (finished === null) throw new Refusal('track-not-completed');
  const { kind, id, title, courses } = subject;
  const steps = courses.map((course) => ({
    title: `${course.id} · ${course.title}`,
    minutes: courseMinutes(course),
    completedAt: completions[course.id]!,
  }));
  const minutes = courseMinutes({ steps });
  return {
    kind,
    subject: id,
    title,
    version: 1,
    objectives: [],
    steps,
    minutes,
    quizRight: null,
    completedAt: finished,
  };
}

async function snapshot(
  trx: Trx,
  { clock, config, businessOf }: Issuing,
  owner: Owner,
  facts: Facts & { printedName: string },
): Promise<Certificate> {
  const business = await businessOf(trx, owner.id);
  return {
    accountId: owner.id,
    number: makeNumber(randomBytes(13)),
    ...facts,
    issuedAt: clock.now().toISOString(),
    businessName: business.name,
    siren: business.siren,
    publisher: config.publisher,
    contact: config.contactEmail,
    replacedBy: null,
    revoked: null,
  };
}
