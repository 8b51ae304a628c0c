/** What one reads of a step's MDX text; pure, for counting, searching and checking words. */

/** Running text: no headings, tags, attributes, table rules or marks of emphasis. Offsets are not those of the body. */
export const prose = (body: string): string =>
  body
    .replace(/^#+ .*$/gm, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, ' ')
    .replace(/[*_|`]/g, ' ');

export const headingsOf = (body: string): string[] =>
  [...body.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!);
