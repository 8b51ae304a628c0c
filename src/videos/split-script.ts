/** Two lines of 42 signs: what can be read at a glance on a phone. Source: usual practice of French captioning. */
export const longestCue = 84;

const sentenceEnd = /(?<=[.!?…](?:[\u00a0\u202f ]?[»”])?)\s+(?!»)/u;
const clauseEnd = /(?<=[,;:])\s+|\s+(?=(?:et|ou|mais|donc|car|puis|qui|que|quand|pour|avec|sans)\s)/u;

export interface Piece {
  text: string;
  /** a sentence ends here: a pause is expected after it */
  ends: boolean;
}

/** Cuts what was said into captions: at sentence ends, and inside long sentences where one breathes. */
export function splitScript(script: string): Piece[] {
  return script
    .split(/\n+/)
    .flatMap((paragraph) => paragraph.trim().split(sentenceEnd))
    .map((sentence) => sentence.replaceAll(/[ \t\r]+/g, ' ').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .flatMap((sentence) => {
      const parts = cut(sentence);
      return parts.map((text, index) => ({ text, ends: index === parts.length - 1 }));
    });
}

/** As few parts as fit, of about the same length. */
function cut(sentence: string): string[] {
  if (sentence.length <= longestCue) return [sentence];
  const target = sentence.length / Math.ceil(sentence.length / longestCue);
  const parts: string[] = [];
  for (const clause of sentence.split(clauseEnd).flatMap(shorten)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + 1 + clause.length <= Math.max(target, longestCue * 0.7))
      parts[parts.length - 1] = `${last} ${clause}`;
    else parts.push(clause);
  }
  return parts;
}

/** A clause without a place to breathe is cut between words; a word longer than a caption, where it must. */
function shorten(clause: string): string[] {
  const parts: string[] = [''];
  for (const word of clause.split(' ').flatMap((one) => one.match(/.{1,84}/gsu) ?? [])) {
    const last = parts.at(-1)!;
    if (last !== '' && last.length + 1 + word.length > longestCue) parts.push(word);
    else parts[parts.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return parts;
}
