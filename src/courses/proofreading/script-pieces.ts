import ts from 'typescript';
import type { Piece } from './pieces.ts';

/** Attributes that no one reads. */
const forTheMachine = new Set([
  'className',
  'id',
  'htmlFor',
  'type',
  'role',
  'name',
  'key',
  'inputMode',
  'scope',
]);
/** Files whose texts are sent or printed as they are: SMS hold no curly sign, the model form is word for word that of the law. */
const samples = /(?:collection-messages|order-form|gsm-alphabet|withdrawal-form-words|SmsCounter)\.tsx?$/;
/** Words for a calendar, a country or a file format. */
const code = /^[A-Z0-9@_-]+(?:[:;=][^ ]*)?$|^(?:X-|UID|DTSTAMP|PRODID|DESCRIPTION|SUMMARY|RRULE|EXDATE)/;

/**
 * The French of a tool's own source, where its labels, results and refusals are written: strings, templates, and what
 * stands between tags. A computed part reads « 1 »: a figure, in most of them, and one word in all.
 */
export function piecesOfScript(file: string, text: string): Piece[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const pieces: Piece[] = [];
  const add = (node: ts.Node, said: string) => {
    if (!isFrench(said)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const sample = samples.test(file) ? 'sample' : 'prose';
    pieces.push({ file, line, kind: sample, text: said, box: null, section: 0, terms: [] });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node)) return;
    if (ts.isJsxAttribute(node) && forTheMachine.has(node.name.getText())) return;
    if (ts.isStringLiteralLike(node))
      return add(node, ts.isJsxAttribute(node.parent) ? decoded(node.text) : node.text);
    if (ts.isTemplateExpression(node)) {
      add(node, templateText(node));
      node.templateSpans.forEach((span) => visit(span.expression));
      return;
    }
    if ((ts.isJsxElement(node) || ts.isJsxFragment(node)) && node.children.some(isWords)) {
      add(node, betweenTags(node.children).replace(/ {2,}/g, ' ').trim());
      return beside(node);
    }
    ts.forEachChild(node, visit);
  };
  /** What stands in a sentence that was read already: attributes and computed parts, not its words again. */
  const beside = (node: ts.Node): void =>
    ts.forEachChild(node, (child) => {
      if (ts.isJsxExpression(child) || ts.isJsxAttributes(child)) visit(child);
      else beside(child);
    });
  visit(source);
  return pieces;
}

const isWords = (node: ts.Node): boolean => ts.isJsxText(node) && /\p{L}/u.test(node.text);

const templateText = (node: ts.TemplateExpression): string =>
  node.head.text + node.templateSpans.map((span) => `1${span.literal.text}`).join('');

const decoded = (text: string): string => text.replaceAll('&nbsp;', '\u00a0').replaceAll('&#8239;', '\u202f');

/** As JSX shows it: lines joined by one space, tags inside a sentence left out. */
const betweenTags = (nodes: readonly ts.Node[]): string =>
  nodes
    .map((node) => {
      if (ts.isJsxText(node))
        return decoded(node.text)
          .replace(/^[ \t]*\n\s*|\n[ \t]*$/g, '')
          .replace(/ *\n */g, ' ');
      if (ts.isJsxElement(node)) return betweenTags(node.children);
      if (!ts.isJsxExpression(node) || !node.expression) return '';
      return ts.isStringLiteralLike(node.expression) ? node.expression.text : '1';
    })
    .join('');

/** Sentences and labels, not keys, classes and addresses: a French sign, a capital first, or words in a row. */
const isFrench = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  !code.test(text) &&
  (/[\u00a0\u202f’«»…àâçéèêëîïôûùœÀÉÊ]/.test(text) ||
    /^\p{Lu}\p{Ll}/u.test(text) ||
    /\p{Ll} \p{Ll}+ /u.test(text));
