/** « Mes 3 actions » (course 01, step 5): three of eighteen, at least one done in less than 15 minutes. */
import { type Topic, topics } from './diagnosis.ts';

export interface Action {
  id: string;
  topic: Topic;
  /** less than 15 minutes */
  quick: boolean;
  text: string;
}

const three = (
  topic: Topic,
  actions: readonly (readonly [id: string, text: string, quick?: true])[],
): Action[] => actions.map(([id, text, quick = false]) => ({ id, topic, quick, text }));

/** In the order of the topics, quick ones first in each. */
export const actions: readonly Action[] = [
  ...three('presence', [
    ['horaire', 'Corriger un horaire faux en ligne', true],
    ['repondeur', 'Changer le message du répondeur', true],
    ['fiche', 'Récupérer l’accès à ma fiche d’établissement'],
  ]),
  ...three('catalogue', [
    ['ventes', 'Noter mes 10 meilleures ventes', true],
    ['produit', 'Écrire une fiche produit'],
    ['photos', 'Photographier 3 produits'],
  ]),
  ...three('orders', [
    ['carnet', 'Poser un carnet près du téléphone', true],
    ['script', 'Écrire mes phrases pour répondre au téléphone'],
    ['plages', 'Afficher deux moments où je réponds toujours'],
  ]),
  ...three('collection', [
    ['etagere', 'Vider une étagère pour les retraits', true],
    ['affiche', 'Imprimer une affiche «\u00a0Retrait ici\u00a0»', true],
    ['grille', 'Dessiner ma grille de créneaux'],
  ]),
  ...three('payment', [
    ['contrat', 'Retrouver mon contrat de carte bancaire', true],
    ['affichette', 'Écrire mon affichette des paiements'],
    ['devis', 'Demander un devis pour encaisser à distance'],
  ]),
  ...three('rules', [
    ['siren', 'Retrouver mon numéro SIREN', true],
    ['mentions', 'Lister ce qui manque à mes mentions légales'],
    ['mediateur', 'Chercher un médiateur'],
  ]),
];

export const planSize = 3;

/** `done`: three, one of them quick */
export type PlanState =
  | { state: 'few'; missing: number }
  | { state: 'many'; extra: number }
  | { state: 'no-quick' }
  | { state: 'done' };

/** The actions chosen, in the order of the list; ids it does not know are left out. */
export const chosenActions = (ids: readonly string[]): Action[] =>
  actions.filter(({ id }) => ids.includes(id));

export function planState(ids: readonly string[]): PlanState {
  const chosen = chosenActions(ids);
  if (chosen.length < planSize) return { state: 'few', missing: planSize - chosen.length };
  if (chosen.length > planSize) return { state: 'many', extra: chosen.length - planSize };
  return { state: chosen.some(({ quick }) => quick) ? 'done' : 'no-quick' };
}

/** Topics in the order in which their actions are shown: the weakest of a diagnosis first. */
export const topicOrder = (weak: readonly Topic[]): Topic[] => [
  ...weak,
  ...topics.filter((topic) => !weak.includes(topic)),
];
