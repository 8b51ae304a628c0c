/**
 * The order form in eight fields (course 10, « Précisions »). Amounts in whole cents; the status says which form of
 * sale it is, hence what the confirmation must tell (Code de la consommation L221-13 and L221-18 for C and P).
 */
import { type CivilDay, type Moment, addMinutes } from './civil-day.ts';
import type { CollectionForm } from './collection-form.ts';
import { sayDay, sayTime } from './day-words.ts';
import { formatFixed } from './format-number.ts';
import type { NumberRule } from './read-number.ts';
import { plainText } from './short-message.ts';

export type OrderStatus = 'reserved' | 'to-pay' | 'paid';

export const formOfStatus: Readonly<Record<OrderStatus, CollectionForm>> = {
  reserved: 'R',
  'to-pay': 'C',
  paid: 'P',
};
export const statusNames: Readonly<Record<OrderStatus, string>> = {
  reserved: 'Réservé',
  'to-pay': 'À payer',
  paid: 'Payé',
};

/** 1 to 999 of a product, at 0,01 to 100 000 € each */
export const quantityRule: NumberRule = { decimals: 0, min: 1, max: 999 };
export const unitPriceRule: NumberRule = { decimals: 2, min: 1, max: 10_000_000 };

export interface OrderLine {
  quantity: number;
  product: string;
  /** cents, VAT included */
  unitPrice: number;
}

export interface Order {
  /** 1 for CC-0001 */
  number: number;
  name: string;
  contact: string;
  lines: OrderLine[];
  /** start of the slot */
  day: CivilDay;
  from: number;
  slotMinutes: number;
  status: OrderStatus;
  remark: string;
}

/** 1 → « CC-0001 », 10000 → « CC-10000 » */
export const orderNumber = (number: number): string => `CC-${String(number).padStart(4, '0')}`;

export const lineTotal = (line: OrderLine): number => line.quantity * line.unitPrice;
export const orderTotal = (lines: readonly OrderLine[]): number =>
  lines.reduce((sum, line) => sum + lineTotal(line), 0);

export const slotEnd = (order: Pick<Order, 'day' | 'from' | 'slotMinutes'>): Moment =>
  addMinutes({ day: order.day, time: order.from }, order.slotMinutes);

export interface Shop {
  name: string;
  /** where customers read the terms of sale */
  terms: string;
}

/** What the shop sends to the customer, in the plain signs of an SMS. */
export function confirmation(order: Order, shop: Shop): string {
  const products = order.lines.map(({ quantity, product }) => `${quantity} x ${product}`).join(', ');
  const total = `${formatFixed(orderTotal(order.lines), 2)} euros TTC`;
  const slot = `${sayDay(order.day)}, ${sayTime(order.from)} - ${sayTime(slotEnd(order).time)}`;
  const number = orderNumber(order.number);
  const signature = shop.name.trim() === '' ? '' : ` ${shop.name.trim()}`;
  const terms = shop.terms.trim();
  const withdrawal = `Vous avez 14 jours pour changer d'avis, à partir du lendemain du retrait, sauf exceptions (art. L221-28). Conditions : ${terms}.`;

  const body = {
    reserved: `Votre réservation ${number} : ${products}. Total ${total}. Retrait : ${slot}. Rien à payer d'avance, vous déciderez en boutique.`,
    'to-pay': `Votre commande ${number} : ${products}. Total ${total}, à payer en boutique. Retrait : ${slot}. ${withdrawal}`,
    paid: `Votre commande ${number}, payée : ${products}. Total ${total}. Retrait : ${slot}. ${withdrawal}`,
  }[order.status];
  return plainText(`Bonjour ${order.name.trim()}. ${body}${signature}`);
}
