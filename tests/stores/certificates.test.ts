import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correctCertificate } from '../../src/certificates/correct-certificate.ts';
import { issueCertificate } from '../../src/certificates/issue-certificate.ts';
import type { Issuing } from '../../src/certificates/issuing.ts';
import { attestationsOf, ownCertificate } from '../../src/certificates/own-certificates.ts';
import { formatNumber } from '../../src/certificates/number.ts';
import { erase, exportFor } from '../../src/certificates/personal-data.ts';
import { revokeCertificate } from '../../src/certificates/revoke-certificate.ts';
import { confirmName, verifyCertificate } from '../../src/certificates/verify-certificate.ts';
import { Catalogue } from '../../src/courses/catalogue.ts';
import type { CourseResult } from '../../src/learning/course-result.ts';
import { instant } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { readAccount } from '../../src/reach/reach-store.ts';
import { engines, freshDatabase, freshUrl } from './engines.ts';
import { exampleCourse } from '../fixtures/example-course.ts';

const start = new Date('2026-11-22T10:00:00.000Z');
const finished: CourseResult = {
  seen: ['06-1', '06-2', '06-3'],
  quizPassed: true,
  completedAt: '2026-11-22T09:59:00.000Z',
  quizRight: 4,
};

describe.each(engines)('attestations on $name', (engine) => {
  const url = freshUrl(engine);
  const database = freshDatabase(engine, url);
  const other = (id: string) => ({ ...exampleCourse, id, title: `Cours ${id}`, track: 'p5' as const });
  const catalogue = new Catalogue({
    version: 1,
    courses: [exampleCourse, other('24'), other('25')],
    videos: [],
  });
  let owner = { id: '', email: '' };
  let result: CourseResult = finished;
  let completions: Record<string, string> = {};
  let now = start;

  const issuing = (): Issuing => ({
    database: database(),
    clock: { now: () => now },
    catalogue,
    config: {
      siteUrl: 'https://declic.example',
      publisher: 'Éditeur exemple',
      contactEmail: 'contact@example.com',
    },
    reachKey: Buffer.alloc(32, 1),
    courseResult: async () => result,
    completions: async () => completions,
    businessOf: async () => ({ name: 'La fleuriste du port', siren: '123456782' }),
  });
  const issue = (name = 'Maëlle Le Goff') => issueCertificate(issuing(), owner, '06', name);
  const mails = () =>
    database().read.selectFrom('outbox').selectAll().where('recipient', '=', owner.email).execute();
  const counted = async () => {
    const account = await readAccount(database().read, owner.id);
    return account?.ledger.courses.get('06')?.certified;
  };
  const check = (number: string) => verifyCertificate(database().read, number);
  const confirm = (number: string, name: string) => confirmName(database().read, number, name);

  beforeEach(async () => {
    const id = newId(start);
    owner = { id, email: `${id}@example.com` };
    result = finished;
    completions = {};
    now = start;
    await database().transact((trx) =>
      trx
        .insertInto('account')
        .values({
          id,
          email: owner.email,
          role: 'merchant',
          represents: null,
          created_at: instant(start),
          last_seen_at: instant(start),
          inactivity_notice_at: null,
        })
        .execute(),
    );
  });
  afterEach(async () => {
    await database().transact((trx) => trx.deleteFrom('account').where('id', '=', owner.id).execute());
  });

  it('fix what was true when they were issued', async () => {
    const certificate = await issue('  Maëlle   Le Goff ');
    expect(certificate).toMatchObject({
      subject: '06',
      title: exampleCourse.title,
      version: 1,
      objectives: exampleCourse.objectives,
      minutes: 12,
      quizRight: 4,
      printedName: 'Maëlle Le Goff',
      businessName: 'La fleuriste du port',
      siren: '123456782',
      completedAt: finished.completedAt,
      issuedAt: start.toISOString(),
    });
    expect(certificate.steps.map((step) => step.title)).toEqual(
      exampleCourse.steps.map((step) => step.title),
    );
    expect(await ownCertificate(database().read, owner.id, certificate.number)).toEqual(certificate);
  });

  it('list the steps that were seen, even after the course grew', async () => {
    result = { ...finished, seen: ['06-1', '06-3'], quizRight: null };
    const certificate = await issue();
    expect(certificate.steps).toHaveLength(2);
    expect(certificate.quizRight).toBeNull();
  });

  it('are one, with one mail and one count, when 20 requests come at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => issue()));
    expect(new Set(all.map((certificate) => certificate.number)).size).toBe(1);
    expect(await attestationsOf(database().read, owner.id)).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
    expect(await counted()).toBeDefined();
  });

  it('are refused before the course is completed, and leave nothing behind', async () => {
    result = { ...finished, completedAt: null };
    await expect(issue()).rejects.toMatchObject({ code: 'course-not-completed' });
    await expect(issueCertificate(issuing(), owner, '99', 'Léa')).rejects.toMatchObject({
      code: 'course-unknown',
    });
    result = finished;
    await expect(issue(' ')).rejects.toMatchObject({ code: 'name-missing' });
    expect(await mails()).toEqual([]);
    expect(await counted()).toBeUndefined();
  });

  it('tell a stranger the course, the date and the state, never the name', async () => {
    const { number } = await issue();
    const answer = await check(number);
    expect(answer).toMatchObject({
      state: 'valid',
      title: exampleCourse.title,
      completedAt: finished.completedAt,
    });
    expect(JSON.stringify(answer)).not.toMatch(/Goff|fleuriste|123456782/);
    expect(await ownCertificate(database().read, 'someone else', number)).toBeNull();
  });

  it('confirm a name only to who types it', async () => {
    const { number } = await issue();
    expect(await confirm(number, 'LE GOFF MAELLE')).toBe(true);
    expect(await confirm(number, 'Maëlle')).toBe(false);
    expect(await confirm('00000000000000', 'Maëlle Le Goff')).toBe(false);
  });

  it('are replaced by a corrected one with a new number', async () => {
    const first = await issue('Maele Le Goff');
    now = new Date('2027-01-02T08:00:00.000Z');
    const second = await correctCertificate(issuing(), owner, first.number, 'Maëlle Le Goff');
    expect(second.number).not.toBe(first.number);
    expect(second).toMatchObject({
      printedName: 'Maëlle Le Goff',
      completedAt: first.completedAt,
      issuedAt: now.toISOString(),
    });
    expect(await check(first.number)).toMatchObject({ state: 'replaced' });
    expect(await check(second.number)).toMatchObject({ state: 'valid' });
    expect(await confirm(first.number, 'Maele Le Goff')).toBe(false);
    expect(await attestationsOf(database().read, owner.id)).toMatchObject([{ state: 'valid' }]);
    expect(await mails()).toHaveLength(2);
    expect(await counted()).toBeDefined();
    expect(await issue('Maëlle Le Goff')).toMatchObject({ number: second.number });
  });

  it('are corrected once when the same correction comes 20 times, from either number', async () => {
    const first = await issue('Maele Le Goff');
    const correct = () => correctCertificate(issuing(), owner, first.number, 'Maëlle Le Goff');
    const tries = await Promise.allSettled(Array.from({ length: 20 }, correct));
    const numbers = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.number] : []));
    expect(new Set(numbers).size).toBe(1);
    expect((await correct()).number).toBe(numbers[0]);
    expect(await mails()).toHaveLength(2);
  });

  it('are corrected by their owner only', async () => {
    const { number } = await issue();
    const stranger = { id: newId(start), email: 'x@example.com' };
    await expect(correctCertificate(issuing(), stranger, number, 'X Y')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('once revoked, say so, confirm nothing, and are not issued again by their owner', async () => {
    const { number } = await issue();
    await revokeCertificate(issuing(), number, 'Émise par erreur');
    expect(await check(number)).toMatchObject({ state: 'revoked', revokedAt: start.toISOString() });
    expect(JSON.stringify(await check(number))).not.toContain('erreur');
    expect(await confirm(number, 'Maëlle Le Goff')).toBe(false);
    await expect(issue()).rejects.toMatchObject({ code: 'attestation-revoked' });
    await expect(correctCertificate(issuing(), owner, number, 'X Y')).rejects.toMatchObject({
      code: 'attestation-revoked',
    });
    await expect(revokeCertificate(issuing(), number, 'again')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of a track wait for every course of it, and of the programme for all of them', async () => {
    completions = { '24': '2026-11-20T10:00:00.000Z' };
    const issueFor = (subject: string) => issueCertificate(issuing(), owner, subject, 'Maëlle Le Goff');
    await expect(issueFor('p5')).rejects.toMatchObject({ code: 'track-not-completed' });
    // a track without a course teaches nothing
    await expect(issueFor('p3')).rejects.toMatchObject({ code: 'course-unknown' });
    completions = { ...completions, '25': '2026-11-21T10:00:00.000Z' };
    const track = await issueFor('p5');
    expect(track).toMatchObject({
      kind: 'track',
      subject: 'p5',
      title: 'Dans les règles, en sécurité',
      minutes: 24,
      quizRight: null,
      completedAt: completions['25'],
      steps: [
        { title: '24 · Cours 24', completedAt: completions['24'] },
        { title: '25 · Cours 25', completedAt: completions['25'] },
      ],
    });
    await expect(issueFor('programme')).rejects.toMatchObject({ code: 'track-not-completed' });
    completions = { ...completions, '06': '2026-11-19T10:00:00.000Z' };
    const programme = await issueFor('programme');
    expect(programme).toMatchObject({ kind: 'programme', minutes: 36, completedAt: completions['25'] });
    expect(await check(programme.number)).toMatchObject({ kind: 'programme', subject: 'programme' });
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Votre attestation\u00a0: Dans les règles, en sécurité',
      'Votre attestation\u00a0: Les 3 cours de Déclic',
    ]);
  });

  it('of a track are corrected and revoked like those of a course, beside them', async () => {
    completions = { '24': start.toISOString(), '25': start.toISOString() };
    const course = await issue();
    const track = await issueCertificate(issuing(), owner, 'p5', 'Maele');
    const corrected = await correctCertificate(issuing(), owner, track.number, 'Maëlle');
    expect(corrected).toMatchObject({ kind: 'track', subject: 'p5', steps: track.steps });
    await revokeCertificate(issuing(), corrected.number, 'Émise par erreur');
    await expect(issueCertificate(issuing(), owner, 'p5', 'Maëlle')).rejects.toMatchObject({
      code: 'attestation-revoked',
    });
    expect(await check(course.number)).toMatchObject({ state: 'valid' });
    expect(await exportFor(database().read, owner.id)).toHaveLength(3);
  });

  it('of a track are one when two servers issue it at once', async () => {
    completions = { '24': start.toISOString(), '25': start.toISOString() };
    const second = openDatabase(url());
    try {
      const servers = [issuing(), { ...issuing(), database: second }];
      const all = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          issueCertificate(servers[index % 2]!, owner, 'p5', 'Maëlle'),
        ),
      );
      expect(new Set(all.map(({ number }) => number)).size).toBe(1);
      expect(await mails()).toHaveLength(1);
      const { ledger } = (await readAccount(database().read, owner.id))!;
      expect([...ledger.certificates.keys()]).toEqual(['p5']);
    } finally {
      await second.close();
    }
  });

  it('are exported whole and erased for good', async () => {
    const first = await issue('Maele');
    now = new Date('2026-11-23T10:00:00.000Z');
    const second = await correctCertificate(issuing(), owner, first.number, 'Maëlle');
    expect(await exportFor(database().read, owner.id)).toMatchObject([
      { nomImprime: 'Maele', remplaceePar: formatNumber(second.number) },
      { nomImprime: 'Maëlle', remplaceePar: null },
    ]);
    await database().transact((trx) => erase(trx, owner.id));
    expect(await check(first.number)).toBeNull();
    expect(await check(second.number)).toBeNull();
    expect(await exportFor(database().read, owner.id)).toEqual([]);
  });

  it('are erased with the account', async () => {
    const { number } = await issue();
    await database().transact((trx) => trx.deleteFrom('account').where('id', '=', owner.id).execute());
    expect(await check(number)).toBeNull();
  });
});
