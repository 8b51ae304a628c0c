/** The tools one can open today: their address, their lesson and how to do the same on paper. */
export const toolNames = [
  'arbre-de-choix',
  'gain-de-la-semaine',
  'generateur-de-creneaux',
  'premier-creneau',
  'bon-de-commande',
  'plages-d-appel',
  'plan-de-zone',
  'capacite-de-retrait',
  'etiquettes-de-commande',
  'stock-affichable',
  'inventaire-tournant',
  'point-de-commande',
  'gain-par-commande',
  'tableau-de-bord',
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
  'plan-de-zone': {
    title: 'Mon plan de zone',
    promise: 'Votre boutique en carreaux, pour voir si le chemin du retrait reste libre.',
    step: '07-2',
    paper: [
      'Sur une feuille à carreaux, dessinez la boutique. Un carreau vaut un grand pas.',
      'Placez la porte, la caisse, l’étagère des retraits, le froid et la file.',
      'Suivez du doigt le chemin de la porte à la caisse. Il ne traverse rien.',
      'L’étagère est à trois pas de la caisse, ou moins. Rien ne touche la porte.',
    ],
  },
  'capacite-de-retrait': {
    title: 'Combien de commandes\u202f?',
    promise: 'Vos bacs et vos jours de garde donnent le nombre de commandes à accepter chaque jour.',
    step: '07-3',
    paper: [
      'Comptez vos bacs. Exemple\u00a0: 4 tablettes × 6 bacs = 24.',
      'Divisez par les jours de garde et gardez le nombre entier. Exemple\u00a0: 24 ÷ 2 = 12 commandes par jour.',
      'Multipliez par les minutes de préparation. Exemple\u00a0: 12 × 6\u00a0min = 72\u00a0min, soit 1\u00a0h\u00a012.',
    ],
  },
  'etiquettes-de-commande': {
    title: 'Mes étiquettes',
    promise: 'Huit étiquettes de commande par page, remplies ou vierges, à imprimer en noir et blanc.',
    step: '07-4',
    paper: [
      'Pliez une feuille A4 en huit et découpez-la.',
      'Écrivez le numéro, le nom court, le créneau et le sac\u00a0: «\u00a01 sur 2\u00a0».',
      'Cochez réservé, à payer ou payé. Notez le froid et la remarque.',
      'Ajoutez le numéro du bac quand le sac est rangé.',
    ],
  },
  'stock-affichable': {
    title: 'Mes 20 produits',
    promise: 'Pour chaque produit, le nombre que vous pouvez vraiment promettre à distance.',
    step: '09-3',
    paper: [
      'Comptez ce qui est là. Exemple\u00a0: 8 coffrets.',
      'Enlevez les réservés, puis la sécurité\u00a0: 10\u00a0%, arrondi au-dessus, 1 au moins. Exemple\u00a0: 8 − 2 − 1 = 5.',
      'Le résultat est 0 ou moins\u202f? Écrivez «\u00a0appelez-nous\u00a0».',
    ],
  },
  'inventaire-tournant': {
    title: 'Mon inventaire tournant',
    promise: 'Combien de références compter par jour, et la feuille de la semaine à imprimer.',
    step: '09-4',
    paper: [
      'Divisez vos références par vos jours ouvrés, arrondi au-dessus. Exemple\u00a0: 100 ÷ 20 = 5 par jour.',
      'Tracez six colonnes\u00a0: jour, référence, compté, noté, écart et cause.',
      'En fin de mois, divisez les commandes complètes par toutes les commandes. Objectif\u00a0: 95\u00a0%.',
    ],
  },
  'point-de-commande': {
    title: 'Quand recommander',
    promise: 'Le nombre d’exemplaires auquel recommander, pour tenir jusqu’à la livraison.',
    step: '09-5',
    paper: [
      'Multipliez vos ventes par jour par le délai du fournisseur. Exemple\u00a0: 1,5 × 4 = 6.',
      'Ajoutez la sécurité et arrondissez au-dessus. Exemple\u00a0: 6 + 2 = 8.',
    ],
  },
  'gain-par-commande': {
    title: 'Ce que rapporte une commande',
    promise: 'Ce qu’une commande vous laisse, une fois payés les frais, le temps et le sac.',
    step: '15-3',
    paper: [
      'Enlevez la TVA du panier. Exemple\u00a0: 35,00\u00a0€ ÷ 1,20 = 29,17\u00a0€.',
      'Prenez votre marge. À 38\u00a0%\u00a0: 11,08\u00a0€.',
      'Enlevez les frais de paiement (0,74\u00a0€), le temps (7\u00a0min à 18\u00a0€ de l’heure\u00a0: 2,10\u00a0€) et le sac (0,35\u00a0€).',
      'Il reste 7,89\u00a0€.',
    ],
  },
  'tableau-de-bord': {
    title: 'Mon tableau de la semaine',
    promise: 'Cinq indicateurs et trois feux, comparés à votre semaine d’avant.',
    step: '15-4',
    paper: [
      'Taux de retrait\u00a0: retirées ÷ commandes. Exemple\u00a0: 41 ÷ 45 = 91,1\u00a0%. Bien à partir de 90\u00a0%.',
      'Panier moyen\u00a0: ventes ÷ retirées. Exemple\u00a0: 1\u202f435\u00a0€ ÷ 41 = 35,00\u00a0€.',
      'Ajouts\u00a0: clients qui ajoutent ÷ retirées. Exemple\u00a0: 9 ÷ 41 = 22,0\u00a0%. Bien à partir de 20\u00a0%.',
      'Minutes\u00a0: minutes ÷ retirées. Exemple\u00a0: 287 ÷ 41 = 7,0. Bien jusqu’à 8.',
    ],
  },
};
