import { readLine } from '../accounts/display-text.ts';
import { recordAct } from '../platform/audit.ts';
import { instant } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database.ts';
import { enqueue } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import type { CountOnline } from './count-online.ts';
import { decidedMail, hiddenMail, restoredMail } from './mails.ts';
import { list } from './publish-shop.ts';
import { ReportStore } from './report-store.ts';
import { parseContent } from './shop.ts';
import { ShopStore } from './shop-store.ts';
import { unlist } from './withdraw-shop.ts';

export interface Deciding {
  database: Database;
  siteUrl: string;
  now: Date;
  countOnline: CountOnline;
}

const longestReason = 300;

/**
 * The reports were read and the page stays. Who asked to know is told.
 * @throws Refusal decided-meanwhile when none is open any more
 */
export const keepShop = (
  { database, siteUrl, now }: Deciding,
  actor: string,
  shopId: string,
): Promise<void> =>
  database.transact(async (trx) => {
    const answered = await answerReports(trx, shopId, 'keep', actor, siteUrl, now);
    if (answered === 0) throw new Refusal('decided-meanwhile');
    await recordAct(trx, { actor, act: 'shop.keep', subject: `shop:${shopId}` }, now);
  });

/**
 * Takes a page away from customers, at once and with a reason its owner is told by mail; she can answer.
 * @throws Refusal not-found, decided-meanwhile, shop-reason-missing, shop-words-too-long, text-unreadable
 */
export async function hideShop(
  { database, siteUrl, now, countOnline }: Deciding,
  actor: string,
  shopId: string,
  typedReason: string,
): Promise<void> {
  const read = readLine(typedReason, longestReason);
  if (typeof read === 'string') throw new Refusal(read === 'name-too-long' ? 'shop-words-too-long' : read);
  const reason = read.text;
  if (reason === null) throw new Refusal('shop-reason-missing');
  await database.transact(async (trx) => {
    const shop = await new ReportStore(trx).owned(shopId);
    if (!shop) throw new Refusal('not-found');
    if ((await new ShopStore(trx).lock(shop.account_id))?.hidden_at) throw new Refusal('decided-meanwhile');
    if (await unlist(trx, shopId)) await countOnline(trx, shop.account_id, null);
    await new ShopStore(trx).change(shopId, {
      hidden_at: instant(now),
      hidden_reason: reason,
      answer: null,
      answered_at: null,
    });
    await answerReports(trx, shopId, 'hide', actor, siteUrl, now);
    await enqueue(trx, hiddenMail(shop.email, parseContent(shop.content).name, reason, siteUrl), now);
    await recordAct(trx, { actor, act: 'shop.hide', subject: `shop:${shopId}` }, now);
  });
}

/** Gives a hidden page back: public again, as it is prepared now. @throws Refusal not-found */
export async function restoreShop(
  { database, siteUrl, now, countOnline }: Deciding,
  actor: string,
  shopId: string,
): Promise<void> {
  await database.transact(async (trx) => {
    const owned = await new ReportStore(trx).owned(shopId);
    const shop = owned && (await new ShopStore(trx).lock(owned.account_id));
    if (!owned || !shop?.hidden_at) throw new Refusal('not-found');
    const none = { hidden_at: null, hidden_reason: null, answer: null, answered_at: null };
    await new ShopStore(trx).change(shopId, none);
    await list(trx, { ...shop, ...none }, now);
    await countOnline(trx, shop.account_id, 'declared');
    await enqueue(trx, restoredMail(owned.email, parseContent(shop.content).name, siteUrl), now);
    await recordAct(trx, { actor, act: 'shop.restore', subject: `shop:${shopId}` }, now);
  });
}

/** @throws Refusal decided-meanwhile when somebody else answers them now */
async function answerReports(
  trx: Trx,
  shopId: string,
  decision: 'keep' | 'hide',
  actor: string,
  siteUrl: string,
  now: Date,
): Promise<number> {
  const reports = new ReportStore(trx);
  const open = await reports.openOf(shopId);
  const contacts = new Set(open.flatMap(({ contact }) => contact ?? []));
  for (const contact of contacts) await enqueue(trx, decidedMail(contact, decision === 'hide', siteUrl), now);
  const answered = await reports.decide(shopId, decision, actor, now);
  if (answered !== open.length) throw new Refusal('decided-meanwhile');
  return answered;
}
