/** One value of a table to export. Numbers stay numbers; null is an empty cell. */
export type Cell = string | number | null;

/** French spreadsheets read UTF-8 only behind this mark, and separate cells by `;`. */
const byteOrderMark = '\ufeff';
/** Lines joined before they leave: a chunk for every line would cost more than the line. */
const linesPerChunk = 200;

/** A spreadsheet would run a text that begins so (OWASP, « CSV injection »). */
const runnable = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/u;
const needsQuotes = /[";\r\n\t]|^\s|\s$/;

const number = (value: number): string => (Number.isFinite(value) ? String(value).replace('.', ',') : '');

/** An apostrophe in front makes every spreadsheet take the text as it is. */
function text(value: string): string {
  const safe = runnable.test(value) ? `'${value}` : value;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const cell = (value: Cell): string =>
  value === null ? '' : typeof value === 'number' ? number(value) : text(value);

/** One line with its end (RFC 4180): `;` between cells, decimal comma, texts defused. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(cell).join(';')}\r\n`;

/**
 * A whole file in chunks of text, in constant memory: the mark, the headings, then each row as it comes.
 */
export async function* csvChunks(
  headings: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  let chunk = byteOrderMark + csvLine(headings);
  let lines = 1;
  for await (const row of rows) {
    chunk += csvLine(row);
    lines += 1;
    if (lines < linesPerChunk) continue;
    yield chunk;
    [chunk, lines] = ['', 0];
  }
  if (chunk !== '') yield chunk;
}
