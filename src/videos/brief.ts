import type { VideoBrief } from '../courses/course.ts';
import type { RegionVariable, RegionWords } from './region-words.ts';

/** A brief as one person reads it, with her region's words in it. */
export interface FilledBrief extends VideoBrief {
  /** what it would have named, had anybody listed it: she names her own */
  unlisted: RegionVariable[];
}

const variable = /\{([a-z_]+)\}/g;
const sentenceEnd = /(?<=[.!?…](?:[\u00a0\u202f]?[»”])?)[ \n]+(?!»)/u;

/**
 * Puts the words of a region in a text. A sentence that needs a word nobody knows is left out whole; what remains reads
 * as written. Empty when nothing remains.
 */
export function fillText(text: string, words: RegionWords): string {
  return text
    .split(sentenceEnd)
    .flatMap((sentence) => {
      const names = [...sentence.matchAll(variable)].map(([, name]) => name as keyof RegionWords);
      if (names.some((name) => words[name] === undefined)) return [];
      return [capitalised(sentence.replaceAll(variable, (_, name: keyof RegionWords) => words[name]!))];
    })
    .join(' ');
}

const capitalised = (sentence: string): string =>
  sentence.replace(
    /^(«[\u00a0\u202f]?)?(\p{Ll})/u,
    (_, quote: string | undefined, letter: string) => `${quote ?? ''}${letter.toLocaleUpperCase('fr')}`,
  );

export function fillBrief(brief: VideoBrief, words: RegionWords): FilledBrief {
  const filled = (lines: readonly string[]) =>
    lines.map((line) => fillText(line, words)).filter((line) => line !== '');
  return {
    ...brief,
    opening: brief.opening === null ? null : fillText(brief.opening, words) || null,
    say: filled(brief.say),
    // what only a region can tell is not asked of the national version
    regional: words.region === undefined ? [] : filled(brief.regional),
    never: filled(brief.never),
    unlisted: words.region === undefined ? [] : listed.filter((name) => isAsked(brief, name) && !words[name]),
  };
}

/** What the lists of a region hold, reviewed and dated: the brief never invents any. */
const listed = ['appuis_regionaux', 'places_de_marche_locales'] as const;

const isAsked = ({ opening, say, regional }: VideoBrief, name: RegionVariable): boolean =>
  [opening ?? '', ...say, ...regional].some((line) => line.includes(`{${name}}`));

/** Where a line of a brief only says what its words are: « La phrase de fin : « … » » is said without its label. */
const label = /^La phrase de (?:fin|début)[\u00a0\u202f ]?:\s*/u;
const quoted = /^«[\u00a0\u202f ]?(.*?)[\u00a0\u202f ]?»\.?$/u;

/** What the prompter starts from: the brief as things to say, one a paragraph. She writes her own words over it. */
export function startingScript({ opening, say, regional }: FilledBrief): string {
  const last = say.filter((line) => label.test(line));
  const first = say.filter((line) => !label.test(line));
  return [...(opening === null ? [] : [opening]), ...first, ...regional, ...last]
    .map((line) => line.replace(label, ''))
    .map((line) => quoted.exec(line)?.[1] ?? line)
    .join('\n\n');
}

/** Words a person says in a minute of prompter: what a script may hold. Source: editorial, 160–180 words a minute. */
export const spokenSeconds = (script: string): number =>
  Math.round(((script.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) / 170) * 60);
