import type { GlossaryTerm } from '../course-schema.ts';
import type { Finding } from './finding.ts';

/** A word of the glossary that comes before its explanation. */
export interface Unexplained {
  word: string;
  /** as written */
  form: string;
  /** offset of the form in the body */
  at: number;
}

/**
 * Every word of the glossary that a step uses is explained, by `<Term>`, in the line where it first comes: the reader
 * meets the definition with the word. Forms listed as `everyday` also have a common sense (« garde », « points »), or are a phrase
 * where the word has it (« marge blanche »): they are left to the author. Headings, headings of tables, attributes, links
 * and messages shown as somebody wrote them cannot hold a definition and are not looked at.
 */
export function unexplainedFirstUses(body: string, glossary: readonly GlossaryTerm[]): Unexplained[] {
  const text = readable(body);
  const explained = [...body.matchAll(/<Term word="([^"]+)">/g)];
  return glossary.flatMap(({ word, variants, everyday }) => {
    const forms = [word, ...variants].filter((form) => !everyday.includes(form));
    const others = glossary.flatMap((term) => [term.word, ...term.variants, ...term.everyday]);
    const first = firstOf(text, forms, others);
    if (first === undefined) return [];
    const endOfLine = `${body}\n`.indexOf('\n', first.at);
    const met = explained.some((term) => term[1] === word && term.index < endOfLine);
    return met ? [] : [{ word, ...first }];
  });
}

export const lateTerms = (file: string, text: string, glossary: readonly GlossaryTerm[]): Finding[] => {
  const front = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text)?.[0] ?? '';
  const body = text.slice(front.length);
  return unexplainedFirstUses(body, glossary).map(({ word, form, at }) => ({
    rule: 'first-use',
    file,
    line: `${front}${body.slice(0, at)}`.split('\n').length,
    what: `« ${form} » comes without its meaning: write <Term word="${word}">${form}</Term> here`,
  }));
};

/** What can hold no definition. */
const unreadable = [
  /^#+ .*$/gm,
  /^(?:>|.*data-sms).*$/gm,
  /^\|.*\|\r?\n(?=\|[\s:|-]+\|$)/gm,
  /<Term\b[\s\S]*?<\/Term>/g,
  /<[^>]*>/g,
  /\[[^\]]*\]\([^)]*\)/g,
  /`[^`]*`/g,
];

const blank = (found: string): string => found.replace(/[^\n]/g, ' ');

/** The same text, same length, with blanks for what is not running text. */
const readable = (body: string): string =>
  unreadable.reduce((text, pattern) => text.replace(pattern, blank), body);

/** The first whole word, outside a longer form of the glossary: « prestataire » is not in « prestataire de paiement ». */
function firstOf(
  text: string,
  forms: readonly string[],
  others: readonly string[],
): Omit<Unexplained, 'word'> | undefined {
  const longer = others.filter(
    (other) =>
      !forms.includes(other) && forms.some((form) => other.length > form.length && other.includes(form)),
  );
  const open = longer.reduce((rest, other) => rest.replace(wholeWord(other, 'giu'), blank), text);
  const found = forms
    .map((form) => wholeWord(form, /^\p{Lu}{2}/u.test(form) ? 'u' : 'iu').exec(open))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index || b[0].length - a[0].length)[0];
  return found && { form: found[0], at: found.index };
}

const wholeWord = (form: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, flags);
