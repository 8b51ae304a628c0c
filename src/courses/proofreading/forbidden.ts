import type { Finding } from './finding.ts';
import type { Piece } from './pieces.ts';

/** A wording the house does not print, and what to write instead. */
interface Forbidden {
  rule: 'builder' | 'brand' | 'person' | 'judging' | 'jargon' | 'promise' | 'abbreviation';
  pattern: RegExp;
  instead: string;
}

const words = (list: string, flags = 'giu') =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${list})(?![\\p{L}\\p{N}-])`, flags);

/** What `editorial.md` and the words of the house forbid in a text for learners. */
const forbidden: readonly Forbidden[] = [
  {
    rule: 'builder',
    pattern: /(?:^|[.!?:] )(?:Variables?|Précisions?|Jeux? d’essai)\s*[.:]/gu,
    instead: 'a line for builders: take it out of the lesson',
  },
  {
    rule: 'builder',
    pattern:
      /\{[a-z_]+\}|\[[?VSK]\]|\bTODO\b|\blorem ipsum\b|à vérifier(?! (?:avec|auprès|chez|sur|dans))/giu,
    instead: 'read the source and say it, ask it as a question, or leave it out',
  },
  {
    rule: 'brand',
    pattern: words(
      'google|facebook|instagram|whats ?app|tik ?tok|you ?tube|snapchat|messenger|linkedin|pinterest|twitter|amazon|ebay|etsy|' +
        'leboncoin|vinted|cdiscount|fnac|rakuten|paypal|stripe|sumup|zettle|lydia|mastercard|carte visa|shopify|presta ?shop|' +
        'woo ?commerce|wordpress|wix|squarespace|canva|mailchimp|brevo|gmail|outlook|microsoft|excel|iphone|android|colissimo|' +
        'chronopost|mondial relay|la poste|dhl|ups|fedex|uber|deliveroo|tripadvisor|pages jaunes|waze|post-?it|scotch|kleenex|' +
        'qualiopi|cpme|medef',
    ),
    instead: 'say what it does, without a brand',
  },
  {
    rule: 'person',
    pattern:
      /(?<!\p{L})(?:M\.|Mme|Mlle|Monsieur|Madame) (?!Exemple|Modèle|Il |Elle |On |Le |La |Les |Un |Une )\p{Lu}\p{Ll}+/gu,
    instead: 'only « Exemple » and « Modèle » are names here',
  },
  {
    rule: 'person',
    pattern: words(
      '(?:Marie|Jeanne?|Pierre|Paul|Sophie|Julie|Claire|Luc|Anne|Léa|Emma|Hugo|Nadia|Karim|Camille|Thomas|Michel|Nicolas|' +
        'Isabelle|Nathalie|Philippe|Françoise?|Catherine|Mohamed|Fatima|Sarah) \\p{Lu}\\p{Ll}+|Dupont|Durand|Lefebvre',
      'gu',
    ),
    instead: 'no name of a person: say her trade',
  },
  {
    rule: 'judging',
    pattern: words(
      'il suffit d\\S*|il n’y a qu’à|évidemment|bien entendu|comme chacun (?:le )?sait|tout le monde (?:le )?sait|enfantin\\S*|' +
        'vous auriez dû|par votre faute|votre erreur|erreur de votre part|vous avez tort|c’est (?:très |tout )?(?:simple|facile)|' +
        'rien de plus (?:simple|facile)|un jeu d’enfant|dommage',
    ),
    instead: 'say what happened and what to do next, without judging',
  },
  {
    rule: 'promise',
    pattern: words(
      'certificats?|diplômes?|certifié\\S*|certifiante?s?|garanti sans risque|100\\s?% garanti|résultats? garantis?',
    ),
    instead: '« attestation de suivi »; no promise',
  },
  {
    rule: 'jargon',
    pattern: words(
      'log(?:in|ger|gez|gué)|(?<!e-)mails?|mailings?|emails?|courriels?|dashboard|feed-?back|onboarding|upload\\S*|download\\S*|check-?out|' +
        'links?|newsletters?|packaging|market-?places?|story|stories|hashtags?|posts?|web|online|drop-?shipping|reporting|process|' +
        'spams?|phishing|likes?|followers?|reels?|deadline|back-?office|front-?office|workflow|benchmark|storytelling|reach|' +
        'cloud|backup|smartphones?|digital\\S*|e-?shop|shopping|customer|lead|funnel',
    ),
    instead: 'the French word of the house',
  },
  {
    rule: 'abbreviation',
    pattern:
      /J ?\+ ?\d+|\betc\.?…|\betc\b|(?<!\p{L})(?:cf|p\. ?ex|i\.e|e\.g|svp|càd)(?!\p{L})|\p{L}·\p{L}|\p{L}\((?:e|s|es|ne|trice)\)|\bet\/ou\b|\p{L} \/ \p{L}/giu,
    instead: 'write it in full words',
  },
];

/** What somebody says in a story is hers: only names of brands and people stay out of it. */
const quoted = /«[^»]*»/gu;

/** Every forbidden wording of the texts. */
export const forbiddenIn = (pieces: readonly Piece[]): Finding[] =>
  pieces.flatMap(({ file, line, text, kind }) =>
    forbidden.flatMap(({ rule, pattern, instead }) => {
      const everywhere = rule === 'brand' || rule === 'person' || rule === 'builder';
      if (kind === 'sample' && !everywhere) return [];
      const ours = everywhere ? text : text.replace(quoted, '«»');
      return [...ours.matchAll(pattern)].map(([found]) => ({
        rule,
        file,
        line,
        what: `« ${found.trim()} »: ${instead}`,
      }));
    }),
  );
