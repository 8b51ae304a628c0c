/** Bytes of a file a person may send: a list of 500 lines holds in less. */
export const largestList = 200_000;

const starts = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);

/**
 * The text of a file that a spreadsheet saved as CSV: UTF-8, UTF-16 with its mark, else Windows-1252, which French
 * spreadsheets still write. Null when it is no text (a workbook, a picture).
 */
export function decodeList(bytes: Uint8Array): string | null {
  const utf16 = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  const text = utf16 ? new TextDecoder(utf16).decode(bytes) : decodeBytes(bytes);
  // signs that no text holds tell a workbook or a picture
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text;
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
