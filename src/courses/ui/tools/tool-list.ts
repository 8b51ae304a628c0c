/** The tools one can open today: their address, their lesson and how to do the same on paper. */
export const toolNames = [
  'arbre-de-choix',
  'gain-de-la-semaine',
  'generateur-de-creneaux',
  'premier-creneau',
  'bon-de-commande',
  'plages-d-appel',
  'affiche-disponible-en-ligne',
  'mes-10-endroits',
  'de-la-rue-au-comptoir',
  'calendrier-de-publication',
  'resultat-d-une-publication',
  'accord-d-image',
  'formulaire-d-inscription',
  'rendement-d-une-lettre',
  'note-moyenne',
  'reponse-a-un-avis',
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
  'affiche-disponible-en-ligne': {
    title: 'Mon affiche «\u00a0Disponible en ligne\u00a0»',
    promise:
      'Une affiche A4 avec son code QR, huit autocollants, une image carrée et un badge pour votre site.',
    step: '21-3',
    paper: [
      'Écrivez votre annonce en 90 signes au plus\u00a0: quoi, comment, quand.',
      'Écrivez en grand votre téléphone, ou l’adresse de votre page.',
      'Un code QR déjà imprimé\u202f? Son côté fait au moins la distance de lecture ÷ 10. Exemple\u00a0: à 1\u00a0m, 10\u00a0cm.',
      'Testez avec deux téléphones avant d’afficher.',
    ],
  },
  'mes-10-endroits': {
    title: 'Mes 10 endroits',
    promise: 'Dix endroits où dire que l’on peut réserver chez vous, avec un lien différent pour chacun.',
    step: '21-4',
    paper: [
      'Notez dix endroits\u00a0: vitrine, porte, caisse, sac, ticket, répondeur, signature d’e-mail, fiche, réseau social, voisin.',
      'Ajoutez au lien de votre page un point d’interrogation, puis de=vitrine, de=sac et ainsi de suite.',
      'Cochez chaque endroit quand l’annonce y est.',
    ],
  },
  'de-la-rue-au-comptoir': {
    title: 'De la rue au comptoir',
    promise: 'Du nombre de passants au nombre de commandes, en trois multiplications.',
    step: '21-5',
    paper: [
      'Multipliez les passants d’un jour par la part qui scanne. Exemple\u00a0: 200 × 3\u00a0% = 6.',
      'Multipliez par les jours. Exemple\u00a0: 6 × 6 = 36 visites.',
      'Prenez la part qui commande. Exemple\u00a0: 5\u00a0% de 36 = 1,8, soit environ 2.',
    ],
  },
  'calendrier-de-publication': {
    title: 'Mon mois en huit cases',
    promise: 'Huit dates, huit thèmes, huit titres, et des rappels pour votre agenda.',
    step: '22-3',
    paper: [
      'Choisissez deux jours de la semaine. Notez les huit dates des quatre prochaines semaines.',
      'Donnez un thème à chacune\u00a0: nouveauté, conseil, coulisses, client, saison, origine, question, rappel du retrait.',
      'Écrivez un titre par case. Comptez 25 minutes par publication\u00a0: 8 × 25 = 200\u00a0min, soit 3\u00a0h\u00a020.',
    ],
  },
  'resultat-d-une-publication': {
    title: 'Le résultat d’une publication',
    promise: 'Des vues aux ventes\u00a0: ce qu’une publication apporte vraiment.',
    step: '22-4',
    paper: [
      'Multipliez les vues par la part de clics. Exemple\u00a0: 300 × 4\u00a0% = 12 clics.',
      'Divisez par le nombre de clics pour une commande. Exemple\u00a0: 12 ÷ 6 = 2 commandes.',
      'Multipliez par la valeur d’une commande. Exemple\u00a0: 2 × 34\u00a0€ = 68\u00a0€.',
    ],
  },
  'accord-d-image': {
    title: 'Accord d’image',
    promise: 'Une feuille à signer avant de publier la photo d’une personne.',
    step: '22-6',
    paper: [
      'Écrivez qui publie, quelle image, où, et combien de temps.',
      'Ajoutez comment la personne peut changer d’avis.',
      'La personne écrit son nom, la date, et signe. Chacun garde une feuille.',
    ],
  },
  'formulaire-d-inscription': {
    title: 'Mon formulaire d’inscription',
    promise: 'Un formulaire à trois champs au plus, avec un accord clair, à imprimer ou à copier.',
    step: '23-3',
    paper: [
      'Trois champs au plus\u00a0: l’e-mail, et deux champs facultatifs.',
      'Une case vide, et à côté\u00a0: «\u00a0Je veux recevoir la lettre.\u00a0»',
      'Dessous\u00a0: le but, la fréquence, comment arrêter, la durée de 3 ans, un contact.',
    ],
  },
  'rendement-d-une-lettre': {
    title: 'Ce que rapporte ma lettre',
    promise: 'Lectures, clics, commandes\u00a0: ce qu’une lettre apporte, et ce qu’elle coûterait par SMS.',
    step: '23-3',
    paper: [
      'Multipliez les inscrits par la part qui lit, puis par la part qui clique. Exemple\u00a0: 120 × 45\u00a0% = 54, et 120 × 10\u00a0% = 12.',
      'Multipliez les commandes par leur valeur. Exemple\u00a0: 3 × 34\u00a0€ = 102\u00a0€.',
      'Par SMS, multipliez les inscrits par le prix. Exemple\u00a0: 120 × 0,06\u00a0€ = 7,20\u00a0€.',
    ],
  },
  'note-moyenne': {
    title: 'Ma note moyenne',
    promise: 'Votre note après de nouveaux avis, chaque avis comptant une fois.',
    step: '23-4',
    paper: [
      'Multipliez les avis déjà reçus par leur note. Exemple\u00a0: 15 × 4,2 = 63.',
      'Faites de même pour les nouveaux. Exemple\u00a0: 8 × 4,8 = 38,4.',
      'Additionnez et divisez par tous les avis. Exemple\u00a0: 101,4 ÷ 23 = 4,4.',
    ],
  },
  'reponse-a-un-avis': {
    title: 'Ma réponse en 4 phrases',
    promise: 'Quatre modèles pour répondre à un avis négatif, à mettre avec vos mots.',
    step: '23-5',
    paper: [
      'Phrase 1\u00a0: merci.',
      'Phrase 2\u00a0: je comprends.',
      'Phrase 3\u00a0: voici ce que je fais.',
      'Phrase 4\u00a0: voici comment me joindre. Jamais un mot sur le client.',
    ],
  },
};
