/** « à Rennes », « au Mans », « aux Sables-d’Olonne », « à La Rochelle » */
export function atTown(name: string): string {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `aux ${name.slice(4)}`;
  return `à ${name}`;
}

const thousands = new Intl.NumberFormat('fr-FR');

export const shopsWords = (count: number): string =>
  count === 1 ? '1\u00a0commerce' : `${thousands.format(count)}\u00a0commerces`;
