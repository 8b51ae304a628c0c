import { setImmediate } from 'node:timers/promises';
import { readActs, type RecordedAct } from '../../platform/audit.ts';
import type { Database, Db } from '../../platform/database.ts';
import { AccountStore } from '../account-store.ts';
import { actWords, detailWords, subjectWords } from './act-words.ts';
import { InvitationStore } from './invitation-store.ts';
import { actFilterOf, type JournalFilter } from './journal-filter.ts';

/** One line of the journal, in words. */
export interface JournalLine {
  id: string;
  /** UTC ISO-8601 */
  at: string;
  /** an address, « système » or « compte effacé » */
  who: string;
  what: string;
  about: string;
  detail: string;
}

export interface JournalPage {
  lines: JournalLine[];
  /** where the next page begins, when there is one */
  next: string | undefined;
}

/** The newest lines of a search, `size` at most. */
export async function readJournal(
  { read }: Pick<Database, 'read'>,
  filter: JournalFilter,
  size: number,
): Promise<JournalPage> {
  const acts = await readActs(read, actFilterOf(filter), size + 1);
  const shown = acts.slice(0, size);
  return { lines: await inWords(read, shown), next: acts.length > size ? shown.at(-1)!.id : undefined };
}

/** All lines of a search, read page by page while they leave. */
export async function* allJournalLines(
  database: Pick<Database, 'read'>,
  filter: JournalFilter,
): AsyncGenerator<JournalLine> {
  for (let before: string | undefined = filter.before; before !== undefined;) {
    const page: JournalPage = await readJournal(database, { ...filter, before }, 500);
    yield* page.lines;
    // SQLite is read without ever giving way: others are served between two pages
    await setImmediate();
    before = page.next;
  }
}

async function inWords(db: Db, acts: readonly RecordedAct[]): Promise<JournalLine[]> {
  const names = await namesOf(db, acts);
  return acts.map(({ id, at, actor, act, subject, detail }) => ({
    id,
    at,
    who: actor === null ? 'système' : (names.get(`account:${actor}`) ?? 'compte effacé'),
    what: actWords[act],
    about: subjectWords(subject, names),
    detail: detailWords(detail),
  }));
}

async function namesOf(db: Db, acts: readonly RecordedAct[]): Promise<Map<string, string>> {
  const subjects = acts.map(({ subject }) => subject);
  const idsOf = (kind: string) =>
    subjects.filter((subject) => subject.startsWith(kind)).map((subject) => subject.slice(kind.length));
  const actors = acts.flatMap(({ actor }) => (actor === null ? [] : [actor]));
  const accounts = await new AccountStore(db).emailsOf([...new Set([...idsOf('account:'), ...actors])]);
  const invitations = await new InvitationStore(db).emailsOf([...new Set(idsOf('invitation:'))]);
  return new Map([
    ...accounts.map(({ id, email }) => [`account:${id}`, email] as const),
    ...invitations.map(({ id, email }) => [`invitation:${id}`, email ?? 'premier compte'] as const),
  ]);
}
