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

/** A choice is a letter; another name is kept as text, behind a zero. */
export function writeChoice(to: ByteWriter, choice: string): void {
  if (/^[a-z]$/.test(choice)) to.byte(choice.charCodeAt(0) - 96);
  else {
    to.byte(0);
    to.text(choice);
  }
}

export function readChoice(from: ByteReader): string {
  const letter = from.byte();
  return letter === 0 ? from.text() : String.fromCharCode(letter + 96);
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
