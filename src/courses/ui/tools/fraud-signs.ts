/** The five signs of course 17, step 4, for the sheet to print. */
export const fraudSigns = [
  'Une grosse commande d’une personne inconnue.',
  'Un nom et une adresse qui ne vont pas ensemble.',
  'Plusieurs cartes essayées, l’une après l’autre.',
  'Une demande d’envoyer très vite, à une autre adresse.',
  'Un paiement «\u00a0trop élevé\u00a0»\u00a0: on vous demande de rendre la différence.',
] as const;

export const whenInDoubt =
  'Deux signes ou plus\u00a0: attendez, appelez le client, regardez le paiement. Dans le doute, remboursez tout sur la même carte.';
