import { plural } from '../../tools/format-number.ts';
import { type OrderCheck, type ScreenId, orderScreens } from '../../tools/order-screens.ts';

/** offered in an order that gives nothing away */
export const screenChoices = (
  ['bouton', 'retrait', 'accuse', 'panier', 'correction', 'recapitulatif'] as const
).map((id: ScreenId) => ({ value: id, label: orderScreens.find((screen) => screen.id === id)?.name ?? id }));

export function orderSummary(check: OrderCheck): string {
  if (check.state === 'twice') return `${check.name}\u00a0: ce choix est placé deux fois. Changez-en un.`;
  if (check.state === 'incomplete') return `Placez les 6\u00a0écrans. Il en reste ${check.left}.`;
  if (check.count === orderScreens.length) return 'Les 6\u00a0écrans sont dans l’ordre.';
  return `${plural(check.count, 'écran')} sur 6 à la bonne place. Reprenez les autres.`;
}
