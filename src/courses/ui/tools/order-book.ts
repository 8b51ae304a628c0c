/**
 * The orders kept on this phone, for the time of the order. Numbers go on even when orders are erased: one number is
 * never given twice on a phone. Two tabs take turns.
 */
import { readDay } from '../../tools/civil-day.ts';
import type { Order, OrderLine } from '../../tools/order-form.ts';
import { type Memory, type MemoryState } from './memory.ts';
import { type Reader, asList, asRecord, asText, asWhole, oneOf } from './stored.ts';

export interface OrderBook {
  /** last number given; 0 before the first order */
  last: number;
  orders: readonly Order[];
}

export const bookNote = 'bon-de-commande-bons';
export const emptyBook: OrderBook = { last: 0, orders: [] };

const asLine: Reader<OrderLine> = (stored) => {
  const line = asRecord(stored);
  const [quantity, unitPrice] = [asWhole(line?.['quantity']), asWhole(line?.['unitPrice'])];
  const product = asText(line?.['product']);
  return quantity === undefined || unitPrice === undefined || product === undefined
    ? undefined
    : { quantity, product, unitPrice };
};

const asOrder: Reader<Order> = (stored) => {
  const order = asRecord(stored);
  if (!order) return undefined;
  const [number, from, slotMinutes] = [order['number'], order['from'], order['slotMinutes']].map(asWhole);
  const day = readDay(asText(order['day']) ?? '');
  const status = oneOf('reserved', 'to-pay', 'paid')(order['status']);
  const lines = asList(asLine)(order['lines']);
  if (!number || from === undefined || slotMinutes === undefined || !day || !status || !lines) {
    return undefined;
  }
  const text = (key: string) => asText(order[key]) ?? '';
  const [name, contact, remark] = [text('name'), text('contact'), text('remark')];
  return { number, name, contact, lines, day, from, slotMinutes, status, remark };
};

export const asBook: Reader<OrderBook> = (stored) => {
  const book = asRecord(stored);
  if (!book) return undefined;
  const orders = asList(asOrder, 1000)(book['orders']) ?? [];
  return { last: Math.max(asWhole(book['last']) ?? 0, ...orders.map(({ number }) => number)), orders };
};

export const addOrder = (book: OrderBook, order: Omit<Order, 'number'>): OrderBook => ({
  last: book.last + 1,
  orders: [...book.orders, { ...order, number: book.last + 1 }],
});
export const replaceOrder = (book: OrderBook, order: Order): OrderBook => ({
  ...book,
  orders: book.orders.map((other) => (other.number === order.number ? order : other)),
});
export const removeOrder = (book: OrderBook, number: number): OrderBook => ({
  ...book,
  orders: book.orders.filter((order) => order.number !== number),
});

const alone = <T>(work: () => Promise<T>): Promise<T> =>
  typeof navigator.locks === 'undefined' ? work() : navigator.locks.request('declic-orders', work);

/** Reads, changes and writes in one turn; without memory it changes what the page holds. */
export const changeBook = (
  memory: Memory,
  shown: OrderBook,
  change: (book: OrderBook) => OrderBook,
): Promise<{ book: OrderBook; state: MemoryState }> =>
  alone(async () => {
    const kept = await memory.readAgain(bookNote);
    const base = kept === undefined ? shown : (asBook(kept) ?? emptyBook);
    const book = change(base);
    return { book, state: await memory.write(bookNote, book) };
  });
