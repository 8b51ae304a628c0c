/** What a local list may name: kinds of content/solutions/ that exist in a place. Keys are stored. */
export const listKinds = [
  { key: 'place-de-marche-locale', label: 'Place de marché locale' },
  { key: 'coursier-local', label: 'Coursier local' },
  { key: 'point-de-retrait', label: 'Point de retrait' },
  { key: 'mairie', label: 'Mairie' },
  { key: 'union-de-commercants', label: 'Union de commerçants' },
  { key: 'chambre-consulaire', label: 'Chambre consulaire' },
  { key: 'conseiller-numerique', label: 'Conseiller numérique' },
  { key: 'federation-professionnelle', label: 'Fédération professionnelle' },
] as const;

export type ListKind = (typeof listKinds)[number]['key'];

export const kindLabel = (key: string): string => listKinds.find((kind) => kind.key === key)?.label ?? key;
