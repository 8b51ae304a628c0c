/** The fields of the order form in the phone's memory. */
import { readTime } from '../../tools/civil-day.ts';
import { type DraftLine, type OrderDraft, blankLine } from '../../tools/order-draft.ts';
import { type Order, type OrderStatus } from '../../tools/order-form.ts';
import { clock } from '../../tools/civil-day.ts';
import { formatFixed } from '../../tools/format-number.ts';
import { type Reader, asList, asRecord, asText, oneOf } from './stored.ts';
import { type FigureField, type FigureFields, figure, optionalText } from './use-figures.ts';

export interface OrderFigures extends OrderDraft {
  shop: string;
  terms: string;
  /** number of the order being changed, as text; empty for a new one */
  editing: string;
}

/** A paper form is half a sheet: this many products fit. */
export const longestOrder = 8;

const asLine: Reader<DraftLine> = (stored) => {
  const line = asRecord(stored);
  if (!line) return undefined;
  const text = (key: string) => asText(line[key]) ?? '';
  return { quantity: text('quantity'), product: text('product'), unitPrice: text('unitPrice') };
};

const status: FigureField<OrderStatus> = {
  example: 'reserved',
  blank: 'reserved',
  read: oneOf('reserved', 'to-pay', 'paid'),
  neutral: true,
};

export const orderFields: FigureFields<OrderFigures> = {
  name: figure('Mme Exemple'),
  contact: figure('06 39 98 00 12'),
  lines: {
    example: [
      { quantity: '2', product: 'Cahier grand format', unitPrice: '4,80' },
      { quantity: '1', product: 'Roman de poche', unitPrice: '9,00' },
    ],
    blank: [blankLine],
    read: asList(asLine, longestOrder),
  },
  day: figure('2027-03-02'),
  from: {
    ...figure('14:30'),
    read: (stored) =>
      stored === '' || readTime(asText(stored) ?? '') !== null ? (stored as string) : undefined,
  },
  status,
  remark: optionalText,
  shop: optionalText,
  terms: optionalText,
  editing: optionalText,
};

export const blankDraft: OrderDraft = {
  name: '',
  contact: '',
  lines: [blankLine],
  day: '',
  from: '',
  status: 'reserved',
  remark: '',
};

/** A kept order, back in the fields. */
export const draftOf = (order: Order): OrderDraft => ({
  name: order.name,
  contact: order.contact,
  lines: order.lines.map(({ quantity, product, unitPrice }) => ({
    quantity: String(quantity),
    product,
    unitPrice: formatFixed(unitPrice, 2),
  })),
  day: order.day,
  from: clock(order.from),
  status: order.status,
  remark: order.remark,
});
