/** The allergen sheet in words (course 14, step 3). */
import { type Product, allergens, contained, isBlank, ruledOut, unchecked } from '../../tools/allergens.ts';
import { joinAnd } from '../../tools/day-words.ts';
import { plural } from '../../tools/format-number.ts';

const named = (product: Product): string => product.name.trim() || 'Produit sans nom';

export function allergenSummary(products: readonly Product[]): string {
  const filled = products.filter((product) => !isBlank(product));
  if (filled.length === 0) return 'Écrivez le nom d’un produit pour commencer.';
  const left = filled.reduce((sum, product) => sum + unchecked(product).length, 0);
  return left === 0
    ? `${plural(filled.length, 'produit')}, toutes les cases sont vérifiées.`
    : `${plural(filled.length, 'produit')}. Il reste ${plural(left, 'case')} pas encore ${left < 2 ? 'vérifiée' : 'vérifiées'}.`;
}

/** One line a product, for the clipboard. */
export function productText(product: Product): string {
  const [found, free, left] = [contained(product), ruledOut(product), unchecked(product)];
  if (left.length === allergens.length) return `${named(product)}\u00a0: rien de vérifié pour l’instant.`;
  return [
    `${named(product)}\u00a0:`,
    ...(found.length > 0 ? [`contient ${joinAnd(found)}.`] : []),
    ...(free.length > 0 ? [`Pas dans la recette\u00a0: ${joinAnd(free)}.`] : []),
    ...(left.length > 0 ? [`Pas encore vérifié\u00a0: ${joinAnd(left)}.`] : []),
  ].join(' ');
}

export const allergenText = (products: readonly Product[]): string =>
  [
    'Allergènes de nos produits',
    ...products.filter((product) => !isBlank(product)).map(productText),
    'Une allergie\u202f? Dites-le-nous\u00a0: nous relisons l’étiquette avec vous.',
  ].join('\n');
