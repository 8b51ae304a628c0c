import type { APIRoute } from 'astro';
import { recordAct } from '../../platform/audit.ts';
import {
  filterCoverage,
  problemWords,
  readCoverageFilter,
  stateWords,
  variantWords,
} from '../../videos/coverage-filter.ts';
import { readCoverage } from '../../videos/read-coverage.ts';
import { csvDownload } from '../../web/csv-download.ts';
import { signedIn } from '../../web/signed-in.ts';

export const prerender = false;

const headings = [
  'Région',
  'Cours',
  'Titre du cours',
  'Étape',
  'Emplacement',
  'État',
  'À revoir',
  'Accord jusqu’au',
];

/** The same cells as the page with the same address. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { catalogue, clock, database } = locals.services;
  const now = clock.now();
  const cells = filterCoverage(
    await readCoverage({ db: database.read, catalogue }, now),
    readCoverageFilter(url.searchParams),
  );
  const { id: actor } = signedIn(locals);
  await database.transact((trx) =>
    recordAct(
      trx,
      { actor, act: 'coverage.export', subject: 'coverage:csv', detail: { lines: cells.length } },
      now,
    ),
  );
  const rows = cells.map(({ slot, variant, state, problems, consentUntil }) => [
    variantWords(variant),
    slot.course.id,
    slot.course.title,
    slot.step.title,
    slot.id,
    stateWords[state],
    problems.map((problem) => problemWords[problem]).join(', '),
    consentUntil?.slice(0, 'YYYY-MM-DD'.length) ?? null,
  ]);
  return csvDownload('couverture', headings, rows);
};
