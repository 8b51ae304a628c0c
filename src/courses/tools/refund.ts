/**
 * What to give back after a withdrawal (course 13, « Précisions »). Code de la consommation L221-24: all that was paid,
 * delivery included, but not what a dearer delivery chosen by the customer cost more than the standard one. Cents.
 */
export interface WholeOrder {
  products: number;
  /** standard delivery of the shop; 0 for a collection */
  standardDelivery: number;
  /** what the customer paid for the delivery; 0 for a collection */
  paidDelivery: number;
}

export interface Refund {
  products: number;
  delivery: number;
  total: number;
}

/** The whole order comes back: products + the smaller of the two delivery prices. */
export function wholeRefund({ products, standardDelivery, paidDelivery }: WholeOrder): Refund {
  const delivery = Math.min(standardDelivery, paidDelivery);
  return { products, delivery, total: products + delivery };
}
