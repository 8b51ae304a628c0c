import { addSeconds, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Log } from '../platform/log.ts';
import { enqueue } from '../platform/outbox.ts';
import { takeToken } from '../platform/rate-limit.ts';
import type { CountOnline } from './count-online.ts';
import { afterVisit } from './link-state.ts';
import { type LinkRow, LinkStore, onlineState, reportOf } from './link-store.ts';
import { goneMail } from './mails.ts';
import { parseContent } from './shop.ts';
import type { Towns } from './towns.ts';
import { AskedTooOften, visitLink, type Visiting } from './visit-link.ts';

export interface Checking {
  database: Database;
  clock: Clock;
  log: Log;
  towns: Towns;
  countOnline: CountOnline;
  siteUrl: string;
  resolve: Visiting['resolve'];
  route?: Visiting['route'];
}

/** A host is asked at most once in this time, by all servers together. */
export const hostPause = { limit: 1, windowSeconds: 10 };
const atOnce = 8;
const batch = 40;
/** One run ends after this long; the next goes on. */
const runSeconds = 60;

/** Visits the links that are due, some at a time, each host in its turn. @returns how many were visited */
export async function checkDueLinks(checking: Checking): Promise<number> {
  const { database, clock } = checking;
  const until = addSeconds(clock.now(), runSeconds);
  let visited = 0;
  while (clock.now() < until) {
    const due = await new LinkStore(database.read).due(clock.now(), batch);
    if (due.length === 0) break;
    const waiting = [...due];
    const worker = async () => {
      for (let link = waiting.shift(); link; link = waiting.shift()) {
        if (await checkOne(checking, link)) visited += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
  return visited;
}

async function checkOne(checking: Checking, link: LinkRow): Promise<boolean> {
  const { database, clock, siteUrl } = checking;
  const now = clock.now();
  if (!(await database.transact((trx) => new LinkStore(trx).take(link, now)))) return false;
  const owner = await new LinkStore(database.read).owner(link.shop_id);
  if (!owner) return false;
  const { name, commune, phone } = parseContent(owner.content);
  const town = (await checking.towns.find(commune))?.name ?? '';
  try {
    const finding = await visitLink(visitingOf(checking), link.url, { name, town, phone });
    const change = afterVisit(reportOf(link), finding, clock.now());
    await database.transact(async (trx) => {
      const links = new LinkStore(trx);
      if (!(await links.record(link, change))) return;
      if (change.state === 'gone' && link.state !== 'gone')
        await enqueue(trx, goneMail(owner.email, name, link.url, siteUrl), clock.now());
      await checking.countOnline(trx, owner.account_id, onlineState(await links.ofShop(link.shop_id)));
    });
    checking.log.info('link-checked', { state: change.state, reason: change.reason });
    return true;
  } catch (error) {
    if (!(error instanceof AskedTooOften)) throw error;
    const taken = { ...link, next_at: addSeconds(now, 300).toISOString() };
    await database.transact((trx) =>
      new LinkStore(trx).postpone(taken, addSeconds(clock.now(), hostPause.windowSeconds)),
    );
    return false;
  }
}

const visitingOf = ({ database, clock, siteUrl, resolve, route }: Checking): Visiting => ({
  siteUrl,
  resolve,
  ...(route && { route }),
  mayAsk: async (host) =>
    (await database.transact((trx) => takeToken(trx, ['link-check', host], hostPause, clock.now()))).ok,
});
