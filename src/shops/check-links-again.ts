import type { Database } from '../platform/database.ts';
import { takeToken } from '../platform/rate-limit.ts';
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
  const verdict = await database.transact((trx) => takeToken(trx, ['links-again', accountId], asksADay, now));
  if (!verdict.ok) throw new Refusal('too-many-requests', verdict.retryAfter);
  await database.transact((trx) => new LinkStore(trx).hasten(shop.id, now));
}
