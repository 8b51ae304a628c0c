/** Words as read: tags, table rules and signs are not words; « l’article » is one. */
export const wordsOf = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/**
 * The sentences of a text. A full stop, « ! », « ? » or « … » ends one when a space and a new beginning follow (« n° »,
 * « art. 5 », « 1.4 » and « example.com » go on); a closing quotation mark belongs to what it closes. What is
 * said after a colon (« : « … ») starts one too.
 */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/\b(M|Mme|art|n|p|ex|env|etc)\.(?=\s\S)/g, '$1\u2024')
    .split(/(?<=[.!?…](?:\s*»)?\)?)\s+(?=[«(]?\s*[\p{Lu}\p{N}«])|(?<=\s:)\s+(?=«)/u)
    .map((sentence) => sentence.replaceAll('\u2024', '.').trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/**
 * Words of a sentence as she takes them in: an hour or an amount (« 16 h 30 », « 28,00 € ») is one, and a bracketed
 * reference (« (article L221-18) ») none.
 */
export const sentenceLength = (sentence: string): number =>
  wordsOf(
    sentence
      .replace(/\([^)]*(?:articles?|lois?|règlement|arrêté|décret|presse)[^)]*\)/gi, '')
      .replace(/(?<=\d)[\u00a0\u202f](?=\S)|(?<=\dh)[\u00a0\u202f]|(?<=\d\u00a0?h)\u00a0(?=\d)/g, ''),
  ).length;

/**
 * Syllables of a French word as spoken: groups of vowels, without the silent e, es or ent at its end. A number counts as
 * one for each digit, close enough for an average.
 */
export function syllablesOf(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, (mark) => (mark === '\u0308' ? '\u0308' : ''))
    .replace(/œ/g, 'e')
    .replace(/[^a-z0-9\u0308]/g, '');
  const digits = letters.replace(/\D/g, '').length;
  const spoken = letters
    .replace(/\d/g, '')
    .replace(/qu(?=[aeiouy])|gu(?=[eiy])/g, 'k')
    .replace(/(?<=[aeiouy][^aeiouy]+)(?:e|es|ent)$/, '');
  const groups = spoken.match(/[aeiouy](?:\u0308)?(?:[aeiouy](?!\u0308))*/g)?.length ?? 0;
  return Math.max(1, groups + digits);
}

/**
 * Reading ease, 0 (hard) to 100 and above (very easy): 207 − 1.015 × words per sentence − 73.6 × syllables per word.
 * Flesch's formula as fitted to French by Kandel and Moles, « Application de l’indice de Flesch à la langue française »,
 * Cahiers d’études de radio-télévision, no 19, 1958. 60 to 70 is called standard, 80 easy. `NaN`-free: 0 without a sentence.
 */
export function readingEase(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 207 - (1.015 * words.length) / sentences.length - (73.6 * syllables) / words.length;
}
