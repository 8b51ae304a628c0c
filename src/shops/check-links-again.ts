import type { Database } from '../platform/database.ts';
import { takeOrRefuse } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import { LinkStore } from './link-store.ts';
import { ShopStore } from './shop-store.ts';

const asksADay = { limit: 5, windowSeconds: 86_400 };

/** The merchant mended her page and asks to look again now. @throws Refusal shop-missing, too-many-requests */
export async function checkLinksAgain(
  { database, now }: { database: Database; now: Date },
  accountId: string,
): Promise<void> {
  const shop = await new ShopStore(database.read).find(accountId);
  if (!shop) throw new Refusal('shop-missing');
  await takeOrRefuse(database, ['links-again', accountId], asksADay, now);
  await database.transact((trx) => new LinkStore(trx).hasten(shop.id, now));
}
