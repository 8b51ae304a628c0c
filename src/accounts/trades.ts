/**
 * The 20 trades people choose from. Our own keys: activity codes (NAF) change in 2027 and mean little to a shopkeeper.
 * Keys are stored and never reused; labels may change.
 */
export const trades = [
  { key: 'alimentation-generale', label: 'Épicerie, alimentation générale' },
  { key: 'primeur', label: 'Fruits et légumes' },
  { key: 'boucherie-poissonnerie', label: 'Boucherie, charcuterie, poissonnerie' },
  { key: 'boulangerie-patisserie', label: 'Boulangerie, pâtisserie, confiserie' },
  { key: 'boissons', label: 'Caviste, boissons' },
  { key: 'mode', label: 'Habillement, chaussures, maroquinerie' },
  { key: 'beaute', label: 'Parfumerie, beauté' },
  { key: 'maison', label: 'Meubles, décoration, électroménager, textile' },
  { key: 'bricolage', label: 'Quincaillerie, peinture' },
  { key: 'livre-papeterie', label: 'Librairie, presse, papeterie' },
  { key: 'jeux-sport', label: 'Jouets, sport, musique' },
  { key: 'fleurs-animaux', label: 'Fleurs, plantes, animalerie' },
  { key: 'bijouterie', label: 'Bijoux, horlogerie' },
  { key: 'optique-sante', label: 'Optique, matériel médical, pharmacie' },
  { key: 'occasion', label: 'Occasion, dépôt-vente' },
  { key: 'marches', label: 'Marchés, non sédentaire' },
  { key: 'restauration', label: 'Restaurant, traiteur, vente à emporter' },
  { key: 'services', label: 'Coiffure, esthétique, réparation, pressing' },
  { key: 'distance', label: 'Vente à distance' },
  { key: 'autre', label: 'Autre commerce' },
] as const;

export type TradeKey = (typeof trades)[number]['key'];

export const isTrade = (key: string): key is TradeKey => trades.some((trade) => trade.key === key);
