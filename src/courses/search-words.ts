/**
 * Words as the search compares them: no capitals, no accents, no plural, no small words. The index and the question go
 * through the same functions, so that « Créneaux » and « crenau » have a chance to meet.
 */
const smallWords = new Set(
  (
    'a ai as au aux avec avez avoir avons c ca car ce ceci cela ces cet cette chez comme comment d dans de des du elle en ' +
    'est et eu faire fait faut il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne ni nos notre nous on ' +
    'ont ou par pas peut plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont ' +
    'sur t ta te tes toi ton tout tu un une va vais vers veux vos votre vous y and of the'
  ).split(' '),
);

/** « Œufs » → « oeufs »; every other letter keeps its place, which the marking of words found counts on. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** One word without its plural: « créneaux » → « creneau », « colis » → « coli » (the same on both sides). */
export const stem = (word: string): string => {
  const plain = folded(word);
  return plain.length > 3 ? plain.replace(/[sx]$/, '') : plain;
};

/** Letters and digits in a row. An apostrophe separates: « l’étiquette » gives « l », a small word, and « étiquette ». */
export const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The stems of the words of a text that say something, in order, repeated when they are. */
export const stemsOf = (text: string): string[] =>
  (text.match(wordPattern) ?? [])
    .filter((word) => !smallWords.has(folded(word)) && (word.length > 1 || /\p{N}/u.test(word)))
    .map(stem);

/** What shopkeepers write → the words of our courses. Keys are stems; several words are read in order. */
const otherNames: readonly (readonly [said: string, meant: string])[] = [
  ['clickandcollect', 'click collect'],
  ['clickcollect', 'click collect'],
  ['clicetcollect', 'click collect'],
  ['drive', 'retrait magasin'],
  ['cgv', 'conditions vente'],
  ['cb', 'carte'],
  ['bancaire', 'carte'],
  ['banquaire', 'carte'],
  ['tpe', 'terminal carte'],
  ['email', 'mail'],
  ['courriel', 'mail'],
  ['newsletter', 'lettre'],
  ['insta', 'réseaux sociaux'],
  ['instagram', 'réseaux sociaux'],
  ['facebook', 'réseaux sociaux'],
  ['tiktok', 'réseaux sociaux'],
  ['google', 'fiche établissement'],
  ['qrcode', 'code QR'],
  ['flyer', 'affiche'],
  ['marketplace', 'place marché'],
  ['hacker', 'mot passe'],
  ['piratage', 'mot passe'],
  ['reclamation', 'médiateur'],
  ['reclame', 'prospection'],
  ['photographe', 'photo'],
];
const meanings = new Map(otherNames.map(([said, meant]) => [stem(said), stemsOf(meant)]));

/** The words a question asks for: its own, or what they are called here. */
export const askedStems = (question: string): string[] => [
  ...new Set(stemsOf(question).flatMap((word) => meanings.get(word) ?? [word])),
];
