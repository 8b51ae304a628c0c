/** Themes of a month, and one idea for each by trade (course 22, step 3). Ideas, not sentences to paste. */
import { weekdayNames, weekdays } from '../../tools/day-words.ts';

export const themes = [
  'Nouveauté',
  'Conseil',
  'Coulisses',
  'Client, avec accord',
  'Saison',
  'Origine',
  'Question',
  'Rappel du retrait',
] as const;

export const trades = {
  librairie: 'Librairie-papeterie',
  fleuriste: 'Fleuriste',
  epicerie: 'Épicerie fine',
  vetements: 'Boutique de vêtements',
  caviste: 'Caviste',
  quincaillerie: 'Quincaillerie',
  autre: 'Un autre métier',
} as const;
export type Trade = keyof typeof trades;

/** in the order of `themes` */
export const ideas: Readonly<Record<Trade, readonly string[]>> = {
  librairie: [
    'Le coffret de peinture vient d’arriver',
    'Quel cahier pour écrire à l’encre\u202f?',
    'Le carton de nouveautés, ouvert à 9\u00a0h\u00a030',
    'Le roman préféré d’une lectrice',
    'Trois idées pour les jours de pluie',
    'D’où vient notre papier recyclé',
    'Quel livre relisez-vous chaque année\u202f?',
    'Réservez au téléphone, payez en boutique',
  ],
  fleuriste: [
    'Les premières pivoines',
    'Garder un bouquet trois jours de plus',
    'Le marché aux fleurs, tôt le matin',
    'Le bouquet d’une cliente, chez elle',
    'Ce qui fleurit en ce moment',
    'Les roses d’un producteur voisin',
    'Plutôt rond ou plutôt champêtre\u202f?',
    'Commander un bouquet pour samedi',
  ],
  epicerie: [
    'Un fromage que vous ne connaissez pas',
    'Composer un plateau pour six',
    'La découpe, un vendredi à 15\u00a0h',
    'La recette d’un client',
    'Les goûts du moment',
    'Le producteur de notre miel',
    'Doux ou corsé\u202f?',
    'Réserver son plateau avant vendredi',
  ],
  vetements: [
    'Le pull bleu est arrivé',
    'Laver un pull sans le rétrécir',
    'Changer la vitrine en vingt minutes',
    'Une cliente et sa tenue',
    'Trois tenues pour la demi-saison',
    'L’atelier qui coud nos chemises',
    'Bleu ou vert\u202f?',
    'Faire mettre sa taille de côté',
  ],
  caviste: [
    'De nouveaux verres à pied',
    'Ranger sa cave au frais',
    'Une livraison, à l’aube',
    'La table dressée par un client',
    'Les idées cadeaux de la saison',
    'Le verrier qui fait nos carafes',
    'Tire-bouchon à levier ou à vis\u202f?',
    'Retirer son coffret sans attendre',
  ],
  quincaillerie: [
    'La lampe d’atelier en démonstration',
    'Choisir la bonne cheville',
    'La découpe d’une planche',
    'L’étagère montée par un client',
    'Préparer son jardin',
    'Les outils fabriqués dans la région',
    'Vis ou clou\u202f?',
    'Commander, puis retirer avant le chantier',
  ],
  autre: [
    'Ce qui vient d’arriver',
    'Une question que l’on vous pose souvent',
    'Un geste de votre métier',
    'Un client et son achat, avec son accord',
    'Ce qui se vend en ce moment',
    'D’où vient un de vos produits',
    'Ceci ou cela\u202f?',
    'Comment réserver et quand retirer',
  ],
};

export const weekdayChoices = weekdays.map((day) => ({
  value: `${day}` as const,
  label: weekdayNames[day],
}));
