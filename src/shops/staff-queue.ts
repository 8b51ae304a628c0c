import type { Db } from '../platform/database.ts';
import type { ReportReason } from './report-shop.ts';
import { ReportStore } from './report-store.ts';
import { parseContent, type ShopContent } from './shop.ts';

export interface ReportedShop {
  id: string;
  content: ShopContent;
  siren: string | null;
  listed: boolean;
  reports: { reason: ReportReason; words: string; wantsAnswer: boolean; at: string }[];
}

export interface HiddenShop {
  id: string;
  content: ShopContent;
  at: string;
  reason: string;
  answer: string | null;
}

const mostReports = 200;

/** What waits for a decision: reports by shop, the oldest first; and hidden pages, those whose owner answered first. */
export async function readStaffQueue(db: Db): Promise<{ reported: ReportedShop[]; hidden: HiddenShop[] }> {
  const store = new ReportStore(db);
  const open = await store.open(mostReports);
  const ids = [...new Set(open.map((report) => report.shop_id))];
  const shops = ids.length === 0 ? [] : await store.shops(ids);
  const reported = ids.flatMap((id) => {
    const shop = shops.find((one) => one.id === id);
    if (!shop) return [];
    const reports = open
      .filter((report) => report.shop_id === id)
      .map(({ reason, words, contact, at }) => ({ reason, words, wantsAnswer: contact !== null, at }));
    return [
      {
        id,
        content: parseContent(shop.listed ?? shop.content),
        siren: shop.siren,
        listed: shop.listed !== null,
        reports,
      },
    ];
  });
  const hidden = (await store.hidden(mostReports)).map((shop) => ({
    id: shop.id,
    content: parseContent(shop.content),
    at: shop.hidden_at!,
    reason: shop.hidden_reason ?? '',
    answer: shop.answer,
  }));
  hidden.sort((a, b) => Number(b.answer !== null) - Number(a.answer !== null));
  return { reported, hidden };
}
