import { instant } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { takeOrRefuse } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import { ShopStore } from './shop-store.ts';

const longest = 1000;
const answersADay = { limit: 5, windowSeconds: 86_400 };

/**
 * The merchant answers the team that hid her page; the latest answer counts.
 * @throws Refusal answer-missing, report-too-long, shop-missing, too-many-requests
 */
export async function answerHiding(
  { database, now }: { database: Database; now: Date },
  accountId: string,
  typed: string,
): Promise<void> {
  const answer = typed.trim();
  if (answer === '') throw new Refusal('answer-missing');
  if ([...answer].length > longest) throw new Refusal('report-too-long');
  await takeOrRefuse(database, ['shop-answer', accountId], answersADay, now);
  await database.transact(async (trx) => {
    const shop = await new ShopStore(trx).lock(accountId);
    if (!shop?.hidden_at) throw new Refusal('shop-missing');
    await new ShopStore(trx).change(shop.id, { answer, answered_at: instant(now) });
  });
}
