/** Orders noted on slots, by `slotKey`: « 2027-03-02T870 » → 2. */
import type { NotedOrders } from '../../tools/collection-slots.ts';
import { type Reader, asRecord, asWhole } from './stored.ts';

const key = /^\d{4}-\d\d-\d\dT\d{1,4}$/;

export const asNotedOrders: Reader<NotedOrders> = (stored) => {
  const record = asRecord(stored);
  if (!record) return undefined;
  const entries = Object.entries(record)
    .flatMap(([slot, count]) => {
      const orders = asWhole(count);
      return key.test(slot) && orders ? [[slot, orders] as const] : [];
    })
    .slice(-500);
  return Object.fromEntries(entries);
};
