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
  'mes-20-produits',
  'prix-a-l-unite',
  'catalogue',
  'seance-photo',
  'controleur-de-photos',
  'calculateur-de-marge',
  'prix-a-l-envers',
  'cout-d-une-remise',
  'cout-d-une-tournee',
  'cout-d-un-envoi',
  'commission-et-stock',
  'grille-de-contrat',
  'plan-de-zone',
  'capacite-de-retrait',
  'etiquettes-de-commande',
  'stock-affichable',
  'inventaire-tournant',
  'point-de-commande',
  'gain-par-commande',
  'tableau-de-bord',
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
  'frais-d-encaissement',
  'affichette-des-paiements',
  'messages-du-retrait',
  'compteur-sms',
  'comparateur-d-encaissement',
  'prix-d-un-impaye',
  'mentions-legales',
  'quatorze-points',
  'ordre-de-commande',
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
  'mes-20-produits': {
    title: 'Mes 20 produits',
    promise: 'Dix meilleures ventes, cinq idées cadeaux, cinq produits de saison\u00a0: votre liste.',
    step: '04-2',
    paper: [
      'Prenez votre ticket de caisse du mois. Notez vos 10 meilleures ventes.',
      'Ajoutez 5 idées cadeaux, puis 5 produits de saison.',
      'Barrez les noms notés deux fois.',
    ],
  },
  'prix-a-l-unite': {
    title: 'Le prix au kilo ou au litre',
    promise: 'Un prix et une contenance donnent le prix à afficher au kilo ou au litre.',
    step: '04-4',
    paper: [
      'Écrivez la contenance en kilos ou en litres. Exemple\u00a0: 320\u00a0g font 0,320\u00a0kg.',
      'Divisez le prix par ce nombre\u00a0: 4,80\u00a0€ ÷ 0,320 = 15,00\u00a0€ le kilo.',
      'À la pièce, il n’y a pas de prix à l’unité.',
    ],
  },
  catalogue: {
    title: 'Mon catalogue',
    promise: 'Vingt fiches de huit champs, contrôlées, et le fichier pour votre tableur.',
    step: '04-4',
    paper: [
      'Tracez huit colonnes\u00a0: nom, prix TTC, contenance, prix à l’unité, description, photo, stock, délai de retrait.',
      'Une ligne par produit, 20 lignes en tout.',
      'Comptez les mots de la description\u00a0: de 40 à 60.',
    ],
  },
  'seance-photo': {
    title: 'Ma séance photo',
    promise: 'Le temps de vos photos, et la feuille à cocher\u00a0: trois vues par produit.',
    step: '05-2',
    paper: [
      'Multipliez vos produits par 3 vues. Exemple\u00a0: 20 × 3 = 60 photos.',
      'Multipliez par les minutes d’une photo. Exemple\u00a0: 60 × 2\u00a0min = 120\u00a0min.',
      'Partagez en séances. Exemple\u00a0: deux fois 60\u00a0min.',
    ],
  },
  'controleur-de-photos': {
    title: 'Contrôleur de photos',
    promise: 'Taille, poids, format et texte de remplacement\u00a0: une photo vérifiée et allégée.',
    step: '05-4',
    paper: [
      'Lisez les détails de la photo dans votre téléphone\u00a0: largeur, hauteur, poids.',
      'Grand côté\u00a0: de 1\u202f200 à 2\u202f000 points. Poids\u00a0: 300\u00a0Ko au plus.',
      'Divisez la largeur par la hauteur\u00a0: entre 0,80 et 1,25.',
      'Texte de remplacement\u00a0: 125 signes au plus.',
    ],
  },
  'calculateur-de-marge': {
    title: 'Calculateur de marge',
    promise: 'Cinq produits, leur marge, et ce qu’une vente avec commission vous laisse.',
    step: '16-3',
    paper: [
      'Enlevez la TVA. À 20\u00a0%\u00a0: 29,90\u00a0€ ÷ 1,20 = 24,92\u00a0€ HT.',
      'Enlevez le prix d’achat\u00a0: 24,92\u00a0€ − 12,00\u00a0€ = 12,92\u00a0€ de marge.',
      'Comptez la commission sur le prix TTC\u00a0: 9\u00a0% de 29,90\u00a0€, soit 2,69\u00a0€.',
      'Enlevez la commission et l’emballage de 0,60\u00a0€\u00a0: il reste 9,63\u00a0€.',
    ],
  },
  'prix-a-l-envers': {
    title: 'Le prix à l’envers',
    promise: 'Dites ce que vous voulez garder\u00a0: l’outil donne le prix minimal.',
    step: '16-4',
    paper: [
      'Additionnez achat, emballage et frais fixes. Exemple\u00a0: 12,60\u00a0€.',
      'Calculez (1 − part à garder) ÷ (1 + TVA), puis enlevez la commission. Exemple\u00a0: 0,60 ÷ 1,20 − 0,09 = 0,41.',
      'Divisez\u00a0: 12,60\u00a0€ ÷ 0,41 = 30,74\u00a0€, arrondi au centime au-dessus.',
    ],
  },
  'cout-d-une-remise': {
    title: 'Le vrai coût d’une remise',
    promise: 'Ce que devient votre marge, et combien il faut vendre en plus.',
    step: '16-5',
    paper: [
      'Calculez le nouveau prix. Exemple\u00a0: 29,90\u00a0€ moins 20\u00a0% font 23,92\u00a0€.',
      'Enlevez la TVA et le prix d’achat. Exemple\u00a0: 19,93\u00a0€ − 12,00\u00a0€ = 7,93\u00a0€.',
      'Divisez l’ancienne marge par la nouvelle\u00a0: 12,92 ÷ 7,93 = 1,63.',
    ],
  },
  'cout-d-une-tournee': {
    title: 'Le coût de ma tournée',
    promise: 'Ce que coûtent une tournée et un arrêt, et le panier à partir duquel livrer.',
    step: '18-3',
    paper: [
      'La route\u00a0: multipliez les kilomètres par leur coût. Exemple\u00a0: 14 × 0,45\u00a0€ = 6,30\u00a0€.',
      'Le temps\u00a0: 80\u00a0min à 18\u00a0€ de l’heure, soit 24,00\u00a0€. Les sacs\u00a0: 8 × 0,30\u00a0€ = 2,40\u00a0€.',
      'Additionnez et divisez par les arrêts\u00a0: 32,70\u00a0€ ÷ 8 = 4,09\u00a0€.',
      'Divisez ce coût par votre marge, puis par la part que vous y consacrez. Exemple\u00a0: 4,0875 ÷ 0,35 ÷ 0,25 = 46,72\u00a0€ HT.',
      'Ajoutez la TVA\u00a0: 56,06\u00a0€ TTC. Affichez 60\u00a0€.',
    ],
  },
  'cout-d-un-envoi': {
    title: 'Le coût de mon envoi',
    promise: 'Le poids facturé, le coût complet d’un colis et le panier à partir duquel offrir le port.',
    step: '19-3',
    paper: [
      'Mesurez les trois côtés en centimètres, multipliez, puis divisez par 5\u202f000. Exemple\u00a0: 30 × 20 × 15 ÷ 5\u202f000 = 1,8\u00a0kg.',
      'Pesez le colis fermé. Certains transporteurs facturent le plus grand des deux poids.',
      'Additionnez carton, calage, étiquette, port et temps. Exemple\u00a0: 0,80 + 0,25 + 0,05 + 7,20 + 1,80 = 10,10\u00a0€.',
      'Divisez par votre marge, puis multipliez par 3 pour n’en donner qu’un tiers\u00a0: 86,58\u00a0€ HT.',
      'Ajoutez la TVA\u00a0: 103,89\u00a0€ TTC. Affichez 105\u00a0€.',
    ],
  },
  'commission-et-stock': {
    title: 'Commission et stock partagé',
    promise: 'Ce que prend une place de marché par mois et par an, et combien d’articles lui confier.',
    step: '20-3',
    paper: [
      'Multipliez vos commandes par le panier moyen. Exemple\u00a0: 40 × 32\u00a0€ = 1\u202f280\u00a0€.',
      'Prenez la commission\u00a0: à 5,5\u00a0%, 70,40\u00a0€ par mois. Multipliez par 12\u00a0: 844,80\u00a0€ par an.',
      'Partagez le stock\u00a0: le tiers de 6 fait 2 sur la place, et 4 restent en boutique.',
    ],
  },
  'grille-de-contrat': {
    title: 'Ma grille de contrat',
    promise: 'Douze questions à poser à une place de marché avant de signer, et une note sur 24.',
    step: '20-4',
    paper: [
      'Cherchez dans le contrat\u00a0: durée d’un an au plus, préavis de trois mois au plus, pas de commission sur le port.',
      'Puis\u00a0: argent versé sous 15 jours, qui rembourse le client, droit de joindre ses clients.',
      'Puis\u00a0: photos à moi, classement expliqué, droit de vendre ailleurs, prix libres, fiches récupérées, interlocuteur nommé.',
      'Comptez 2 pour «\u00a0oui\u00a0», 1 pour «\u00a0à demander\u00a0», 0 pour «\u00a0non\u00a0». Le total est sur 24.',
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
    title: 'Mon stock affichable',
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
  'mentions-legales': {
    title: 'Mes mentions légales',
    promise: 'Un projet de mentions légales à faire relire, et la liste de ce qui manque.',
    step: '24-2',
    paper: [
      'Écrivez le nom de la boutique, son adresse, son téléphone, son e-mail et son SIREN.',
      'Une société ajoute sa forme et son capital. Exemple\u00a0: SARL, 5\u202f000\u00a0€.',
      'Ajoutez le registre et le numéro de TVA, si vous en avez.',
      'Nommez le responsable de la publication, puis l’hébergeur, avec son adresse et son téléphone.',
      'Projet à faire relire\u00a0: cette méthode ne garantit pas la conformité.',
    ],
  },
  'quatorze-points': {
    title: 'Mes 14 points',
    promise: 'Les 14 points de vos conditions de vente, et ceux qui manquent.',
    step: '24-3',
    paper: [
      'Écrivez les points\u00a0: vendeur, produits, prix TTC, livraison ou retrait, délai, paiement, étapes de commande.',
      'Ajoutez\u00a0: rétractation et formulaire, exceptions, retours et frais, garanties, réclamation, médiateur, archivage.',
      'Cochez un point seulement si votre texte le dit. Les autres sont à écrire.',
    ],
  },
  'ordre-de-commande': {
    title: 'La commande dans l’ordre',
    promise: 'Six écrans à ranger, du panier à l’accusé de réception.',
    step: '24-4',
    paper: [
      'Écrivez sur six papiers\u00a0: bouton, retrait ou livraison, accusé de réception, panier, correction, récapitulatif et prix total.',
      'Rangez-les, puis vérifiez\u00a0: panier, retrait ou livraison, récapitulatif, correction, bouton, accusé.',
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
