import { isIP } from 'node:net';
import { readLine } from '../../accounts/display-text.ts';
import { fold } from '../fold.ts';
import { type ListKind, listKinds } from './list-kinds.ts';

/** One place that can be shown. */
export interface ListEntry {
  /** of the file, from 1 */
  line: number;
  kind: ListKind;
  name: string;
  /** null: for the whole region */
  commune: { code: string; name: string } | null;
  url: string | null;
  phone: string | null;
  words: string | null;
  /** what makes it the same place in two lists */
  sameKey: string;
}

export type Problem =
  | 'kind-unknown'
  | 'name-missing'
  | 'text-too-long'
  | 'text-unreadable'
  | 'formula'
  | 'commune-unknown'
  | 'commune-ambiguous'
  | 'commune-elsewhere'
  | 'link-not-https'
  | 'link-invalid'
  | 'phone-invalid'
  | 'nothing-to-reach'
  | 'twice';

export type Fields = Readonly<Record<'kind' | 'name' | 'commune' | 'url' | 'phone' | 'words', string>>;

/** Finds the commune somebody named, in the list's region. */
export type FindCommune = (
  typed: string,
) => { code: string; name: string } | 'commune-unknown' | 'commune-ambiguous' | 'commune-elsewhere';

const longestName = 100;
const longestWords = 200;
const longestUrl = 300;

/** A spreadsheet would run it, and people would read it as nonsense: « =HYPERLINK(…) », « @SUM ». */
const formula = /^\s*[=@\t|\uff1d\uff20]|^\s*[+-](?!\d[\d\s.]*$)/u;

/** Reads one line of a list: what can be shown, or everything that is wrong with it. */
export function readListLine(line: number, fields: Fields, findCommune: FindCommune): ListEntry | Problem[] {
  const problems: Problem[] = [];
  const text = (value: string, longest: number): string | null => {
    if (formula.test(value)) problems.push('formula');
    const read = readLine(value, longest);
    if (typeof read !== 'string') return read.text;
    problems.push(read === 'name-too-long' ? 'text-too-long' : 'text-unreadable');
    return null;
  };
  const kind = listKinds.find(({ label }) => fold(label) === fold(fields.kind));
  if (!kind) problems.push('kind-unknown');
  const name = text(fields.name, longestName);
  if (name === null && problems.every((problem) => !problem.startsWith('text')))
    problems.push('name-missing');
  const commune = fields.commune.trim() === '' ? null : findCommune(fields.commune);
  if (typeof commune === 'string') problems.push(commune);
  const link = readHttps(fields.url);
  if (typeof link === 'string') problems.push(link);
  const url = typeof link === 'string' ? null : link.url;
  const phone = readPhoneNumber(fields.phone);
  if (phone === undefined) problems.push('phone-invalid');
  const words = text(fields.words, longestWords);
  if (url === null && phone === null && words === null && problems.length === 0)
    problems.push('nothing-to-reach');
  if (problems.length > 0 || !kind || name === null || phone === undefined || typeof commune === 'string')
    return [...new Set(problems)];
  const sameKey = `${kind.key}|${fold(name)}|${commune?.code ?? ''}`;
  return { line, kind: kind.key, name, commune, url, phone, words, sameKey };
}

/** A public https address, its anchor left out; null when nothing was typed; else what is wrong. */
export function readHttps(typed: string): { url: string | null } | 'link-not-https' | 'link-invalid' {
  const text = typed.trim();
  if (text === '') return { url: null };
  if (text.length > longestUrl || /[\s<>"'`\\^{|}]/u.test(text)) return 'link-invalid';
  if (!/^https:\/\//i.test(text)) return 'link-not-https';
  if (!URL.canParse(text)) return 'link-invalid';
  const url = new URL(text);
  const host = url.hostname.replace(/\.$/, '');
  const publicName = host.includes('.') && isIP(host.replace(/^\[|\]$/g, '')) === 0;
  if (!publicName || url.username !== '' || url.password !== '' || url.port !== '') return 'link-invalid';
  url.hash = '';
  return { url: url.href };
}

/** A French number as it is read aloud, « 02 99 00 00 00 » or a short one; null: none typed; undefined: not a number. */
function readPhoneNumber(typed: string): string | null | undefined {
  const digits = typed.replace(/[\s.\u00a0\u202f()-]/gu, '').replace(/^(?:\+|00)33/, '0');
  if (digits === '') return null;
  if (/^(?:3\d{3}|1\d{3})$/.test(digits)) return digits;
  return /^0[1-9]\d{8}$/.test(digits) ? digits.replace(/(\d\d)(?=\d)/g, '$1 ') : undefined;
}
