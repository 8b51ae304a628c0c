import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** One text as a learner meets it (a paragraph, a cell, a choice…), and where it is written. */
export interface Piece {
  /** from the content folder: `courses/06-…/2-trois-formes.mdx` */
  file: string;
  line: number;
  kind: 'prose' | 'heading' | 'item' | 'cell' | 'alternative' | 'sample' | 'brief';
  text: string;
  /** the box it stands in; `null` in the open text */
  box: string | null;
  /** counts the headings above it in its file */
  section: number;
  /** words of the glossary explained here, as written in `<Term word>` */
  terms: string[];
}

const openBox = /^<(Example|GoodToKnow|DoNow)\b/;
const closeBox = /^<\/(Example|GoodToKnow|DoNow)>/;

/**
 * The texts of a lesson file (after its front matter), line by line, in the small Markdown our courses use. A message
 * shown as somebody wrote it (`data-sms`, backquotes, `>`) is a sample: our style does not apply to it.
 */
export function piecesOfLesson(file: string, text: string): Piece[] {
  const front = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text)?.[0] ?? '';
  const pieces = front ? piecesOfYaml(file, front.replace(/---\s*$/, '')) : [];
  const first = front.split('\n').length;
  let box: string | null = null;
  let section = 0;
  for (const [index, raw] of text.slice(front.length).split('\n').entries()) {
    const line = raw.trim();
    box = openBox.exec(line)?.[1] ?? box;
    if (line.startsWith('#')) section += 1;
    const where = { file, line: first + index, box, section };
    pieces.push(...linePieces(line).map((piece) => ({ ...where, terms: [], ...piece })));
    if (closeBox.test(line)) box = null;
  }
  return pieces;
}

function linePieces(line: string): (Pick<Piece, 'kind' | 'text'> & { terms?: string[] })[] {
  if (/data-sms|^`[^`]+`$|^>/.test(line))
    return [{ kind: 'sample', text: plain(line.replace(/[`{}]/g, '')) }];
  if (line.startsWith('|')) {
    const cells = line.split('|').slice(1, -1).map(plain);
    if (cells.every((cell) => /^:?-+:?$/.test(cell))) return [];
    return cells.filter(Boolean).map((text) => ({ kind: 'cell', text }));
  }
  const alternatives = [...line.matchAll(/ alt="([^"]*)"/g)].map(([, text]) => ({
    kind: 'alternative' as const,
    text: text!,
  }));
  const text = plain(line);
  if (!/[\p{L}\p{N}]/u.test(text)) return alternatives;
  const kind = line.startsWith('#') ? 'heading' : /^(?:[-*]|\d+\.) /.test(line) ? 'item' : 'prose';
  return [...alternatives, { kind, text, terms: termsOf(line) }];
}

const termsOf = (line: string): string[] =>
  [...line.matchAll(/<Term word="([^"]+)"/g)].map(([, word]) => word!);

/** Markdown and tags taken away: what the eye reads. */
const plain = (line: string): string =>
  line
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:#+|[-*]|\d+\.) +|^>\s*/, '')
    .replace(/\*\*|(?<!\w)\*|\*(?!\w)|`/g, '')
    .trim();

/** Fields that people read, and what they are; any other field (ids, dates, kinds) is for the machine. */
const fields: Record<string, Piece['kind']> = {
  title: 'heading',
  promise: 'prose',
  goal: 'prose',
  summary: 'prose',
  instead: 'prose',
  deed: 'prose',
  objectives: 'item',
  text: 'item',
  prompt: 'prose',
  explanation: 'prose',
  definition: 'prose',
  supports: 'prose',
  paper: 'item',
  say: 'brief',
  regional: 'brief',
  never: 'brief',
  framing: 'brief',
};

/** The texts of a YAML file that people read. */
export function piecesOfYaml(file: string, text: string): Piece[] {
  const lines = new LineCounter();
  const pieces: Piece[] = [];
  const walk = (node: unknown, kind: Piece['kind'] | undefined): void => {
    if (isMap<{ value: string }, Node>(node))
      for (const pair of node.items) walk(pair.value, fields[pair.key.value]);
    else if (isSeq(node)) for (const item of node.items) walk(item, kind);
    else if (kind && isScalar(node) && typeof node.value === 'string') {
      const { line } = lines.linePos(node.range![0]);
      pieces.push({ file, line, kind, text: node.value, box: null, section: -1, terms: [] });
    }
  };
  walk(parseDocument(text, { lineCounter: lines }).contents, undefined);
  return pieces;
}
