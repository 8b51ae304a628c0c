/** What is typed about a return, and the refund in words (course 13, step 4). */
import { formatEuros } from '../../tools/format-number.ts';
import { type Reading, price, readNumber } from '../../tools/read-number.ts';
import { wholeRefund } from '../../tools/refund.ts';
import { toFill } from './read-figures.ts';
import type { StepLine } from './StepTable.tsx';

export interface TypedRefund {
  /** the whole order comes back, or a part of it */
  what: 'all' | 'part';
  received: 'collected' | 'delivered';
  products: string;
  standard: string;
  paid: string;
}

export const refundLabels = {
  products: 'Prix des produits',
  standard: 'Livraison normale',
  paid: 'Livraison payée',
} as const;

export interface ReadRefund {
  readings: Readonly<Record<keyof typeof refundLabels, Reading>>;
  /** a line a sum; null while something is missing */
  lines: readonly StepLine[] | null;
  summary: string;
}

const nothing: Reading = { ok: true, value: 0 };

/** The two delivery prices are asked only when the whole of a delivered order comes back. */
export const asksDelivery = ({ what, received }: Pick<TypedRefund, 'what' | 'received'>): boolean =>
  what === 'all' && received === 'delivered';

export function readRefund(typed: TypedRefund): ReadRefund {
  const delivered = asksDelivery(typed);
  const readings = {
    products: readNumber(typed.products, price),
    standard: delivered ? readNumber(typed.standard, price) : nothing,
    paid: delivered ? readNumber(typed.paid, price) : nothing,
  };
  const { products, standard, paid } = readings;
  if (!products.ok || !standard.ok || !paid.ok) {
    const wrong = (Object.keys(refundLabels) as (keyof typeof refundLabels)[]).filter(
      (key) => !readings[key].ok,
    );
    return { readings, lines: null, summary: toFill(wrong.map((key) => refundLabels[key])) };
  }
  const refund = wholeRefund({
    products: products.value,
    standardDelivery: standard.value,
    paidDelivery: paid.value,
  });
  const total = formatEuros(refund.total);
  const productLine = {
    step: typed.what === 'all' ? 'Produits' : 'Produits rendus',
    sum: 'prix payé, taxe comprise',
    result: formatEuros(refund.products),
  };
  if (typed.what === 'part') {
    const advice = typed.received === 'delivered' ? ' Livraison\u00a0: demandez conseil.' : '';
    return {
      readings,
      lines: [productLine],
      summary: `Rendez ${total} pour les produits rendus.${advice}`,
    };
  }
  return {
    readings,
    lines: delivered
      ? [
          productLine,
          {
            step: 'Livraison',
            sum: `la plus petite des deux\u00a0: ${formatEuros(standard.value)} et ${formatEuros(paid.value)}`,
            result: formatEuros(refund.delivery),
          },
          { step: 'À rendre', sum: 'produits + livraison', result: total },
        ]
      : [productLine, { step: 'À rendre', sum: 'retrait\u00a0: pas de frais d’envoi', result: total }],
    summary: `Rendez ${total}, dans les 14 jours de la demande.`,
  };
}

/** Code de la consommation L221-23 and L221-24. */
export const refundNotes: readonly string[] = [
  'Remboursez dans les 14 jours de la demande. Vous pouvez attendre le produit, ou la preuve de son envoi.',
  'Utilisez le même moyen de paiement, sauf si le client en accepte un autre.',
  'Vérifiez d’abord qu’il s’agit bien d’une rétractation, et que ce n’est pas une exception.',
];
