import type { ActFilter } from '../../platform/audit.ts';
import { isAct } from './act-words.ts';

/** The search of the journal as its address says it: corrected where it makes no sense, never refused. */
export interface JournalFilter {
  /** account id, `systeme`, or empty for everyone */
  who: string;
  /** an act, or empty */
  what: string;
  /** a part of what it is about */
  about: string;
  /** first and last day, YYYY-MM-DD in Paris, or empty */
  from: string;
  to: string;
  /** continue before this line */
  before: string;
  /** what of the address was not understood: said on the page */
  corrected: boolean;
}

export const systemActor = 'systeme';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function readJournalFilter(query: URLSearchParams): JournalFilter {
  let corrected = false;
  const read = (name: string, valid: (text: string) => boolean): string => {
    const text = (query.get(name) ?? '').trim();
    if (text === '' || valid(text)) return text;
    corrected = true;
    return '';
  };
  const filter = {
    who: read('qui', (text) => text === systemActor || id.test(text)),
    what: read('quoi', isAct),
    about: read('objet', (text) => text.length <= 80 && !/[\0%_\\]/.test(text)),
    from: read('du', isDay),
    to: read('au', isDay),
    before: read('avant', (text) => id.test(text)),
  };
  if (filter.from !== '' && filter.to !== '' && filter.from > filter.to) {
    return { ...filter, from: filter.to, to: filter.from, corrected: true };
  }
  return { ...filter, corrected };
}

/** Without the page one is on: for links and the download. */
export function journalQuery(filter: JournalFilter, before = ''): string {
  const query = new URLSearchParams();
  const parts = {
    qui: filter.who,
    quoi: filter.what,
    objet: filter.about,
    du: filter.from,
    au: filter.to,
    avant: before,
  };
  for (const [name, value] of Object.entries(parts)) if (value !== '') query.set(name, value);
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** A day of the calendar between 2020 and 2099. */
const isDay = (text: string): boolean =>
  /^20[2-9]\d-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

const parisDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** When a day begins in Paris, summer time included: UTC ISO-8601. */
export function startOfParisDay(day: string): string {
  const summer = new Date(`${day}T00:00:00+02:00`);
  const start = parisDay.format(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`);
  return start.toISOString();
}

const nextDay = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** The same search for the audit log. */
export function actFilterOf({ who, what, about, from, to, before }: JournalFilter): ActFilter {
  return {
    ...(who !== '' && { actor: who === systemActor ? null : who }),
    ...(isAct(what) && { acts: [what] }),
    ...(about !== '' && { subject: about }),
    ...(from !== '' && { from: startOfParisDay(from) }),
    ...(to !== '' && { to: startOfParisDay(nextDay(to)) }),
    ...(before !== '' && { before }),
  };
}
