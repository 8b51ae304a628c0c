import { readJournalFilter } from '../accounts/team/journal-filter.ts';
import { allJournalLines } from '../accounts/team/read-journal.ts';
import { recordAct } from '../platform/audit.ts';
import type { Cell } from '../platform/csv.ts';
import { parisTime } from '../ui/paris-time.ts';
import { csvDownload } from './csv-download.ts';
import { signedIn } from './signed-in.ts';
import { xlsxDownload } from './xlsx-download.ts';

const headings = ['Quand (heure de Paris)', 'Qui', 'Quoi', 'Sur quoi', 'Détail'];
/** A workbook is put together in memory; the CSV leaves line by line and has no end. */
const mostInWorkbook = 20_000;

/** The search of the page, whole, as a file. Taking it away is itself a line of the journal. */
export async function journalFile(
  locals: App.Locals,
  query: URLSearchParams,
  ending: 'csv' | 'xlsx',
): Promise<Response> {
  const { database, clock } = locals.services;
  const filter = { ...readJournalFilter(query), before: '' };
  const { id: actor } = signedIn(locals);
  await database.transact((trx) =>
    recordAct(trx, { actor, act: 'journal.export', subject: `journal:${ending}` }, clock.now()),
  );
  if (ending === 'csv') return csvDownload(locals, 'journal', headings, rows());
  const held: (readonly Cell[])[] = [];
  for await (const row of rows()) {
    if (held.length === mostInWorkbook) {
      held.push(['Les lignes plus anciennes sont dans le fichier CSV.']);
      break;
    }
    held.push(row);
  }
  return xlsxDownload('journal', 'Journal', headings, held);

  async function* rows(): AsyncGenerator<readonly Cell[]> {
    for await (const { at, who, what, about, detail } of allJournalLines(database, filter)) {
      yield [parisTime(at), who, what, about, detail];
    }
  }
}
