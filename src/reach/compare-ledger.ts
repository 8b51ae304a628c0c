import { type CourseFacts, type CourseLedger, type Facts, type Ledger, record } from './ledger.ts';

/** Something a ledger notes that no fact says. */
export interface Surplus {
  /** `seen 06-3`, `completed 06`, `certified p2`, `deed 06`, `reached` */
  says: string;
  /** changes the ledger */
  takeAway: () => void;
}

export interface LedgerDifference {
  /** told by a feature and never noted */
  missing: Facts[];
  /** what is noted and not true */
  surplus: string[];
}

/**
 * Compares an account's ledger with what learning and certificates hold today; undefined when they say the same. Writes
 * what is missing into `ledger`. What was seen of steps that left the catalogue cannot be compared, nor what was
 * concluded from them. Links to shops are not compared here: the shop's page is their fact and shows what stands.
 */
export function compareLedger(
  ledger: Ledger,
  facts: readonly Facts[],
  currentSteps: ReadonlySet<string>,
): LedgerDifference | undefined {
  const missing = facts.filter((one) => record(ledger, one, 0));
  const surplus = surplusIn(ledger, facts, currentSteps);
  if (missing.length === 0 && surplus.length === 0) return undefined;
  return { missing, surplus: surplus.map(({ says }) => says) };
}

const noSurplus: readonly Surplus[] = [];

/**
 * What `ledger`, in which all of the facts are noted, notes besides; see `compareLedger` for what cannot be known.
 */
export function surplusIn(
  ledger: Ledger,
  facts: readonly Facts[],
  currentSteps: ReadonlySet<string>,
): readonly Surplus[] {
  let found: Surplus[] | undefined;
  const note = (says: string, takeAway: () => void) => (found ??= []).push({ says, takeAway });
  let allCurrent = true;
  for (const [id, course] of ledger.courses) {
    const known = courseIn(facts, id);
    if (course.certified !== undefined && !isCertified(facts, id)) {
      note(`certified ${id}`, () => delete course.certified);
    }
    if (!comparesSteps(course, known, currentSteps, note)) {
      allCurrent = false;
      continue;
    }
    if (course.completed !== undefined && !known?.completed) {
      note(`completed ${id}`, () => delete course.completed);
    }
    if (course.deed !== undefined && !known?.deed) note(`deed ${id}`, () => delete course.deed);
    if (course.reached !== undefined && !known?.reached) {
      note(`reached ${id}`, () => delete course.reached);
    }
  }
  for (const subject of ledger.certificates.keys()) {
    if (!isCertified(facts, subject)) {
      note(`certified ${subject}`, () => ledger.certificates.delete(subject));
    }
  }
  if (allCurrent && ledger.reached !== undefined && !facts.some(isReached)) {
    note('reached', () => delete ledger.reached);
  }
  return found ?? noSurplus;
}

/** Notes steps that were not seen; false when the course has steps that the catalogue has no more. */
function comparesSteps(
  { steps }: CourseLedger,
  known: CourseFacts | undefined,
  currentSteps: ReadonlySet<string>,
  note: (says: string, takeAway: () => void) => void,
): boolean {
  // all that was seen is noted: as many are the same
  if (steps.size === known?.seen.length) return true;
  let current = true;
  for (const step of steps.keys()) {
    if (!currentSteps.has(step)) current = false;
    else if (!known?.seen.some(({ id }) => id === step)) {
      note(`seen ${step}`, () => steps.delete(step));
    }
  }
  return current;
}

// a person has a handful of courses and certificates: looking through them is quicker than an index made for each person
function courseIn(facts: readonly Facts[], id: string): CourseFacts | undefined {
  for (const { courses } of facts) {
    const known = courses?.find(({ course }) => course === id);
    if (known) return known;
  }
  return undefined;
}

const isCertified = (facts: readonly Facts[], subject: string): boolean =>
  facts.some(
    ({ certified }) =>
      certified && ('course' in certified ? certified.course === subject : certified.subject === subject),
  );

const isReached = ({ reached, courses }: Facts): boolean =>
  reached === true || (courses ?? []).some((course) => course.reached);
