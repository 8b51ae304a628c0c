/**
 * Attestations per second: issued (row, count and mail in one durable transaction), and printed (PDF made from the
 * row).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Certificate } from '../../src/certificates/certificate.ts';
import { issueCertificate } from '../../src/certificates/issue-certificate.ts';
import { createCertificatePrinter } from '../../src/certificates/pdf.ts';
import { Catalogue } from '../../src/courses/catalogue.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { exampleCourse } from '../fixtures/example-course.ts';
import { addAccount } from '../stores/add-account.ts';
import { kilobytes, type Row } from './bench.ts';

export const name = 'attestations';

const people = 2000;
const documents = 300;
/** how many people ask at the same time */
const together = 32;
const siteUrl = 'https://declic.example';

export async function run(): Promise<Row[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'declic-bench-'));
  const database = openDatabase(path.join(directory, 'declic.sqlite'));
  try {
    await database.migrate();
    const accounts = await Promise.all(
      Array.from({ length: people }, () => addAccount(database, { region: '53' })),
    );
    const waiting = [...accounts];
    const issued: Certificate[] = [];
    const issuing = {
      database,
      clock: systemClock,
      catalogue: new Catalogue({ version: 1, courses: [exampleCourse], videos: [] }),
      config: { siteUrl, publisher: 'Éditeur exemple', contactEmail: 'contact@example.com' },
      reachKey: Buffer.alloc(32, 1),
      courseResult: async () => ({
        seen: exampleCourse.steps.map(({ id }) => id),
        quizPassed: true,
        completedAt: '2026-11-22T09:59:00.000Z',
        quizRight: 5,
      }),
      completions: async () => ({}),
      businessOf: async () => ({ name: 'Commerce exemple', siren: null }),
    };
    const start = performance.now();
    await Promise.all(
      Array.from({ length: together }, async () => {
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          const owner = { id, email: `${id}@example.com` };
          issued.push(await issueCertificate(issuing, owner, '06', `Personne ${id}`));
        }
      }),
    );
    const issueSeconds = (performance.now() - start) / 1000;
    const print = createCertificatePrinter();
    await print(issued[0]!, siteUrl);
    let bytes = 0;
    const printStart = performance.now();
    for (const certificate of issued.slice(0, documents)) bytes += (await print(certificate, siteUrl)).length;
    const printSeconds = (performance.now() - printStart) / 1000;
    return [
      {
        what: `issued, ${together} people at once`,
        value: `${Math.round(people / issueSeconds)}/s`,
      },
      { what: 'printed, one after the other', value: `${Math.round(documents / printSeconds)}/s` },
      {
        what: 'issued, then printed',
        value: `${Math.round(1 / (issueSeconds / people + printSeconds / documents))}/s`,
      },
      { what: 'one document', value: kilobytes(bytes / documents) },
    ];
  } finally {
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
