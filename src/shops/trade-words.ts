import type { TradeKey } from '../accounts/trades.ts';
import { alike, searchWords } from './search-words.ts';

/** What customers type when they look for a trade, besides its label. */
const typed: Readonly<Record<TradeKey, string>> = {
  'alimentation-generale': 'épicerie alimentation supérette bio vrac fromagerie fromage crèmerie traiteur',
  primeur: 'primeur fruits légumes maraîcher',
  'boucherie-poissonnerie':
    'boucherie boucher charcuterie charcutier poissonnerie poissonnier viande poisson',
  'boulangerie-patisserie':
    'boulangerie boulanger pâtisserie pâtissier pain gâteau chocolat chocolatier confiserie',
  boissons: 'caviste cave vin bière boissons thé café brasserie',
  mode: 'mode vêtements habillement prêt-à-porter chaussures maroquinerie sac lingerie',
  beaute: 'parfumerie beauté cosmétiques maquillage savon',
  maison: 'maison meubles décoration électroménager vaisselle literie textile tissu',
  bricolage: 'bricolage quincaillerie peinture droguerie outil',
  'livre-papeterie': 'librairie libraire livres papeterie presse journaux tabac',
  'jeux-sport': 'jouets jeux sport vélo musique instrument',
  'fleurs-animaux': 'fleuriste fleurs plantes animalerie jardinerie bouquet',
  bijouterie: 'bijouterie bijoux horlogerie montre joaillerie',
  'optique-sante': 'opticien optique lunettes pharmacie santé',
  occasion: 'occasion brocante dépôt-vente friperie antiquités',
  marches: 'marché ambulant',
  restauration: 'restaurant traiteur pizzeria crêperie snack',
  services: 'coiffeur coiffure esthétique réparation cordonnerie pressing serrurier',
  distance: 'vente en ligne',
  autre: '',
};

const wordsByTrade = Object.entries(typed).map(([trade, words]) => ({ trade, words: searchWords(words) }));

/** The trades one word of a search names, a typing error included. */
export const tradesNamed = (word: string): string[] =>
  wordsByTrade
    .filter(({ words }) => words.some((known) => known === word || alike(known, word)))
    .map(({ trade }) => trade);
