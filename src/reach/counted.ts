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

/** The earliest of several ledgers: what `ledger` says, and nothing before the day `from`. */
export interface FirstTimes {
  ledger: Ledger;
  from: Day;
}

/** First times of a business: those of its accounts that count and of its erased ones. */
export function firstTimes(accounts: readonly AccountState[], { erased }: BusinessState): FirstTimes {
  const counting = accounts.filter(({ counts }) => counts);
  // nearly every business has one account: nothing to merge
  if (!erased && counting.length === 1) return { ledger: counting[0]!.ledger, from: counting[0]!.tiedDay };
  const ledger = emptyLedger();
  if (erased) mergeInto(ledger, erased.ledger);
  for (const account of counting) mergeInto(ledger, account.ledger, account.tiedDay);
  return { ledger, from: 0 };
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
  return { event, now, entries: entriesOf(firstTimes(accounts, business), business.verifiedDay) };
}

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

function entriesOf({ ledger, from }: FirstTimes, verifiedDay: Day | null): Entry[] {
  if (ledger.reached === undefined) return [];
  const reached = Math.max(ledger.reached, from);
  const entries: Entry[] = [['reached', '', reached, 1]];
  if (verifiedDay !== null) entries.push(['verified', '', Math.max(reached, verifiedDay), 1]);
  // in the order of courseMetrics: the first time over all courses, and which of them each track has (one bit each)
  const firsts: (Day | undefined)[] = [];
  const ofTracks = new Map<string, number>();
  const note = (index: number, track: string, day: Day) => {
    firsts[index] = earlier(firsts[index], day);
    ofTracks.set(track, (ofTracks.get(track) ?? 0) | (1 << index));
  };
  for (const [id, course] of ledger.courses) {
    let started: Day | undefined;
    for (const [step, { day }] of course.steps) {
      entries.push(oneOf(seenSteps, 'seen', 'step', step));
      started = earlier(started, day);
    }
    const days = [course.reached, started, course.completed, course.certified, course.deed];
    for (let index = 0; index < days.length; index++) {
      const day = days[index];
      if (day === undefined) continue;
      entries.push(one(courseMetrics[index]!, 'course', id));
      note(index, course.track, day);
    }
  }
  for (const [subject, day] of ledger.certificates) note(courseMetrics.indexOf('certified'), subject, day);
  for (const [track, bits] of ofTracks) {
    for (const [index, metric] of courseMetrics.entries()) {
      if (bits & (1 << index)) entries.push(one(metric, 'track', track));
    }
  }
  for (const [index, metric] of courseMetrics.entries()) {
    // « reached » has a rule of its own: seconds of several courses add up
    if (metric === 'reached' || firsts[index] === undefined) continue;
    entries.push([metric, '', Math.max(firsts[index], from), 1]);
  }
  if (ledger.checked !== undefined)
    entries.push(['online-checked', '', Math.max(reached, ledger.checked), 1]);
  else if (ledger.declared !== undefined)
    entries.push(['online-declared', '', Math.max(reached, ledger.declared), 1]);
  return entries;
}

type Dimension = 'course' | 'track' | 'step';
const ones = new Map<Metric, Record<'course' | 'track', Map<string, Entry>>>();

/** One more of a metric in a dimension: the same entry each time, since a recount meets each of them a million times. */
const one = (metric: Metric, dimension: 'course' | 'track', id: string): Entry => {
  let known = ones.get(metric);
  if (!known) ones.set(metric, (known = { course: new Map(), track: new Map() }));
  return oneOf(known[dimension], metric, dimension, id);
};

function oneOf(known: Map<string, Entry>, metric: Metric, dimension: Dimension, id: string): Entry {
  let entry = known.get(id);
  if (!entry) known.set(id, (entry = [metric, `${dimension}:${id}`, 0, 1]));
  return entry;
}

const seenSteps = new Map<string, Entry>();

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
    if (sum > 0) entries.push(['minutes', one('minutes', 'course', id)[1], 0, sum]);
  }
  for (const [day, minutes] of perDay) if (minutes > 0) entries.push(['minutes', '', day, minutes]);
  return counted;
}
