/**
 * The label of a collection (course 07, step 4): eight to an A4 page, one for each bag of an order. Only what is needed
 * to hand the bag over is on it: no phone number, no address (RGPD, article 5).
 */
import { type Order, type OrderStatus, orderNumber, slotEnd } from './order-form.ts';
import { sayDayShort, sayTime } from './day-words.ts';
import { type NumberRule, readNumber } from './read-number.ts';

/** 2 columns × 4 rows of 105 × 74 mm */
export const labelsAPage = 8;
export const bagsRule: NumberRule = { decimals: 0, min: 1, max: labelsAPage };

export interface LabelDraft {
  number: string;
  name: string;
  slot: string;
  bags: string;
  status: OrderStatus;
  cold: boolean;
  remark: string;
}

export interface Label extends Omit<LabelDraft, 'bags'> {
  /** 1 of 2 */
  bag: number;
  bags: number;
}

/** Sentences by field: `number-0`, `name-0`, `slot-0`, `bags-0`… and `page` when there are too many labels. */
export type LabelErrors = Readonly<Record<string, string>>;
export type LabelReading = { ok: true; labels: Label[] } | { ok: false; errors: LabelErrors };

export const blankLabel: LabelDraft = {
  number: '',
  name: '',
  slot: '',
  bags: '1',
  status: 'reserved',
  cold: false,
  remark: '',
};

/** One label for each bag of each order, in order; or what is missing. */
export function readLabels(drafts: readonly LabelDraft[]): LabelReading {
  const errors: Record<string, string> = {};
  const labels = drafts.flatMap((draft, index) => {
    const text = (field: 'number' | 'name' | 'slot', sentence: string): string => {
      const typed = draft[field].trim();
      if (typed === '') errors[`${field}-${index}`] = sentence;
      return typed;
    };
    const number = text('number', 'Ajoutez un numéro');
    const name = text('name', 'Ajoutez un nom');
    const slot = text('slot', 'Indiquez le créneau');
    const reading = readNumber(draft.bags, bagsRule);
    if (!reading.ok) errors[`bags-${index}`] = reading.error;
    const bags = reading.ok ? reading.value : 0;
    const { status, cold } = draft;
    return Array.from({ length: bags }, (_, at) => ({
      number,
      name,
      slot,
      bag: at + 1,
      bags,
      status,
      cold,
      remark: draft.remark.trim(),
    }));
  });
  if (drafts.length === 0) errors['page'] = 'Ajoutez au moins une commande';
  if (labels.length > labelsAPage) {
    errors['page'] =
      `Une page a ${labelsAPage} étiquettes, et il en faut ${labels.length}\u00a0: enlevez une commande`;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, labels };
}

/** An order kept on this phone (course 10), as a label: one bag until she says otherwise. */
export function labelOfOrder(order: Order): LabelDraft {
  return {
    number: orderNumber(order.number),
    name: order.name,
    slot: `${sayDayShort(order.day)}, ${sayTime(order.from)} – ${sayTime(slotEnd(order).time)}`,
    bags: '1',
    status: order.status,
    cold: false,
    remark: order.remark,
  };
}
