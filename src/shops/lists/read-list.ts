import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { ListedCommune } from '../../accounts/communes.ts';
import { fold } from '../fold.ts';
import { type Fields, type FindCommune, type ListEntry, type Problem, readListLine } from './list-line.ts';

export const mostLines = 500;

/** What a list holds, line by line: what would be shown, and what is wrong. */
export interface ReadList {
  entries: ListEntry[];
  problems: { line: number; name: string; problems: Problem[]; firstLine?: number }[];
  /** the file as a whole cannot be read: nothing else is said then */
  wrong: null | 'empty' | 'headings' | 'too-many' | { brokenLine: number };
}

/** The headings people write, folded; the first one is that of our model. */
const headings: Readonly<Record<keyof Fields, readonly string[]>> = {
  kind: ['genre', 'type', 'categorie'],
  name: ['nom', 'denomination', 'intitule'],
  commune: ['commune', 'ville', 'code insee'],
  url: ['adresse web', 'site', 'site internet', 'lien', 'url'],
  phone: ['telephone', 'tel'],
  words: ['description', 'remarque', 'precisions'],
};
const columns = Object.keys(headings) as (keyof Fields)[];

/** The headings of the model, in order. */
export const modelHeadings = ['genre', 'nom', 'commune', 'adresse web', 'téléphone', 'description'];

/** Reads a whole file, `;` or `,` between cells. Pure: the same text always gives the same answer. */
export function readList(text: string, findCommune: FindCommune): ReadList {
  const none = { entries: [], problems: [] };
  const rows = parseRows(text.replace(/^\ufeff/, ''));
  if ('brokenLine' in rows) return { ...none, wrong: rows };
  const [head, ...lines] = rows.rows;
  if (!head) return { ...none, wrong: 'empty' };
  const places = columns.map((column) =>
    head.cells.findIndex((cell) => headings[column].includes(fold(cell))),
  );
  if (places[0] === -1 || places[1] === -1) return { ...none, wrong: 'headings' };
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return { ...none, wrong: 'empty' };
  if (filled.length > mostLines) return { ...none, wrong: 'too-many' };
  const entries: ListEntry[] = [];
  const problems: ReadList['problems'] = [];
  const known = new Map<string, number>();
  for (const { line, cells } of filled) {
    const fields = Object.fromEntries(
      columns.map((column, index) => [column, cells[places[index]!] ?? '']),
    ) as Fields;
    const read = readListLine(line, fields, findCommune);
    const name = fields.name.slice(0, 60);
    if (Array.isArray(read)) problems.push({ line, name, problems: read });
    else if (known.has(read.sameKey))
      problems.push({ line, name, problems: ['twice'], firstLine: known.get(read.sameKey)! });
    else {
      known.set(read.sameKey, line);
      entries.push(read);
    }
  }
  return { entries, problems, wrong: null };
}

interface Row {
  line: number;
  cells: string[];
}

function parseRows(text: string): { rows: Row[] } | { brokenLine: number } {
  const first = text.split(/\r?\n/, 1)[0]!;
  const count = (sign: string) => first.split(sign).length;
  try {
    const rows = parse(text, {
      delimiter: count(';') >= count(',') ? ';' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // `lines` is where a record ends: one over several lines starts higher
    return {
      rows: rows.map(({ record, info }) => ({
        cells: record,
        line: info.lines - record.join('').split('\n').length + 1,
      })),
    };
  } catch (error) {
    if (error instanceof CsvError) return { brokenLine: Number(error.lines ?? 1) };
    throw error;
  }
}

/** Communes of one region by their name or INSEE code, « St » and « Saint » alike. */
export function communeFinder(communes: Iterable<ListedCommune>, region: string): FindCommune {
  const byName = new Map<string, ListedCommune[]>();
  const elsewhere = new Set<string>();
  const byCode = new Map<string, ListedCommune>();
  for (const commune of communes) {
    const key = placeKey(commune.name);
    if (commune.region !== region) {
      elsewhere.add(key).add(commune.code);
      continue;
    }
    byCode.set(commune.code, commune);
    byName.set(key, [...(byName.get(key) ?? []), commune]);
  }
  return (typed) => {
    const code = typed.trim().toUpperCase();
    const key = placeKey(typed);
    const found = byCode.get(code);
    const named = found ? [found] : (byName.get(key) ?? []);
    if (named.length === 1) return { code: named[0]!.code, name: named[0]!.name };
    if (named.length > 1) return 'commune-ambiguous';
    return elsewhere.has(code) || elsewhere.has(key) ? 'commune-elsewhere' : 'commune-unknown';
  };
}

const placeKey = (name: string): string =>
  fold(name)
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint');
