import { recordAct } from '../platform/audit.ts';
import { Refusal } from '../platform/refusal.ts';
import { communeHeadings, communeRows } from '../reach/commune-export.ts';
import { factHeadings, factRows } from '../reach/fact-export.ts';
import { tablesForFiles } from '../reach/file-tables.ts';
import { fileRows, tablesOf } from '../reach/report-tables.ts';
import { csvDownload } from './csv-download.ts';
import { reachFilters, reachLabels, reachLists, reachReport } from './reach-page.ts';
import { signedIn } from './signed-in.ts';
import { xlsxDownload } from './xlsx-download.ts';

/** What the page shows, as a file: the same filters, rows and numbers, without small cells: a file goes from hand to hand. */
export async function reachFile(
  locals: App.Locals,
  query: URLSearchParams,
  name: string | undefined,
  ending: 'csv' | 'xlsx',
): Promise<Response> {
  const { services } = locals;
  const { filters } = reachFilters(services, query);
  if (name === 'communes' && ending === 'csv') {
    const communes = communeRows(services.database, filters.view, (code) => services.communes.find(code));
    return csvDownload(locals, 'portee-communes', communeHeadings, communes);
  }
  if (name === 'faits' && ending === 'csv') {
    const now = services.clock.now();
    const { id } = signedIn(locals);
    await services.database.transact((trx) =>
      recordAct(trx, { actor: id, act: 'reach.export', subject: 'reach:facts' }, now),
    );
    return csvDownload(locals, 'portee-faits', factHeadings, factRows(services.database, services.reachKey));
  }
  const tables = tablesOf(await reachReport(services, filters), reachLabels(services));
  const table = tablesForFiles(tables, filters, reachLists(services)).find(({ id }) => id === name);
  if (!table) throw new Refusal('not-found');
  return ending === 'csv'
    ? csvDownload(locals, `portee-${name}`, table.headings, fileRows(table))
    : xlsxDownload(`portee-${name}`, table.title, table.headings, fileRows(table));
}
