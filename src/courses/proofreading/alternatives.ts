import type { Finding } from './finding.ts';

/** An alternative says what the drawing says: a few words name it, they do not replace it. */
const shortest = 40;

/** Drawings without a text that replaces them, tables without headings, pictures of the web: by file, on the raw text. */
export function withoutAlternative(file: string, text: string): Finding[] {
  const at = (index: number) => text.slice(0, index).split('\n').length;
  const finding = (index: number, what: string): Finding => ({
    rule: 'alternative',
    file,
    line: at(index),
    what,
  });
  return [
    ...[...text.matchAll(/<Drawing\b[^>]*>/g)].flatMap(({ 0: tag, index }) => {
      const alt = / alt="([^"]*)"/.exec(tag)?.[1] ?? '';
      if (alt.length >= shortest && !/^(?:image|dessin|photo|schéma|illustration)\b/i.test(alt)) return [];
      return [finding(index, `alt="${alt}": say what the drawing says, in ${shortest} signs or more`)];
    }),
    ...[...text.matchAll(/!\[[^\]]*\]\(|<img\b/g)].map(({ index }) =>
      finding(index, 'a picture: draw it in src/courses/ui/drawings/, no text in bitmaps'),
    ),
    ...[...text.matchAll(/(?<!\|[^\n]*\n)^\|([^\n]*)\|\n\|[\s:|-]+\|$/gm)].flatMap(({ 1: row, index }) => {
      const [, ...headings] = row!.split('|').map((cell) => cell.trim());
      return headings.every(Boolean) ? [] : [finding(index, 'a table with a column without heading')];
    }),
  ];
}
