/**
 * The catalogue as a file for a spreadsheet (course 04, « Précisions »): UTF-8 with BOM, semicolons, decimal comma,
 * eight columns, then the optional ones. Quotes as in RFC 4180.
 */
import {
  type CatalogueLine,
  blankLine,
  catalogueSize,
  lineIsBlank,
  lineUnitPrice,
  nameKey,
} from './catalogue-lines.ts';

/** column → field; the price per unit is worked out on the way out and left aside on the way in */
const columns = [
  ['nom', 'name'],
  ['prix_ttc', 'price'],
  ['contenance', 'content'],
  ['prix_unite', null],
  ['description', 'description'],
  ['photo', 'photo'],
  ['stock', 'stock'],
  ['delai_retrait', 'delay'],
  ['tva', 'vat'],
  ['allergenes', 'allergens'],
  ['taille', 'size'],
  ['matiere', 'material'],
] as const satisfies readonly (readonly [string, keyof CatalogueLine | null])[];

const bom = '\ufeff';
const cell = (text: string, separator: string): string =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;

function table(lines: readonly CatalogueLine[], separator: string): string {
  const head = columns.map(([title]) => title).join(separator);
  const rows = lines.map((line) =>
    columns
      .map(([, key]) => cell(key === null ? lineUnitPrice(line) : line[key].trim(), separator))
      .join(separator),
  );
  return [head, ...rows].map((row) => `${row}\r\n`).join('');
}

/** Blank lines stay, so that an empty model has its twenty. */
export const catalogueFile = (lines: readonly CatalogueLine[]): string => bom + table(lines, ';');
/** The same to paste into a spreadsheet. */
export const catalogueCells = (lines: readonly CatalogueLine[]): string => table(lines, '\t');

/** Cells of a file with semicolons; quotes may hold separators and line breaks. */
function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let value = '';
  let quoted = false;
  const close = () => {
    rows.at(-1)!.push(value);
    value = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') value += sign;
      else if (text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && value === '') quoted = true;
    else if (sign === ';') close();
    else if (sign === '\n') {
      close();
      rows.push([]);
    } else if (sign !== '\r') value += sign;
  }
  close();
  return rows;
}

export type CatalogueReading =
  { ok: true; lines: CatalogueLine[]; leftOut: number } | { ok: false; error: string };

/** A file made here, or filled in a spreadsheet: columns are known by their title, in any order. */
export function readCatalogue(file: string): CatalogueReading {
  const [head = [], ...rows] = readCells(file.startsWith(bom) ? file.slice(1) : file);
  const titles = head.map((title) => nameKey(title));
  if (!titles.includes('nom')) {
    return {
      ok: false,
      error: 'Ce fichier n’est pas un catalogue\u00a0: sa première ligne doit commencer par nom;prix_ttc.',
    };
  }
  const lines = rows
    .map((row) => {
      const line = { ...blankLine };
      for (const [title, key] of columns) {
        if (key !== null) line[key] = (row[titles.indexOf(title)] ?? '').trim().slice(0, 2000);
      }
      return line;
    })
    .filter((line) => !lineIsBlank(line));
  return {
    ok: true,
    lines: lines.slice(0, catalogueSize),
    leftOut: Math.max(0, lines.length - catalogueSize),
  };
}
