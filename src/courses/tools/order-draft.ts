/** What is typed on an order form, and what is missing before it can be kept (course 10, « Précisions »). */
import { readDay, readTime } from './civil-day.ts';
import { type Order, type OrderStatus, quantityRule, unitPriceRule } from './order-form.ts';
import { type NumberRule, readNumber } from './read-number.ts';

export interface DraftLine {
  quantity: string;
  product: string;
  unitPrice: string;
}

export interface OrderDraft {
  name: string;
  contact: string;
  lines: DraftLine[];
  day: string;
  from: string;
  status: OrderStatus;
  remark: string;
}

/** Sentences by field: `name`, `contact`, `lines`, `day`, `from`, `terms`, `quantity-0`, `product-0`, `price-0`… */
export type DraftErrors = Readonly<Record<string, string>>;

export type DraftReading = { ok: true; order: Omit<Order, 'number'> } | { ok: false; errors: DraftErrors };

export const blankLine: DraftLine = { quantity: '', product: '', unitPrice: '' };
/** A line where nothing is typed is no product: ignored. */
export const lineIsBlank = (line: DraftLine): boolean =>
  line.quantity.trim() === '' && line.product.trim() === '' && line.unitPrice.trim() === '';

/** @param terms where the shop's terms can be read: needed when the order is firm */
export function readDraft(draft: OrderDraft, slotMinutes: number, terms: string): DraftReading {
  const errors: Record<string, string> = {};
  const number = (field: string, typed: string, rule: NumberRule): number => {
    const reading = readNumber(typed, rule);
    if (!reading.ok) errors[field] = reading.error;
    return reading.ok ? reading.value : 0;
  };

  const lines = draft.lines.flatMap((line, index) => {
    if (lineIsBlank(line)) return [];
    if (line.product.trim() === '') errors[`product-${index}`] = 'Écrivez le nom du produit';
    return [
      {
        quantity: number(`quantity-${index}`, line.quantity, quantityRule),
        product: line.product.trim(),
        unitPrice: number(`price-${index}`, line.unitPrice, unitPriceRule),
      },
    ];
  });
  if (lines.length === 0) errors['lines'] = 'Ajoutez au moins un produit';
  if (draft.name.trim() === '') errors['name'] = 'Ajoutez un nom';
  if (draft.contact.trim() === '') errors['contact'] = 'Ajoutez un téléphone ou un e-mail';
  const day = readDay(draft.day);
  if (day === null) errors['day'] = 'Indiquez le jour du retrait';
  const from = readTime(draft.from);
  if (from === null) errors['from'] = 'Indiquez l’heure du retrait';
  if (draft.status !== 'reserved' && terms.trim() === '') errors['terms'] = 'Écrivez où lire vos conditions';

  if (day === null || from === null || Object.keys(errors).length > 0) return { ok: false, errors };
  const { status } = draft;
  const [name, contact, remark] = [draft.name.trim(), draft.contact.trim(), draft.remark.trim()];
  return { ok: true, order: { name, contact, lines, day, from, slotMinutes, status, remark } };
}

/** Total of what can be read so far, in cents; lines that cannot be read count for nothing and show their error. */
export function draftTotal(draft: OrderDraft): number {
  return draft.lines.reduce((sum, line) => {
    const quantity = readNumber(line.quantity, quantityRule);
    const unitPrice = readNumber(line.unitPrice, unitPriceRule);
    return quantity.ok && unitPrice.ok ? sum + quantity.value * unitPrice.value : sum;
  }, 0);
}
