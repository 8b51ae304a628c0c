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
    writeId(to, '', id, 2);
    writeId(to, 'p', course.track, 1);
    day(course.reached);
    day(course.completed);
    day(course.certified);
    day(course.deed);
    to.number(course.steps.size);
    for (const [step, { day: at, minutes }] of course.steps) {
      writeId(to, `${id}-`, step, 1);
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
  const ledger: Ledger = { courses: new Map(), certificates: new Map() };
  ledger.reached = optional();
  ledger.declared = optional();
  ledger.checked = optional();
  for (let left = from.number(); left > 0; left--) {
    const subject = from.text();
    ledger.certificates.set(subject, optional()!);
  }
  for (let left = from.number(); left > 0; left--) {
    const id = readId(from, '', 2);
    const course: CourseLedger = { track: readId(from, 'p', 1), steps: new Map() };
    course.reached = optional();
    course.completed = optional();
    course.certified = optional();
    course.deed = optional();
    for (let steps = from.number(); steps > 0; steps--) {
      const step = readId(from, `${id}-`, 1);
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

function writeId(to: ByteWriter, prefix: string, id: string, digits: number): void {
  const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : Number.NaN;
  if (Number.isSafeInteger(number) && number > 0 && idOf(prefix, number, digits) === id) to.number(number);
  else {
    to.number(0);
    to.text(id);
  }
}

function readId(from: ByteReader, prefix: string, digits: number): string {
  const number = from.number();
  return number === 0 ? from.text() : idOf(prefix, number, digits);
}

const idOf = (prefix: string, number: number, digits: number): string =>
  digits === 1 ? `${prefix}${number}` : `${prefix}${String(number).padStart(digits, '0')}`;
