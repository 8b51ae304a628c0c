/**
 * The house rules of French typography (spaces and apostrophes), as a function from text to text. Applying it twice
 * changes nothing. Content and interface are written this way and a test compares; SMS samples, addresses, code and
 * times such as 14:30 are never given to it.
 */
export function typographic(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/«[ \u00a0\u202f]*/g, '«\u00a0')
    .replace(/[ \u00a0\u202f]*»/g, '\u00a0»')
    .replace(/[ \u00a0\u202f]+([;!?])/g, '\u202f$1')
    .replace(/[ \u00a0\u202f]+:(?=\s|$)/g, '\u00a0:')
    .replace(/(\d)[ \u00a0\u202f](\d{3})(?!\d)/g, '$1\u202f$2')
    .replace(/(\d)[ \u202f]+(%|€|°C|kg|km|cm|min|Mo|Ko|h)(?![\p{L}\d])/gu, '$1\u00a0$2')
    .replace(/(\d)\u00a0h[ \u202f](\d{2})(?!\d)/g, '$1\u00a0h\u00a0$2')
    .replace(/n°[ \u202f]?(?=\d)/g, 'n°\u00a0')
    .replace(/\.\.\./g, '…');
}
