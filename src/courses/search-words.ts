/**
 * Words as the search compares them: no capitals, no accents, no plural, no small words. The index and the question go
 * through the same functions, so that « Créneaux » and « crenau » have a chance to meet.
 */
const smallWords = new Set(
  (
    'a ai as au aux avec avez avoir avons c ca car ce ceci cela ces cet cette chez combien comme comment d dans de des du elle en ' +
    'est et eu faire fait faut il ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne ni nos notre nous on ' +
    'ont ou par pas peut plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se ses si son sont ' +
    'sur t ta te tes toi ton tout tu un une va vais vers veux vos votre vous y and of the'
  ).split(' '),
);

/** « Œufs » → « oeufs »; every other letter keeps its place, which the marking of words found counts on. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');

/** What a long verb and its noun end with: « rembourser », « remboursé », « remboursement ». */
const ending = /(?<=^.{7,})e?ment$|(?<=^.{7,})ent$|(?<=^.{5,})(?:er|ez|ee?)$/;

/** One word without its plural and its ending: « créneaux » → « creneau », « colis » → « coli » (the same on both sides). */
export const stem = (word: string): string => {
  const plain = folded(word);
  return (plain.length > 3 ? plain.replace(/[sx]$/, '') : plain).replace(ending, '');
};

/** Letters and digits in a row. An apostrophe separates: « l’étiquette » gives « l », a small word, and « étiquette ». */
export const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The stems of the words of a text that say something, in order, repeated when they are. */
export const stemsOf = (text: string): string[] =>
  (text.match(wordPattern) ?? [])
    .filter((word) => !smallWords.has(folded(word)) && (word.length > 1 || /\p{N}/u.test(word)))
    .map(stem);

/** What shopkeepers write, and what it is called in our courses. Several words are meant together. */
const otherNames: readonly (readonly [said: string, meant: string])[] = [
  ['clickandcollect', 'click collect'],
  ['clickcollect', 'click collect'],
  ['clicetcollect', 'click collect'],
  ['drive', 'retrait magasin'],
  ['cgv', 'conditions vente'],
  ['cb', 'carte'],
  ['bleue', 'carte'],
  ['bancaire', 'carte'],
  ['banquaire', 'carte'],
  ['tpe', 'terminal carte'],
  ['payment', 'paiement'],
  ['paye', 'paie'],
  ['payer', 'paie'],
  ['email', 'mail'],
  ['courriel', 'mail'],
  ['newsletter', 'lettre'],
  ['newslettre', 'lettre'],
  ['insta', 'réseaux sociaux'],
  ['instagram', 'réseaux sociaux'],
  ['facebook', 'réseaux sociaux'],
  ['tiktok', 'réseaux sociaux'],
  ['google', 'fiche établissement'],
  ['qrcode', 'code QR'],
  ['flyer', 'affiche'],
  ['marketplace', 'place marché'],
  ['colissimo', 'colis'],
  ['rupture', 'stock sécurité'],
  ['chronopost', 'colis'],
  ['excel', 'tableur'],
  ['livraison', 'livrer'],
  ['vin', 'alcool'],
  ['biere', 'alcool'],
  ['hacker', 'mot passe'],
  ['piratage', 'mot passe'],
  ['arnaque', 'faux message'],
  ['phishing', 'faux message'],
  ['hameçonnage', 'faux message'],
  ['handicapé', 'fauteuil'],
  ['reclamation', 'médiateur'],
  ['reclame', 'prospection'],
  ['photographe', 'photo'],
];
const meanings = new Map(otherNames.map(([said, meant]) => [stem(said), stemsOf(meant)]));

/** A stem asked for, and the stems of what it is called here; none when it has no other name. */
export type AskedWord = readonly [said: string, meant: readonly string[]];

export const askedWords = (question: string): AskedWord[] =>
  [...new Set(stemsOf(question))].map((said) => [said, meanings.get(said) ?? []]);
