import type { GlossaryTerm } from '../course-schema.ts';
import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

/** What everybody says or types as it is; each other abbreviation is spelled out or in the glossary. */
const everyday = new Set(['SMS', 'QR', 'OK', 'STOP', 'USB']);
const abbreviation = /(?<![\p{L}\d_-])[A-ZÉ]{2,6}(?![\p{L}\d_-])/gu;
const roman = /^[IVX]+$/;

/** Words of our trade, not of hers: each has its line in the glossary, or the lesson does without. */
const technical =
  /(?<!\p{L})(?:navigateurs?|moteurs? de recherche|tableurs?|algorithmes?|référencement|hébergement|serveurs?|URL|interface|métadonnées|bases? de données|chiffrement|adresse IP|API|extensions?|taux de conversion|trésorerie|amortissement|démarque|franchise (?:de TVA|en base)|sous-traitants?|rançongiciel|hameçonnage|synchronis\p{L}+|IBAN|identité numérique|géolocalis\p{L}+)(?!\p{L})/giu;

/** Abbreviations and technical words of one course that neither the glossary nor the lesson itself explains. */
export function unexplained(pieces: readonly Piece[], glossary: readonly GlossaryTerm[]): Finding[] {
  const known = new Set(glossary.flatMap(({ word, variants }) => [word, ...variants]).map(key));
  const knownParts = new Set([...known].flatMap((word) => word.split(/[\s’]+/)));
  const found = new Map<string, Finding>();
  const add = (word: string, piece: Piece, what: string) => {
    if (!found.has(word)) found.set(word, { rule: 'term', file: piece.file, line: piece.line, what });
  };
  for (const piece of pieces) {
    if (piece.kind === 'sample' || piece.kind === 'brief') continue;
    const ours = piece.text.replace(/«[^»]*»/g, '«»').replace(/\((?:UE|CE)\)/g, '');
    for (const [sign] of ours.matchAll(abbreviation)) {
      if (everyday.has(sign) || roman.test(sign) || knownParts.has(key(sign))) continue;
      if (!pieces.some(({ text }) => spelledOut(text, sign)))
        add(
          sign,
          piece,
          `« ${sign} »: an abbreviation without its meaning; spell it out or add it to the glossary`,
        );
    }
    for (const [word] of ours.matchAll(technical)) {
      if (!known.has(key(word))) add(key(word), piece, `« ${word} »: add it to the glossary, or do without`);
    }
  }
  return [...found.values()];
}

const key = (word: string): string => word.toLowerCase().replace(/s$/, '');

/** « CNIL, l’autorité… », « le règlement européen, le RGPD », « RGPD est le… », « autorité (CNIL) » */
const spelledOut = (text: string, sign: string): boolean =>
  new RegExp(`\\b${sign}(?:, (?:l|un)|,? \\(|\\)? est )|\\(${sign}\\)|, l(?:e |a |’)${sign}\\b`).test(text);
