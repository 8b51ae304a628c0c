/** Six screens of an order, in their order (course 24, step 4). */
export type ScreenId = 'panier' | 'retrait' | 'recapitulatif' | 'correction' | 'bouton' | 'accuse';

export interface Screen {
  id: ScreenId;
  name: string;
  why: string;
}

export const orderScreens: readonly Screen[] = [
  { id: 'panier', name: 'Le panier', why: 'Le client voit ce qu’il a choisi, et les quantités.' },
  { id: 'retrait', name: 'Retrait ou livraison', why: 'Ce choix change le délai, et parfois le prix.' },
  {
    id: 'recapitulatif',
    name: 'Le récapitulatif et le prix total',
    why: 'On ne peut additionner qu’après le choix du retrait ou de la livraison.',
  },
  {
    id: 'correction',
    name: 'La correction',
    why: 'On corrige ce que l’on vient de relire, avant de s’engager.',
  },
  {
    id: 'bouton',
    name: 'Le bouton «\u00a0Commander avec obligation de paiement\u00a0»',
    why: 'Le client s’engage ici, en sachant tout.',
  },
  { id: 'accuse', name: 'L’accusé de réception', why: 'Il confirme une commande déjà passée.' },
];

export type OrderCheck =
  | { state: 'incomplete'; left: number }
  | { state: 'twice'; name: string }
  /** right[i]: the screen in place i is the right one */
  | { state: 'checked'; right: readonly boolean[]; count: number };

/** @param placed one screen a place, '' where nothing is chosen yet */
export function checkOrder(placed: readonly (ScreenId | '')[]): OrderCheck {
  const double = orderScreens.find(({ id }) => placed.filter((other) => other === id).length > 1);
  if (double) return { state: 'twice', name: double.name };
  const left = orderScreens.length - placed.filter((id) => id !== '').length;
  if (left > 0) return { state: 'incomplete', left };
  const right = orderScreens.map(({ id }, place) => placed[place] === id);
  return { state: 'checked', right, count: right.filter(Boolean).length };
}
