/** The tools one can open today: their address, their lesson and how to do the same on paper. */
export const toolNames = [
  'arbre-de-choix',
  'gain-de-la-semaine',
  'generateur-de-creneaux',
  'premier-creneau',
  'bon-de-commande',
  'plages-d-appel',
  'cout-d-une-tournee',
  'cout-d-un-envoi',
  'commission-et-stock',
  'grille-de-contrat',
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
};
