import type { Ledger } from './ledger.ts';
import { emptyLedger, mergeInto } from './ledger.ts';
import type { Day } from './paris-day.ts';
import { nowhere, type Place } from './place.ts';

/**
 * What may be counted. Of businesses: reached, verified, started, completed, certified, seen (a step), online-*. Of
 * people: registered, minutes, untied (reached, no SIREN yet). Of pages: exposed. Nightly: active-7, active-30, at-risk.
 * What each means: definitions.ts.
 */
export const businessMetrics = [
  'reached',
  'verified',
  'started',
  'completed',
  'certified',
  'deed',
  'online-declared',
  'online-checked',
] as const;
/** Of these, also per course and per track. */
export const courseMetrics = ['reached', 'started', 'completed', 'certified', 'deed'] as const;
export const peopleMetrics = ['registered', 'untied', 'minutes'] as const;
export const nightlyMetrics = ['active-7', 'active-30', 'at-risk'] as const;
export type Metric =
  | (typeof businessMetrics)[number]
  | (typeof peopleMetrics)[number]
  | (typeof nightlyMetrics)[number]
  | 'seen'
  | 'exposed';

/** `day` 0: counted without a day. `dim` empty: counted as such; else `course:06`, `track:p2`, `step:06-3`. */
export type Entry = readonly [metric: Metric, dim: string, day: Day, count: number];

/** What one business or one account adds to the counts, and where. */
export interface Counted {
  event: Place;
  now: Place;
  entries: Entry[];
}

/** One account, as far as counting needs it. */
export interface AccountState {
  id: string;
  who: { role: string; suspended: number; demo: number };
  /** a merchant, neither suspended nor of a demonstration: nobody else ever counts */
  counts: boolean;
  createdDay: Day;
  siren: string | null;
  now: Place;
  ledger: Ledger;
  tiedDay: Day;
  /** orders the accounts of one business: UTC ISO-8601 */
  tiedAt: string;
  /** where it lay when it was first counted; null until then */
  event: Place | null;
  lastDay: Day | null;
  originBucket: number | null;
}

/** What is kept of a business besides its accounts. */
export interface BusinessState {
  verifiedDay: Day | null;
  voided: boolean;
  /** what its erased accounts did */
  erased: { ledger: Ledger; since: string; event: Place; now: Place; lastDay: Day | null } | null;
}

export const plainBusiness: BusinessState = { verifiedDay: null, voided: false, erased: null };

/** First times of a business: the earliest of its accounts that count and of its erased ones. */
export function businessLedger(accounts: readonly AccountState[], business: BusinessState): Ledger {
  const ledger = emptyLedger();
  if (business.erased) mergeInto(ledger, business.erased.ledger);
  for (const account of accounts) if (account.counts) mergeInto(ledger, account.ledger, account.tiedDay);
  return ledger;
}

/** A business lies where its establishment that registered first lies. */
export function businessPlaces(
  accounts: readonly AccountState[],
  { erased }: BusinessState,
): { event: Place; now: Place; since: string } {
  let best = erased ? { event: erased.event, now: erased.now, since: erased.since, id: '' } : undefined;
  for (const { counts, tiedAt: since, id, event, now } of accounts) {
    if (!counts || (best && (best.since < since || (best.since === since && best.id < id)))) continue;
    best = { event: event ?? now, now, since, id };
  }
  return best ?? { event: nowhere, now: nowhere, since: '' };
}

/** Everything one SIREN adds to the counts; nothing before it is reached, nor once voided. Source: definitions, « Reach ». */
export function countBusiness(accounts: readonly AccountState[], business: BusinessState): Counted {
  const { event, now } = businessPlaces(accounts, business);
  if (business.voided) return { event, now, entries: [] };
  return { event, now, entries: entriesOf(businessLedger(accounts, business), business.verifiedDay) };
}

const least = (days: (Day | undefined)[]): Day | undefined => {
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

function entriesOf(ledger: Ledger, verifiedDay: Day | null): Entry[] {
  const { reached } = ledger;
  if (reached === undefined) return [];
  const entries: Entry[] = [['reached', '', reached, 1]];
  if (verifiedDay !== null) entries.push(['verified', '', Math.max(reached, verifiedDay), 1]);
  const perTrack = new Set<string>();
  const starts: (Day | undefined)[] = [];
  const ends: (Day | undefined)[] = [];
  const deeds: (Day | undefined)[] = [];
  const proofs: (Day | undefined)[] = [...ledger.certificates.values()];
  for (const [id, course] of ledger.courses) {
    for (const step of course.steps.keys()) entries.push(['seen', `step:${step}`, 0, 1]);
    const first = {
      reached: course.reached,
      started: least([...course.steps.values()].map(({ day }) => day)),
      completed: course.completed,
      certified: course.certified,
      deed: course.deed,
    };
    for (const metric of courseMetrics) {
      if (first[metric] === undefined) continue;
      entries.push([metric, `course:${id}`, 0, 1]);
      perTrack.add(`${metric} ${course.track}`);
    }
    starts.push(first.started);
    ends.push(first.completed);
    proofs.push(first.certified);
    deeds.push(first.deed);
  }
  for (const subject of ledger.certificates.keys()) perTrack.add(`certified ${subject}`);
  for (const both of perTrack) {
    const [metric, track] = both.split(' ') as [Metric, string];
    entries.push([metric, `track:${track}`, 0, 1]);
  }
  for (const [metric, days] of [
    ['started', starts],
    ['completed', ends],
    ['certified', proofs],
    ['deed', deeds],
  ] as const) {
    const first = least(days);
    if (first !== undefined) entries.push([metric, '', first, 1]);
  }
  if (ledger.checked !== undefined)
    entries.push(['online-checked', '', Math.max(reached, ledger.checked), 1]);
  else if (ledger.declared !== undefined)
    entries.push(['online-declared', '', Math.max(reached, ledger.declared), 1]);
  return entries;
}

/** What one person adds: her account, her minutes, and « reached » as long as no business is known. */
export function countAccount(account: AccountState): Counted {
  const { now, ledger } = account;
  const counted: Counted = { event: account.event ?? now, now, entries: [] };
  if (!account.counts) return counted;
  const { entries } = counted;
  entries.push(['registered', '', account.createdDay, 1]);
  if (account.siren === null && ledger.reached !== undefined) entries.push(['untied', '', ledger.reached, 1]);
  const perDay = new Map<Day, number>();
  for (const [id, course] of ledger.courses) {
    let sum = 0;
    for (const { day, minutes } of course.steps.values()) {
      perDay.set(day, (perDay.get(day) ?? 0) + minutes);
      sum += minutes;
    }
    if (sum > 0) entries.push(['minutes', `course:${id}`, 0, sum]);
  }
  for (const [day, minutes] of perDay) if (minutes > 0) entries.push(['minutes', '', day, minutes]);
  return counted;
}
