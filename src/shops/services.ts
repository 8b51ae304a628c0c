/** What a shop offers to who orders from home. Keys and bits are stored and never reused; words may change. */
export const services = [
  { key: 'reservation', bit: 1, label: 'Réservation', words: 'mettre un article de côté' },
  { key: 'retrait', bit: 2, label: 'Click and collect', words: 'commander puis retirer en boutique' },
  { key: 'livraison', bit: 4, label: 'Livraison locale', words: 'livrer autour de la boutique' },
  { key: 'envoi', bit: 8, label: 'Envoi de colis', words: 'expédier partout' },
  { key: 'telephone', bit: 16, label: 'Commande par téléphone', words: 'appel ou message' },
] as const;

export type ServiceKey = (typeof services)[number]['key'];

export const serviceOf = (key: string) => services.find((service) => service.key === key);

export const serviceBits = (keys: readonly ServiceKey[]): number =>
  services.filter(({ key }) => keys.includes(key)).reduce((bits, { bit }) => bits | bit, 0);

/** In how long an order is ready to be fetched. */
export const readyTimes = [
  { key: '15min', label: '15\u00a0minutes' },
  { key: '1h', label: '1\u00a0heure' },
  { key: '2h', label: '2\u00a0heures' },
  { key: 'demi-journee', label: 'une demi-journée' },
  { key: '24h', label: '24\u00a0heures' },
  { key: '48h', label: '2\u00a0jours' },
  { key: 'semaine', label: 'une semaine' },
] as const;

export type ReadyKey = (typeof readyTimes)[number]['key'];

export const readyWords = (key: ReadyKey): string =>
  `Commande prête en ${readyTimes.find((time) => time.key === key)!.label}`;
