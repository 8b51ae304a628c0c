import { recordAct } from '../platform/audit.ts';
import {
  filterCoverage,
  problemWords,
  readCoverageFilter,
  stateWords,
  variantWords,
} from '../videos/coverage-filter.ts';
import { readCoverage } from '../videos/read-coverage.ts';
import { csvDownload } from './csv-download.ts';
import { signedIn } from './signed-in.ts';
import { xlsxDownload } from './xlsx-download.ts';

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

/** The same cells as the page with the same address, as a file. */
export async function coverageFile(
  locals: App.Locals,
  query: URLSearchParams,
  ending: 'csv' | 'xlsx',
): Promise<Response> {
  const { catalogue, clock, database } = locals.services;
  const now = clock.now();
  const all = await readCoverage({ db: database.read, catalogue }, now);
  const cells = filterCoverage(all, readCoverageFilter(query));
  const { id: actor } = signedIn(locals);
  const detail = { lines: cells.length };
  await database.transact((trx) =>
    recordAct(trx, { actor, act: 'coverage.export', subject: `coverage:${ending}`, detail }, now),
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
  return ending === 'csv'
    ? csvDownload(locals, 'couverture', headings, rows)
    : xlsxDownload('couverture', 'Couverture', headings, rows);
}
