/** The fourteen points of the conditions of sale (course 24, step 3). Ticked never means « conforme ». */
import { plural } from './format-number.ts';

export interface Point {
  id: string;
  name: string;
  /** the question to ask of one's own text */
  asks: string;
}

export const fourteenPoints: readonly Point[] = [
  { id: 'vendeur', name: 'Vendeur', asks: 'Mon nom, mon adresse, mon téléphone et mon e-mail y sont' },
  {
    id: 'produits',
    name: 'Produits',
    asks: 'Je dis ce que je vends, et ce qui se passe si un article manque',
  },
  { id: 'prix', name: 'Prix TTC', asks: 'Les prix sont en euros, toutes taxes comprises' },
  { id: 'retrait', name: 'Livraison ou retrait', asks: 'Je dis où, quand et à quel prix' },
  { id: 'delai', name: 'Délai', asks: 'Je donne une date ou un délai que je peux tenir' },
  { id: 'paiement', name: 'Paiement', asks: 'Je dis comment et à quel moment on paie' },
  { id: 'etapes', name: 'Étapes de commande', asks: 'Je décris les écrans, et comment corriger une erreur' },
  {
    id: 'retractation',
    name: 'Rétractation et formulaire',
    asks: 'J’annonce les 14 jours et je joins le formulaire',
  },
  { id: 'exceptions', name: 'Exceptions', asks: 'Je nomme mes articles qui ne se reprennent pas' },
  { id: 'retours', name: 'Retours et frais', asks: 'Je dis comment rendre l’article, et qui paie le retour' },
  { id: 'garanties', name: 'Garanties', asks: 'Je cite la garantie légale de conformité, de deux ans' },
  { id: 'reclamation', name: 'Réclamation', asks: 'Je dis à qui écrire ou téléphoner en cas de problème' },
  { id: 'mediateur', name: 'Médiateur', asks: 'Je donne son nom et ses coordonnées' },
  { id: 'archivage', name: 'Archivage', asks: 'Je dis comment retrouver un contrat de 120\u00a0€ ou plus' },
];

export const pointsLeft = (ticked: readonly string[]): readonly Point[] =>
  fourteenPoints.filter((point) => !ticked.includes(point.id));

export function pointsSummary(ticked: readonly string[]): string {
  const left = pointsLeft(ticked).length;
  if (left === 0) return 'Les 14\u00a0points sont cochés';
  return `Il en reste ${left}`;
}

export const pointsText = (ticked: readonly string[]): string =>
  [
    `Conditions de vente\u00a0: ${plural(fourteenPoints.length - pointsLeft(ticked).length, 'point')} sur 14`,
    ...fourteenPoints.map(
      (point) => `${ticked.includes(point.id) ? '[x]' : '[ ]'} ${point.name}\u00a0: ${point.asks}`,
    ),
  ].join('\n');
