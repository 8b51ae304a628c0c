/** The simplified register (course 25, step 2): one line a file, four answers a line. */
export const registerParts = ['purpose', 'data', 'keep', 'who'] as const;
export type RegisterPart = (typeof registerParts)[number];
export type RegisterLine = Readonly<Record<RegisterPart | 'name', string>>;
export const mostLines = 8;

export const blankLine: RegisterLine = { name: '', purpose: '', data: '', keep: '', who: '' };

export const isBlankLine = (line: RegisterLine): boolean =>
  Object.values(line).every((value) => value.trim() === '');

/** What a line still lacks, in the order of the sheet. */
export const missingParts = (line: RegisterLine): RegisterPart[] =>
  registerParts.filter((part) => line[part].trim() === '');

/** One cell for a French spreadsheet; nothing typed may start a formula. */
function cell(value: string): string {
  const flat = value.replace(/\s+/g, ' ').trim();
  return `"${(/^[=+\-@]/.test(flat) ? `'${flat}` : flat).replaceAll('"', '""')}"`;
}

/** Semicolons and a byte order mark: what a French spreadsheet opens at once. */
export function registerSpreadsheet(head: readonly string[], lines: readonly RegisterLine[]): string {
  const rows = [
    head,
    ...lines
      .filter((line) => !isBlankLine(line))
      .map((line) => [line.name, ...registerParts.map((part) => line[part])]),
  ];
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
