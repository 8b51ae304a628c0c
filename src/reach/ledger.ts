import type { Day } from './paris-day.ts';

/**
 * The day on which each thing was received for the first time, for one account or one business. The day is that of the
 * receipt, so past days never change by a late sync or by a phone's clock.
 */
export interface Ledger {
  /** « reached » of definitions, all courses together */
  reached?: Day | undefined;
  courses: Map<string, CourseLedger>;
  /** certificates of a track or of the whole programme, by subject; those of a course are in its own entry */
  certificates: Map<string, Day>;
  /** the shop's own link: given; fetched and found by our check */
  declared?: Day | undefined;
  checked?: Day | undefined;
}

export interface CourseLedger {
  /** the track the course was in that day */
  track: string;
  reached?: Day | undefined;
  completed?: Day | undefined;
  certified?: Day | undefined;
  /** the one real action that ends the course was declared */
  deed?: Day | undefined;
  /** nominal minutes as announced that day */
  steps: Map<string, { day: Day; minutes: number }>;
}

export const emptyLedger = (): Ledger => ({ courses: new Map(), certificates: new Map() });

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);

/**
 * The earliest of both, thing by thing; `from` is the day from which the second one counts at all (a SIREN given late
 * counts what was done before on the day it was given). Idempotent, commutative and associative; changes the first.
 */
export function mergeInto(target: Ledger, source: Ledger, from: Day = 0): Ledger {
  const late = (day: Day | undefined) => (day === undefined ? undefined : Math.max(day, from));
  target.reached = earlier(target.reached, late(source.reached));
  target.declared = earlier(target.declared, late(source.declared));
  target.checked = earlier(target.checked, late(source.checked));
  for (const [subject, day] of source.certificates) {
    target.certificates.set(subject, earlier(target.certificates.get(subject), late(day))!);
  }
  for (const [id, course] of source.courses) {
    let own = target.courses.get(id);
    if (!own) target.courses.set(id, (own = { track: course.track, steps: new Map() }));
    if (course.track < own.track) own.track = course.track;
    own.reached = earlier(own.reached, late(course.reached));
    own.completed = earlier(own.completed, late(course.completed));
    own.certified = earlier(own.certified, late(course.certified));
    own.deed = earlier(own.deed, late(course.deed));
    for (const [step, { day, minutes }] of course.steps) {
      const known = own.steps.get(step);
      own.steps.set(step, {
        day: earlier(known?.day, late(day))!,
        minutes: Math.min(known?.minutes ?? minutes, minutes),
      });
    }
  }
  return target;
}

export const copyOf = (ledger: Ledger): Ledger => mergeInto(emptyLedger(), ledger);

/** What the server concluded about one course of one person. */
export interface CourseFacts {
  course: string;
  track: string;
  /** 30 distinct seconds of video, one answer or one step, in this course */
  reached: boolean;
  completed: boolean;
  /** its action was declared done; taking it back later undoes no first time */
  deed: boolean;
  /** steps seen, with their nominal minutes */
  seen: readonly { id: string; minutes: number }[];
}

/** What happened, as features tell it: all that is true now, known before or not. */
export interface Facts {
  /** over all courses together */
  reached?: boolean;
  courses?: readonly CourseFacts[];
  /** a certificate was issued: a course, a track or the programme */
  certified?: { course: string; track: string } | { subject: string };
}

/** Writes what is new into the ledger, as of `today`; says whether anything was. */
export function record(ledger: Ledger, facts: Facts, today: Day): boolean {
  let changed = false;
  const first = <Key extends string>(
    holder: Partial<Record<Key, Day | undefined>>,
    key: Key,
    is: boolean,
  ) => {
    if (!is || holder[key] !== undefined) return;
    holder[key] = today;
    changed = true;
  };
  for (const { course, track, reached, completed, deed, seen } of facts.courses ?? []) {
    if (!reached && !completed && !deed && seen.length === 0) continue;
    const own = courseIn(ledger, course, track);
    first(own, 'reached', reached);
    first(own, 'completed', completed);
    first(own, 'deed', deed);
    for (const { id, minutes } of seen) {
      if (own.steps.has(id)) continue;
      own.steps.set(id, { day: today, minutes });
      changed = true;
    }
    first(ledger, 'reached', reached);
  }
  first(ledger, 'reached', facts.reached ?? false);
  const { certified } = facts;
  if (certified && 'course' in certified) {
    first(courseIn(ledger, certified.course, certified.track), 'certified', true);
  } else if (certified && !ledger.certificates.has(certified.subject)) {
    ledger.certificates.set(certified.subject, today);
    changed = true;
  }
  return changed;
}

function courseIn(ledger: Ledger, id: string, track: string): CourseLedger {
  const known = ledger.courses.get(id);
  if (known) return known;
  const made: CourseLedger = { track, steps: new Map() };
  ledger.courses.set(id, made);
  return made;
}
