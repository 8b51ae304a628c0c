import { dayOf, type Day, isoDay } from './paris-day.ts';

/** What may be asked, as the address says it. At most a region or a département, and one of trade, course, track, period. */
export interface Filters {
  view: 'e' | 'n';
  region: string | null;
  departement: string | null;
  trade: string | null;
  course: string | null;
  track: string | null;
  period: { from: Day; to: Day } | null;
  /** beside the period of the same length just before */
  compare: boolean;
  step: 'jour' | 'semaine' | 'mois';
  /** by when the goal should be met */
  deadline: Day;
}

export interface Known {
  regions: readonly { code: string; departements: readonly string[] }[];
  trades: readonly { key: string }[];
  courses: readonly { id: string }[];
  tracks: readonly { id: string }[];
  today: Day;
}

/** Nothing was counted before: curves begin with the first count. */
export const firstDay = dayOf('2024-01-01');

/**
 * Reads the filters of an address. What makes no sense is left out or mended, and each mending is a French sentence to be
 * shown: nothing is corrected in silence, nothing is refused.
 */
export function readFilters(query: URLSearchParams, known: Known): { filters: Filters; mended: string[] } {
  const mended: string[] = [];
  const one = (name: string): string | null => query.get(name)?.trim() || null;
  const oneOf = (name: string, what: string, allowed: readonly string[]): string | null => {
    const typed = one(name);
    if (typed === null || allowed.includes(typed)) return typed;
    mended.push(`${what} « ${shown(typed)} » n’existe pas\u00a0: ce filtre est retiré.`);
    return null;
  };
  const unknownToo = (codes: readonly string[]) => [...codes, '?'];
  let region = oneOf('region', 'La région', unknownToo(known.regions.map(({ code }) => code)));
  const departements = known.regions.flatMap((one) => one.departements);
  const departement = oneOf('departement', 'Le département', departements);
  if (departement !== null) {
    const home = known.regions.find((one) => one.departements.includes(departement))!.code;
    if (region !== null && region !== home)
      mended.push('Ce département n’est pas dans cette région\u00a0: sa propre région est prise.');
    region = home;
  }
  const period = readPeriod(one('du'), one('au'), known.today, mended);
  const crossed = {
    trade: oneOf('metier', 'Le métier', unknownToo(known.trades.map(({ key }) => key))),
    course: oneOf('cours', 'Le cours', known.courses.map(({ id }) => id)), // prettier-ignore
    track: oneOf('parcours', 'Le parcours', known.tracks.map(({ id }) => id)), // prettier-ignore
    period,
  };
  const given = (Object.keys(crossed) as (keyof typeof crossed)[]).filter((name) => crossed[name] !== null);
  for (const name of given.slice(1)) crossed[name] = null;
  if (given.length > 1) {
    mended.push(
      'Un seul filtre à la fois parmi métier, cours, parcours et période\u00a0: le premier est gardé. Les autres sommes ne sont pas tenues.',
    );
  }
  const deadline = readDay(one('echeance'), 'L’échéance', mended);
  if (deadline !== null && deadline <= known.today)
    mended.push('L’échéance est passée\u00a0: celle de fin d’année prochaine est prise.');
  const filters: Filters = {
    view: oneOf('lieu', 'Le choix du lieu', ['fait', 'aujourdhui']) === 'fait' ? 'e' : 'n',
    region,
    departement,
    ...crossed,
    compare: one('comparer') !== null && crossed.period !== null,
    step: (oneOf('pas', 'Le pas', ['jour', 'semaine', 'mois']) ?? 'semaine') as Filters['step'],
    deadline: deadline !== null && deadline > known.today ? deadline : endOfNextYear(known.today),
  };
  return { filters, mended: mended.map((sentence) => sentence.replaceAll(' : ', '\u00a0: ')) };
}

const shown = (typed: string): string => (typed.length > 30 ? `${typed.slice(0, 30)}…` : typed);

const endOfNextYear = (today: Day): Day => dayOf(`${Number(isoDay(today).slice(0, 4)) + 1}-12-31`);

function readDay(typed: string | null, what: string, mended: string[]): Day | null {
  if (typed === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? dayOf(typed) : Number.NaN;
  // 30 February is read by some engines as a day of March
  if (Number.isInteger(day) && isoDay(day) === typed) return day;
  mended.push(`${what} « ${shown(typed)} » n’est pas une date\u00a0: ce filtre est retiré.`);
  return null;
}

function readPeriod(
  typedFrom: string | null,
  typedTo: string | null,
  today: Day,
  mended: string[],
): Filters['period'] {
  const from = readDay(typedFrom, 'Le début', mended);
  const to = readDay(typedTo, 'La fin', mended);
  if (from === null && to === null) return null;
  let [start, end] = [from ?? firstDay, to ?? today];
  if (start > end) {
    mended.push('Le début était après la fin\u00a0: les deux dates sont échangées.');
    [start, end] = [end, start];
  }
  const [inStart, inEnd] = [
    Math.min(Math.max(start, firstDay), today),
    Math.max(Math.min(end, today), firstDay),
  ];
  if (inStart !== start || inEnd !== end)
    mended.push('La période sort du temps compté\u00a0: elle est ramenée à ce qui existe.');
  return { from: inStart, to: Math.max(inStart, inEnd) };
}

/** The address of a page with these filters, some of them changed. */
export function filterQuery(filters: Filters, changes: Partial<Filters> = {}): string {
  const all = { ...filters, ...changes };
  const query = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value !== null) query.set(name, value);
  };
  set('region', all.departement === null ? all.region : null);
  set('departement', all.departement);
  set('metier', all.trade);
  set('cours', all.course);
  set('parcours', all.track);
  set('du', all.period && isoDay(all.period.from));
  set('au', all.period && isoDay(all.period.to));
  set('comparer', all.compare && all.period ? 'oui' : null);
  set('lieu', all.view === 'e' ? 'fait' : null);
  set('pas', all.step === 'semaine' ? null : all.step);
  set('echeance', isoDay(all.deadline));
  return query.toString();
}

/** The area a set of filters looks at, as counters name it. */
export const areaOf = ({ region, departement }: Pick<Filters, 'region' | 'departement'>): string =>
  departement !== null ? `d${departement}` : region !== null ? `r${region}` : 'fr';

export const dimOf = ({ trade, course, track }: Pick<Filters, 'trade' | 'course' | 'track'>): string =>
  trade !== null
    ? `trade:${trade}`
    : course !== null
      ? `course:${course}`
      : track !== null
        ? `track:${track}`
        : '';
