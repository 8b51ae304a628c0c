import { ByteReader } from '../platform/byte-reader.ts';
import { ByteWriter } from '../platform/byte-writer.ts';
import type { CourseLedger, Ledger } from './ledger.ts';
import type { Day } from './paris-day.ts';

/**
 * A ledger in a few dozen bytes. The first byte is the version of the format; days are counted from the earliest one,
 * plus one, so that zero says « never »; the usual ids are their number, others are text behind a zero.
 */
const formatVersion = 1;

export function packLedger(ledger: Ledger): Buffer {
  const to = new ByteWriter();
  const base = Math.min(...daysOf(ledger), Number.MAX_SAFE_INTEGER);
  const day = (value: Day | undefined) => to.number(value === undefined ? 0 : value - base + 1);
  to.byte(formatVersion);
  to.number(base === Number.MAX_SAFE_INTEGER ? 0 : base);
  day(ledger.reached);
  day(ledger.declared);
  day(ledger.checked);
  to.number(ledger.certificates.size);
  for (const [subject, at] of ledger.certificates) {
    to.text(subject);
    day(at);
  }
  to.number(ledger.courses.size);
  for (const [id, course] of ledger.courses) {
    writeId(to, courseIds, id);
    writeId(to, trackIds, course.track);
    day(course.reached);
    day(course.completed);
    day(course.certified);
    day(course.deed);
    to.number(course.steps.size);
    const stepIds = stepIdsOf(id);
    for (const [step, { day: at, minutes }] of course.steps) {
      writeId(to, stepIds, step);
      day(at);
      to.number(minutes);
    }
  }
  return to.done();
}

/** @throws when the bytes are of a version this code does not know, or damaged */
export function unpackLedger(packed: Uint8Array): Ledger {
  const from = new ByteReader(packed);
  const version = from.byte();
  if (version !== formatVersion) throw new Error(`ledger packed in the unknown version ${version}`);
  const base = from.number();
  const optional = (): Day | undefined => {
    const value = from.number();
    return value === 0 ? undefined : base + value - 1;
  };
  const ledger: Ledger = {
    reached: optional(),
    declared: optional(),
    checked: optional(),
    courses: new Map(),
    certificates: new Map(),
  };
  for (let left = from.number(); left > 0; left--) {
    const subject = from.text();
    ledger.certificates.set(subject, optional()!);
  }
  for (let left = from.number(); left > 0; left--) {
    const id = readId(from, courseIds);
    const course: CourseLedger = {
      track: readId(from, trackIds),
      reached: optional(),
      completed: optional(),
      certified: optional(),
      deed: optional(),
      steps: new Map(),
    };
    const stepIds = stepIdsOf(id);
    for (let steps = from.number(); steps > 0; steps--) {
      const step = readId(from, stepIds);
      course.steps.set(step, { day: optional()!, minutes: from.number() });
    }
    ledger.courses.set(id, course);
  }
  if (!from.atEnd) throw new Error('the packed ledger has bytes left over');
  return ledger;
}

function* daysOf(ledger: Ledger): Generator<Day> {
  for (const day of [ledger.reached, ledger.declared, ledger.checked]) if (day !== undefined) yield day;
  yield* ledger.certificates.values();
  for (const { reached, completed, certified, deed, steps } of ledger.courses.values()) {
    for (const day of [reached, completed, certified, deed]) if (day !== undefined) yield day;
    for (const step of steps.values()) yield step.day;
  }
}

/** Ids that are a number behind a prefix: `06`, `p2`, `06-3`. */
class NumberedIds {
  readonly #prefix: string;
  readonly #digits: number;
  // the same text each time: a recount looks tens of millions of them up, and one made anew has to be hashed anew
  readonly #made: string[] = [];

  constructor(prefix: string, digits: number) {
    this.#prefix = prefix;
    this.#digits = digits;
  }

  of(number: number): string {
    if (number >= 100) return this.#make(number);
    return (this.#made[number] ??= this.#make(number));
  }

  /** 0 for an id of another form. */
  numberIn(id: string): number {
    const number = id.startsWith(this.#prefix) ? Number(id.slice(this.#prefix.length)) : Number.NaN;
    return Number.isSafeInteger(number) && number > 0 && this.#make(number) === id ? number : 0;
  }

  #make(number: number): string {
    return `${this.#prefix}${String(number).padStart(this.#digits, '0')}`;
  }
}

const courseIds = new NumberedIds('', 2);
const trackIds = new NumberedIds('p', 1);
const stepIds = new Map<string, NumberedIds>();

function stepIdsOf(course: string): NumberedIds {
  let ids = stepIds.get(course);
  if (!ids) stepIds.set(course, (ids = new NumberedIds(`${course}-`, 1)));
  return ids;
}

function writeId(to: ByteWriter, ids: NumberedIds, id: string): void {
  const number = ids.numberIn(id);
  to.number(number);
  if (number === 0) to.text(id);
}

function readId(from: ByteReader, ids: NumberedIds): string {
  const number = from.number();
  return number === 0 ? from.text() : ids.of(number);
}
