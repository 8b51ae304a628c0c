/** What the catalogue of course 04 says of its lines. */
import {
  type CatalogueLine,
  type LineCheck,
  catalogueSize,
  lineIsBlank,
  lineIsComplete,
  lineKeys,
} from '../../tools/catalogue-lines.ts';
import { plural } from '../../tools/format-number.ts';

const fieldWords: Readonly<Record<keyof CatalogueLine, string>> = {
  name: 'le nom',
  price: 'le prix',
  content: 'la contenance',
  description: 'la description',
  photo: 'la photo',
  stock: 'le stock',
  delay: 'le délai de retrait',
  vat: 'la TVA',
  allergens: 'les allergènes',
  size: 'la taille',
  material: 'la matière',
};

export function lineState(line: CatalogueLine, { errors, missing }: LineCheck): string {
  if (lineIsBlank(line)) return 'Vide';
  const wrong = lineKeys.filter((key) => errors[key]).map((key) => fieldWords[key]);
  if (wrong.length > 0) return `À corriger\u00a0: ${wrong.join(', ')}`;
  if (missing.length === 0) return 'Fiche complète';
  const left = missing.map((key) => fieldWords[key]);
  return left.length > 3
    ? `Il manque ${plural(left.length, 'champ')}`
    : `Il manque ${left.join(', ').replace(/, ([^,]*)$/, ' et $1')}`;
}

export function catalogueSummary(lines: readonly CatalogueLine[], checks: readonly LineCheck[]): string {
  const begun = lines.filter((line) => !lineIsBlank(line)).length;
  if (begun === 0) return 'Écrivez le nom de votre premier produit.';
  const complete = lines.filter((line, index) => lineIsComplete(line, checks[index]!)).length;
  const wrong = checks.filter(({ errors }) => Object.keys(errors).length > 0).length;
  const done = `${plural(complete, 'fiche complète', 'fiches complètes')} sur ${catalogueSize}.`;
  return wrong === 0 ? done : `${done} ${plural(wrong, 'fiche')} à corriger.`;
}

export function namesSummary(lines: readonly CatalogueLine[], checks: readonly LineCheck[]): string {
  const named = lines.filter((line) => line.name.trim() !== '').length;
  const twice = checks.filter(({ errors }) => errors.name).length;
  if (twice > 0) return `${plural(twice, 'nom')} en double\u00a0: changez-le.`;
  return named === catalogueSize
    ? 'Vos 20 produits sont choisis.'
    : `${plural(named, 'produit choisi', 'produits choisis')} sur ${catalogueSize}.`;
}
