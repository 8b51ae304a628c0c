/** The tools one can open today: their address, their lesson and how to do the same on paper. */
export const toolNames = [
  'arbre-de-choix',
  'gain-de-la-semaine',
  'generateur-de-creneaux',
  'premier-creneau',
  'bon-de-commande',
  'plages-d-appel',
  'frais-d-encaissement',
  'affichette-des-paiements',
  'messages-du-retrait',
  'compteur-sms',
  'comparateur-d-encaissement',
  'prix-d-un-impaye',
] as const;
export type ToolName = (typeof toolNames)[number];

export interface ToolPage {
  title: string;
  /** what one gets, in one sentence */
  promise: string;
  /** id of the step that teaches it */
  step: string;
  /** without JavaScript: the same with a pencil */
  paper: readonly string[];
}

export const tools: Readonly<Record<ToolName, ToolPage>> = {
  'arbre-de-choix': {
    title: 'Mon arbre de choix',
    promise: 'Cinq questions pour choisir votre forme de retrait, et une affichette à imprimer.',
    step: '06-4',
    paper: [
      'Stock non fiable, essayage nécessaire ou conditions de vente non prêtes\u00a0: choisissez R, «\u00a0Réserver\u00a0».',
      'Sinon, pas d’encaissement à distance\u00a0: choisissez C, «\u00a0Commander avec obligation de paiement\u00a0».',
      'Sinon, produit périssable ou fait sur commande\u00a0: choisissez P, commandé et payé à distance.',
      'Sinon, choisissez C. P est possible aussi.',
    ],
  },
  'gain-de-la-semaine': {
    title: 'Ce que j’y gagne',
    promise: 'Ce qu’une semaine de retraits vous laisse, une fois votre temps compté.',
    step: '06-5',
    paper: [
      'Multipliez le nombre de retraits par le panier moyen. Exemple\u00a0: 10 × 28\u00a0€ = 280\u00a0€.',
      'Enlevez la TVA. À 20\u00a0%, divisez par 1,20\u00a0: 233,33\u00a0€.',
      'Prenez votre marge. À 35\u00a0%\u00a0: 81,67\u00a0€.',
      'Enlevez le coût du temps\u00a0: 100\u00a0min à 18\u00a0€ de l’heure, soit 30\u00a0€. Il reste 51,67\u00a0€.',
    ],
  },
  'generateur-de-creneaux': {
    title: 'Ma grille de créneaux',
    promise: 'Vos heures donnent une grille de la semaine, à imprimer, à copier ou à mettre dans l’agenda.',
    step: '08-3',
    paper: [
      'Écrivez vos plages de retrait de chaque jour et découpez-les en créneaux. Exemple\u00a0: 30 minutes.',
      'Divisez la durée du créneau par les minutes d’une commande. Exemple\u00a0: 30 ÷ 10 = 3.',
      'Gardez une place pour le comptoir. Il reste 2 commandes par créneau.',
      'Barrez les jours fermés et les jours fériés.',
    ],
  },
  'premier-creneau': {
    title: 'Premier créneau possible',
    promise: 'À chaque commande, le premier créneau que vous pouvez tenir, et pourquoi.',
    step: '08-4',
    paper: [
      'Ajoutez votre délai à l’heure de la commande. Exemple\u00a0: 11\u00a0h\u00a010 + 2\u00a0h = 13\u00a0h\u00a010.',
      'Prenez le premier créneau qui commence à cette heure ou après. Exemple\u00a0: 14\u00a0h\u00a030.',
      'Il est plein, ou la boutique est fermée\u202f? Passez au suivant.',
    ],
  },
  'bon-de-commande': {
    title: 'Mon bon de commande',
    promise: 'Un bon en huit champs, sur papier ou sur ce téléphone, et le message à envoyer au client.',
    step: '10-3',
    paper: [
      'Prenez un carnet. Numérotez les bons\u00a0: CC-0001, CC-0002, CC-0003…',
      'Notez le nom, le téléphone ou l’e-mail, les produits et le créneau de retrait.',
      'Calculez le total TTC. Exemple\u00a0: 2 × 4,80\u00a0€ + 1 × 9,00\u00a0€ = 18,60\u00a0€.',
      'Entourez le statut\u00a0: réservé, à payer ou payé. Ajoutez une remarque si besoin.',
    ],
  },
  'plages-d-appel': {
    title: 'Mes plages d’appel',
    promise: 'Deux plages par jour pour répondre, et les messages pour le reste du temps.',
    step: '10-5',
    paper: [
      'Multipliez vos appels d’un jour par leur durée. Exemple\u00a0: 15 × 4\u00a0min = 60\u00a0min.',
      'Partagez ce temps en deux plages. Exemple\u00a0: 10\u00a0h à 10\u00a0h\u00a030 et 16\u00a0h à 16\u00a0h\u00a030.',
      'Écrivez ces heures sur la porte et dans le message du répondeur.',
    ],
  },
  'frais-d-encaissement': {
    title: 'Mes frais d’encaissement',
    promise:
      'Ce que coûte chaque façon d’être payé, et la somme qui attend quand des clients ne viennent pas.',
    step: '11-3',
    paper: [
      'Multipliez le montant par le taux, puis ajoutez les frais fixes. Exemple\u00a0: 32\u00a0€ × 1,4\u00a0% + 0,25\u00a0€ = 0,698\u00a0€.',
      'Arrondissez au centime\u00a0: 0,70\u00a0€ par paiement.',
      'Multipliez par le nombre de commandes. Exemple\u00a0: 30 × 0,70\u00a0€ = 21,00\u00a0€.',
      'Pour les absents\u00a0: 30 × 32\u00a0€ × 12\u00a0% = 115,20\u00a0€ attendus et non encaissés.',
    ],
  },
  'affichette-des-paiements': {
    title: 'Mon affichette des paiements',
    promise: 'Trois questions, et une affichette qui dit comment on paie chez vous.',
    step: '11-5',
    paper: [
      'Écrivez les moyens acceptés. Les espèces y sont toujours, jusqu’à 1\u202f000\u00a0€.',
      'Vous avez un minimum par carte\u202f? Écrivez-le, par exemple 5\u00a0€.',
      'N’ajoutez aucun supplément pour la carte\u00a0: c’est interdit.',
    ],
  },
  'messages-du-retrait': {
    title: 'Mes 4 messages du retrait',
    promise: 'Quatre messages courts à copier\u00a0: reçue, à retirer, rappel, non retirée.',
    step: '12-3',
    paper: [
      'Commencez par «\u00a0Bonjour\u00a0», puis le numéro de la réservation ou de la commande.',
      'Écrivez quand, où et combien, en phrases de 12 mots au plus.',
      'Signez du nom de la boutique. Comptez les signes\u00a0: 160 au plus.',
    ],
  },
  'compteur-sms': {
    title: 'Mon compteur de SMS',
    promise:
      'Combien de SMS fait votre message, quels signes le font payer plus, et ce qu’il coûte en un mois.',
    step: '12-4',
    paper: [
      'Comptez tous les signes, espaces comprises. «\u00a0€\u00a0» et les crochets comptent deux.',
      'Jusqu’à 160\u00a0: un SMS. Au-delà, divisez par 153 et arrondissez au-dessus.',
      'Un «\u00a0ê\u00a0», un «\u00a0ç\u00a0» ou une apostrophe courbe\u202f? La limite tombe à 70, puis 67 par partie.',
      'Multipliez commandes, messages, SMS et prix. Exemple\u00a0: 40 × 2 × 1 × 0,06\u00a0€ = 4,80\u00a0€.',
    ],
  },
  'comparateur-d-encaissement': {
    title: 'Mon comparateur d’encaissement',
    promise:
      'Deux offres côte à côte\u00a0: leur coût pour un mois, et le nombre de paiements qui change tout.',
    step: '17-3',
    paper: [
      'Calculez les frais d’un paiement de chaque offre, au centime. Exemple\u00a0: 0,85\u00a0€ et 0,46\u00a0€.',
      'Multipliez par vos paiements du mois et ajoutez l’abonnement. Exemple\u00a0: 25,50\u00a0€ et 32,80\u00a0€ pour 30.',
      'Divisez l’écart d’abonnement par l’écart de frais\u00a0: 19 ÷ 0,39 = 48,7.',
      'Le seuil est le nombre entier juste au-dessus\u00a0: 49 paiements.',
    ],
  },
  'prix-d-un-impaye': {
    title: 'Le prix d’un impayé',
    promise: 'Combien de commandes il faut pour regagner un impayé, et les cinq signes de fraude à imprimer.',
    step: '17-4',
    paper: [
      'Ajoutez le prix d’achat du produit et les frais de l’impayé. Exemple\u00a0: 30\u00a0€ + 15\u00a0€ = 45\u00a0€.',
      'Divisez par ce que rapporte une commande. Exemple\u00a0: 45 ÷ 7,89 = 5,7.',
      'Arrondissez au-dessus\u00a0: 6 commandes.',
    ],
  },
};
