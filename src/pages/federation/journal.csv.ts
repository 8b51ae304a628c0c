import type { APIRoute } from 'astro';
import { readJournalFilter } from '../../accounts/team/journal-filter.ts';
import { allJournalLines } from '../../accounts/team/read-journal.ts';
import { recordAct } from '../../platform/audit.ts';
import { csvDownload } from '../../web/csv-download.ts';
import { parisTime } from '../../ui/paris-time.ts';
import { signedIn } from '../../web/signed-in.ts';

export const prerender = false;

/** The search of the page, whole. Taking it away is itself a line of the journal. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { database, clock } = locals.services;
  const filter = { ...readJournalFilter(url.searchParams), before: '' };
  const { id } = signedIn(locals);
  await database.transact((trx) =>
    recordAct(trx, { actor: id, act: 'journal.export', subject: 'journal:csv' }, clock.now()),
  );
  return csvDownload('journal', ['Quand (heure de Paris)', 'Qui', 'Quoi', 'Sur quoi', 'Détail'], rows());

  async function* rows() {
    for await (const { at, who, what, about, detail } of allJournalLines(database, filter)) {
      yield [parisTime(at), who, what, about, detail];
    }
  }
};
