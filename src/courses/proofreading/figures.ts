import type { Source } from '../course-schema.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';
import { sentencesOf } from './reading-ease.ts';

const inDigits: Record<string, string> = {
  un: '1',
  deux: '2',
  trois: '3',
  six: '6',
  dix: '10',
  douze: '12',
  quatorze: '14',
};
const number = `\\d[\\d\\u202f]*(?:,\\d+)?|${Object.keys(inDigits).join('|')}`;
/** An amount in a unit that a law, a norm or a survey sets. */
const figure = new RegExp(
  `(?<![\\p{L}\\d,.-])(${number})[\\s\\u00a0](%|€|°C|bits?|jours?|mois|ans?|heures|signes)(?!\\p{L})`,
  'giu',
);

/** The figures of a text, comparable: « quatorze jours » and « 14 jours » are « 14 jour », « 40,00 € » is « 40 € ». */
export const figuresIn = (text: string): string[] =>
  [...text.matchAll(figure)].map(([, amount, unit]) => {
    const digits = inDigits[amount!.toLowerCase()] ?? amount!.replaceAll('\u202f', '').replace(/,0+$/, '');
    return `${digits} ${unit!.toLowerCase().replace(/(?<=an|jour|bit|heure|signe)s$/, '')}`;
  });

/** A sentence that says what the law, a norm or a survey says; all other figures of our courses are examples or advice. */
const law =
  /\b(?:lois?|légale?s?|légalement|interdite?s?|obligatoires?|rétract\p{L}+|se rétracter|garantie|amende|mineurs|conserver?|se gardent|prévenir la CNIL|article [LRD]?\d|règlement|arrêté|décret|degré d’alcool|soldes)\b/iu;
const survey =
  /\b(?:étude|enquête|sondage|selon|en moyenne nationale)\b|%\s(?:des|de|d’)\s?(?:Français|clients?|personnes|commerces|commerçants|boutiques|acheteurs|très petites)|\bun (?:client|Français|commerce) sur \p{L}+/iu;
const example =
  /exemple|imagin|[×÷=−]|libraire|librairie|fleuriste|épicerie|caviste|quincaill|boutique de vêtements/iu;
const cited = /\b([LRD]\d+(?:-\d+)*)\b/g;

/**
 * Figures given as rule or as fact that no source of the course holds, and articles cited that no source of the course
 * names. An Example box, a sample and a brief teach nothing as true.
 */
export function unsourced(pieces: readonly Piece[], sources: readonly Source[]): Finding[] {
  const said = sources.map(({ title, supports, article }) => `${title} ${supports} ${article}`).join(' ');
  const known = new Set(figuresIn(said));
  return pieces
    .filter(({ kind, box }) => box !== 'Example' && kind !== 'sample' && kind !== 'brief')
    .flatMap(({ file, line, text }) => [
      ...sentencesOf(text)
        .filter((sentence) => (law.test(sentence) && !example.test(sentence)) || survey.test(sentence))
        .flatMap(figuresIn)
        .filter((found) => !known.has(found))
        .map((found) => ({
          rule: 'figure',
          file,
          line,
          what: `« ${found} »: no source of the course says it`,
        })),
      ...[...text.matchAll(cited)]
        .filter(([, article]) => !names(said, article!))
        .map(([article]) => ({
          rule: 'figure',
          file,
          line,
          what: `article ${article}: no source of the course names it`,
        })),
    ]);
}

/** « articles R412-12 à R412-16 » names R412-13 too, « L217-3 et suivants » L217-7. */
function names(said: string, article: string): boolean {
  if (new RegExp(`\\b${article}\\b(?!-)`).test(said)) return true;
  const [, law, last] = /^(.*?)(\d+)$/.exec(article)!;
  return [...said.matchAll(new RegExp(`\\b${law!}(\\d+)(?: à ${law!}(\\d+)| (et suivants))`, 'g'))].some(
    ([, from, to, on]) => Number(last) >= Number(from) && (on !== undefined || Number(last) <= Number(to)),
  );
}
