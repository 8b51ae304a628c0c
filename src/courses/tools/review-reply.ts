/** A public reply in four sentences (course 23, step 5): it helps the readers, and never tells who the customer is. */
export const situations = ['attente', 'article', 'accueil', 'prix'] as const;
export type Situation = (typeof situations)[number];

export const replyParts = ['thanks', 'understanding', 'action', 'contact'] as const;
export type ReplyPart = (typeof replyParts)[number];
export type Reply = Readonly<Record<ReplyPart, string>>;

const thanks = 'Merci d’avoir pris le temps de nous écrire.';
const signed = (contact: string): string => `Vous pouvez nous joindre ${contact}, nous vous répondrons.`;

const middle: Readonly<Record<Situation, Pick<Reply, 'understanding' | 'action'>>> = {
  attente: {
    understanding: 'Attendre devant un comptoir plein est désagréable, je le comprends.',
    action: 'Depuis cette semaine, un créneau complet n’est plus proposé.',
  },
  article: {
    understanding: 'Recevoir un article abîmé est décevant, je le comprends.',
    action: 'Nous contrôlons désormais chaque article avant de fermer le sac.',
  },
  accueil: {
    understanding: 'Vous attendiez un meilleur accueil, et je le regrette.',
    action: 'Nous en avons parlé en équipe et changé notre façon de remettre les commandes.',
  },
  prix: {
    understanding: 'Vous attendiez un autre prix, et je comprends votre surprise.',
    action: 'Le prix complet est maintenant dit avant chaque réservation.',
  },
};

/** @param contact how to reach the shop: « au 01 99 00 12 34 » */
export const replyModel = (situation: Situation, contact: string): Reply => ({
  thanks,
  ...middle[situation],
  contact: signed(contact.trim() || 'à la boutique'),
});

/** What names the customer or her order: a civility with a name, an order number. */
export const namesCustomer = (text: string): boolean =>
  /\b[Cc]{2}-?\d+|\b(?:M\.|Mme|Mlle|Monsieur|Madame)[ \u00a0]\p{Lu}|[Cc]ommande[ \u00a0](?:n°|numéro)/u.test(
    text,
  );

/** One text, in the order of the four sentences, empty ones left out. */
export const joinReply = (reply: Reply): string =>
  replyParts
    .map((part) => reply[part].trim())
    .filter((sentence) => sentence !== '')
    .join(' ');
