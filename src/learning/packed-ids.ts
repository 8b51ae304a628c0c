import type { ByteReader } from '../platform/byte-reader.ts';
import type { ByteWriter } from '../platform/byte-writer.ts';

/**
 * Ids in a packed row. The number in `06-3` or `06-q2` is stable and never reused, so it alone is kept; an id of
 * another shape is kept as text, behind a zero.
 */
export function writeNumbered(to: ByteWriter, prefix: string, id: string): void {
  const tail = id.startsWith(prefix) ? id.slice(prefix.length) : '';
  if (/^(0|[1-9]\d{0,8})$/.test(tail)) to.number(Number(tail) + 1);
  else {
    to.byte(0);
    to.text(id);
  }
}

export function readNumbered(from: ByteReader, prefix: string): string {
  const number = from.number();
  return number === 0 ? from.text() : `${prefix}${number - 1}`;
}

/** Ids of videos mostly name the course (`rr-06-53-1`), which the row's key says already: one byte stands for it. */
const courseMark = '\u0001';

export const writeVideoId = (to: ByteWriter, course: string, id: string): void =>
  to.text(id.replace(`-${course}-`, courseMark));

export const readVideoId = (from: ByteReader, course: string): string =>
  from.text().replace(courseMark, `-${course}-`);

/** An answer « a » to « g » to one of the first fifteen questions is one byte; another one is text, behind a zero. */
export function writeAnswered(to: ByteWriter, course: string, question: string, choice: string): void {
  const number = question.startsWith(`${course}-q`) ? question.slice(course.length + 2) : '';
  if (/^([1-9]|1[0-5])$/.test(number) && /^[a-g]$/.test(choice)) {
    to.byte(Number(number) * 8 + choice.charCodeAt(0) - 96);
  } else {
    to.byte(0);
    to.text(question);
    to.text(choice);
  }
}

export function readAnswered(from: ByteReader, course: string): { question: string; choice: string } {
  const both = from.byte();
  if (both === 0) return { question: from.text(), choice: from.text() };
  return {
    question: `${course}-q${Math.floor(both / 8)}`,
    choice: String.fromCharCode((both % 8) + 96),
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A lower-case UUID in its 16 bytes. */
export function writeUuid(to: ByteWriter, id: string): void {
  if (!uuid.test(id)) throw new RangeError('not a lower-case UUID');
  to.bytes(Buffer.from(id.replaceAll('-', ''), 'hex'));
}

export function readUuid(from: ByteReader): string {
  const hex = from.bytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
