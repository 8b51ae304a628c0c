/** The tools one can open today: their address, their lesson and how to do the same on paper. */
export const toolNames = [
  'arbre-de-choix',
  'gain-de-la-semaine',
  'generateur-de-creneaux',
  'premier-creneau',
  'bon-de-commande',
  'plages-d-appel',
  'autodiagnostic',
  'mes-actions',
  'je-me-cherche',
  'grille-de-coherence',
  'presentation-150',
  'comparateur-de-couts',
  'delai-de-retractation',
  'formulaire-de-retractation',
  'quelle-reponse',
  'remboursement',
  'fiche-allergenes',
  'poids-variable',
  'mon-registre',
  'demande-de-donnees',
  'mot-de-passe-d-essai',
  'liste-de-securite',
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
  autodiagnostic: {
    title: 'Mon autodiagnostic',
    promise: 'Douze questions pour savoir où en est votre commerce, et par quels cours commencer.',
    step: '01-3',
    paper: [
      'Écrivez douze lignes, deux par thème\u00a0: présence, catalogue, commande, retrait et livraison, paiement, règles.',
      'Notez chaque ligne\u00a0: non, 0\u202f; en partie, 1\u202f; oui, 2.',
      'Additionnez\u00a0: 0 à 8, «\u00a0Je démarre\u00a0»\u202f; 9 à 16, «\u00a0Je m’organise\u00a0»\u202f; 17 à 24, «\u00a0Je développe\u00a0».',
      'Commencez par les trois thèmes les plus bas.',
    ],
  },
  'mes-actions': {
    title: 'Mes 3 actions et mon temps',
    promise: 'Trois actions faisables en une semaine, et le nombre de semaines pour suivre les cours.',
    step: '01-5',
    paper: [
      'Choisissez trois actions, dont une de moins de 15 minutes. Exemple\u00a0: changer le message du répondeur.',
      'Multipliez vos minutes par jour par vos jours. Exemple\u00a0: 15 × 5 = 75\u00a0min par semaine.',
      'Divisez la durée des cours par ce nombre. Exemple\u00a0: 750 ÷ 75 = 10 semaines.',
    ],
  },
  'je-me-cherche': {
    title: 'Je me cherche',
    promise: 'Trois recherches faites comme un client, et les trois endroits à contrôler.',
    step: '02-2',
    paper: [
      'Cherchez le nom de la boutique, puis votre métier et votre commune, puis un produit «\u00a0près de moi\u00a0».',
      'Pour chaque recherche, notez où sort votre boutique et ce que l’on voit en premier.',
      'Entourez les trois endroits qui reviennent le plus.',
    ],
  },
  'grille-de-coherence': {
    title: 'La grille de cohérence',
    promise: 'Huit informations dans trois endroits\u00a0: ce qui est juste, et quoi corriger d’abord.',
    step: '02-3',
    paper: [
      'Tracez 8 lignes et 3 colonnes\u00a0: 24 cases.',
      'Dans chaque case, écrivez juste, faux ou absent.',
      'Comptez les «\u00a0juste\u00a0» et divisez par 24. Exemple\u00a0: 15 ÷ 24 = 63\u00a0%.',
      'Corrigez d’abord les horaires et le téléphone.',
    ],
  },
  'presentation-150': {
    title: 'Ma présentation en 150 signes',
    promise: 'Votre boutique en deux phrases, avec le compte des signes.',
    step: '02-5',
    paper: [
      'Écrivez votre métier, votre commune, trois produits et un service.',
      'Comptez tous les signes, espaces comprises. 150 au plus.',
      'Trop long\u202f? Enlevez d’abord les adjectifs.',
    ],
  },
  'comparateur-de-couts': {
    title: 'Comparateur de coûts',
    promise:
      'Le coût de deux à quatre solutions de vente, et le nombre de commandes où l’une passe devant l’autre.',
    step: '03-3',
    paper: [
      'Multipliez vos commandes d’un mois par le panier moyen. Exemple\u00a0: 20 × 35\u00a0€ = 700\u00a0€.',
      'Pour chaque solution, additionnez l’abonnement, le taux sur ces ventes et les frais fixes de chaque commande.',
      'Exemple\u00a0: 29\u00a0€ + 1,5\u00a0% de 700\u00a0€ + 20 × 0,25\u00a0€ = 44,50\u00a0€.',
      'Ajoutez votre temps\u00a0: commandes × minutes ÷ 60 × 18\u00a0€.',
    ],
  },
  'delai-de-retractation': {
    title: 'Jusqu’à quand\u202f?',
    promise: 'Le dernier jour pour se rétracter, jours fériés de votre territoire compris.',
    step: '13-3',
    paper: [
      'Réservé puis acheté en boutique (R)\u00a0: pas de délai légal. La garantie s’applique.',
      'Commandé à distance (C ou P)\u00a0: ajoutez 14 jours au jour du retrait. Exemple\u00a0: samedi 6 mars 2027 + 14 = samedi 20 mars.',
      'C’est un samedi, un dimanche ou un jour férié\u202f? Passez au jour suivant, autant de fois qu’il faut. Exemple\u00a0: lundi 22 mars.',
      'Le client a jusqu’à minuit ce jour-là, sauf exceptions.',
    ],
  },
  'formulaire-de-retractation': {
    title: 'Mon formulaire de rétractation',
    promise: 'Le formulaire à remettre au client, avec l’adresse de votre boutique.',
    step: '13-3',
    paper: [
      'Écrivez en haut le nom, l’adresse et l’e-mail de la boutique.',
      'Recopiez\u00a0: «\u00a0Je vous notifie par la présente ma rétractation du contrat portant sur la vente du bien ci-dessous.\u00a0»',
      'Laissez des lignes\u00a0: commandé le, reçu le, nom, adresse, signature, date.',
    ],
  },
  'quelle-reponse': {
    title: 'Quelle réponse\u202f?',
    promise: 'Six situations après une commande, et la réponse à donner à chacune.',
    step: '13-4',
    paper: [
      'En retard\u00a0: prévenez avant l’heure, proposez un autre créneau, sinon annulez et remboursez.',
      'Produit manquant\u00a0: au choix du client, attendre, remplacer au même prix ou rembourser.',
      'Absent\u00a0: rappel à 24 heures, puis votre règle d’attente.',
      'Change d’avis\u00a0: rien à rendre pour une réservation\u202f; la date et le remboursement pour une commande ferme.',
      'Défaut\u00a0: réparez ou remplacez sans frais, sinon remboursez.',
      'Échange\u00a0: selon vos conditions, sans toucher aux 14 jours ni à la garantie.',
    ],
  },
  remboursement: {
    title: 'Combien rembourser\u202f?',
    promise: 'La somme à rendre après une rétractation, avec ou sans livraison.',
    step: '13-4',
    paper: [
      'Notez le prix des produits. Exemple\u00a0: 45,00\u00a0€.',
      'Livré\u202f? Comparez la livraison normale et la livraison payée. Gardez la plus petite. Exemple\u00a0: 4,90\u00a0€ et 9,90\u00a0€, on garde 4,90\u00a0€.',
      'Additionnez\u00a0: 49,90\u00a0€. Pour un retrait en boutique, rendez 45,00\u00a0€.',
    ],
  },
  'fiche-allergenes': {
    title: 'Ma fiche allergènes',
    promise: 'Vos produits et les 14 allergènes, sur une page à imprimer.',
    step: '14-3',
    paper: [
      'Tracez 14 colonnes\u00a0: gluten, crustacés, œufs, poissons, arachides, soja, lait, fruits à coque, céleri, moutarde, sésame, sulfites, lupin, mollusques.',
      'Écrivez un produit par ligne. Lisez son étiquette ou sa recette.',
      'Mettez un rond s’il en contient, un trait si vous avez cherché sans trouver.',
      'Une case vide veut dire «\u00a0pas encore vérifié\u00a0».',
    ],
  },
  'poids-variable': {
    title: 'Le poids variable',
    promise: 'Le prix au poids pesé, ce qu’il faut rendre, et l’écart permis.',
    step: '14-4',
    paper: [
      'Multipliez le poids commandé par le prix au kilo. Exemple\u00a0: 1,200\u00a0kg × 24,90\u00a0€ = 29,88\u00a0€.',
      'Multipliez le poids pesé par le prix au kilo. Exemple\u00a0: 1,140\u00a0kg × 24,90\u00a0€ = 28,39\u00a0€.',
      'La différence se rend ou s’ajoute. Exemple\u00a0: 1,49\u00a0€ à rendre.',
      'Plus de 10\u00a0% au-dessus\u00a0: demandez l’accord. Plus de 10\u00a0% au-dessous\u00a0: prévenez.',
    ],
  },
  'mon-registre': {
    title: 'Mon registre',
    promise: 'Vos fichiers en trois lignes\u00a0: le but, les données, la durée et qui y accède.',
    step: '25-2',
    paper: [
      'Tracez trois lignes\u00a0: commandes, clients abonnés, salariés.',
      'Pour chacune, écrivez le but, les données, la durée et qui y accède.',
      'Clients et prospects\u00a0: 3 ans après le dernier contact venant d’eux. Factures\u00a0: 10 ans.',
    ],
  },
  'demande-de-donnees': {
    title: 'Répondre à un client',
    promise: 'Le dernier jour pour répondre à une demande sur ses données, et le message à envoyer.',
    step: '25-3',
    paper: [
      'Notez le jour où la demande est arrivée. Exemple\u00a0: mardi 9 mars 2027.',
      'Prenez le même jour du mois suivant\u00a0: vendredi 9 avril 2027.',
      'Ce jour n’existe pas\u202f? Prenez le dernier du mois. Exemple\u00a0: 31 janvier, puis 28 février 2027.',
      'Répondez par écrit, gratuitement, et gardez votre réponse.',
    ],
  },
  'mot-de-passe-d-essai': {
    title: 'Mot de passe d’essai',
    promise: 'La solidité d’un mot de passe inventé, sans rien envoyer ni garder.',
    step: '25-4',
    paper: [
      'Comptez les signes de votre exemple.',
      'Solide\u00a0: 12 signes avec minuscule, majuscule, chiffre et signe spécial.',
      'Solide aussi\u00a0: 14 signes sans signe spécial, ou 7 mots au hasard.',
    ],
  },
  'liste-de-securite': {
    title: 'Ma liste de sécurité',
    promise: 'Dix portes à fermer dans la boutique, et qui appeler, sur une page à imprimer.',
    step: '25-5',
    paper: [
      'E-mail, téléphone, banque\u00a0: un mot de passe chacun, et la double validation.',
      'Trois copies de vos fichiers, sur deux supports, dont une hors de la boutique.',
      'Écrivez le numéro du prestataire et cybermalveillance.gouv.fr sur une feuille.',
    ],
  },
};
