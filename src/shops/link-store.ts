import type { Selectable } from 'kysely';
import type { ShopLinkTable } from '../../db/schema/shop.ts';
import { addSeconds, instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';
import type { LinkChange, LinkReason, LinkReport } from './link-state.ts';
import type { LinkKind } from './shop.ts';

export type LinkRow = Selectable<ShopLinkTable>;

/** A visit that never said how it ended is made again after this long. */
const visitSeconds = 300;

export const reportOf = (row: LinkRow): LinkReport => ({
  kind: row.kind,
  url: row.url,
  state: row.state,
  reason: row.reason as LinkReason | null,
  checkedAt: row.checked_at,
  failures: row.failures,
  failingSince: row.failing_since,
});

/** What the reach is told of a shop with these links. Source: definitions, « online ». */
export const onlineState = (links: readonly Pick<LinkReport, 'state'>[]): 'declared' | 'checked' | null =>
  links.length === 0 ? null : links.some(({ state }) => state === 'checked') ? 'checked' : 'declared';

export class LinkStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  async ofShop(shopId: string): Promise<LinkReport[]> {
    const rows = await this.#db.selectFrom('shop_link').selectAll().where('shop_id', '=', shopId).execute();
    return rows.map(reportOf);
  }

  find(shopId: string, kind: LinkKind): Promise<LinkRow | undefined> {
    return this.#db
      .selectFrom('shop_link')
      .selectAll()
      .where('shop_id', '=', shopId)
      .where('kind', '=', kind)
      .executeTakeFirst();
  }

  /** The links of a listing: one that stayed the same keeps what is known of it, the others wait for a check. */
  async set(shopId: string, links: readonly { kind: LinkKind; url: string }[], now: Date): Promise<void> {
    const known = await this.ofShop(shopId);
    for (const { kind, url } of known) {
      if (links.some((link) => link.kind === kind && link.url === url)) continue;
      await this.#db.deleteFrom('shop_link').where('shop_id', '=', shopId).where('kind', '=', kind).execute();
    }
    const added = links.filter(
      ({ kind, url }) => !known.some((link) => link.kind === kind && link.url === url),
    );
    if (added.length === 0) return;
    await this.#db
      .insertInto('shop_link')
      .values(
        added.map(({ kind, url }) => ({
          shop_id: shopId,
          kind,
          url,
          host: new URL(url).hostname,
          state: 'waiting' as const,
          reason: null,
          checked_at: null,
          next_at: instant(now),
          failures: 0,
          failing_since: null,
        })),
      )
      .execute();
  }

  due(now: Date, limit: number): Promise<LinkRow[]> {
    return this.#db
      .selectFrom('shop_link')
      .selectAll()
      .where('next_at', '<=', instant(now))
      .orderBy('next_at')
      .limit(limit)
      .execute();
  }

  /** Ours to visit, unless another server was quicker: whoever moves `next_at` first has it. */
  async take(link: LinkRow, now: Date): Promise<boolean> {
    return this.postpone(link, addSeconds(now, visitSeconds));
  }

  async postpone(link: LinkRow, until: Date): Promise<boolean> {
    const row = await this.#db
      .updateTable('shop_link')
      .set({ next_at: instant(until) })
      .where('shop_id', '=', link.shop_id)
      .where('kind', '=', link.kind)
      .where('url', '=', link.url)
      .where('next_at', '=', link.next_at)
      .returning('kind')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** False: the merchant changed or withdrew the link meanwhile. */
  async record(link: LinkRow, change: LinkChange): Promise<boolean> {
    const row = await this.#db
      .updateTable('shop_link')
      .set(change)
      .where('shop_id', '=', link.shop_id)
      .where('kind', '=', link.kind)
      .where('url', '=', link.url)
      .returning('kind')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Whose it is, and what its page should say. */
  owner(shopId: string) {
    return this.#db
      .selectFrom('shop')
      .innerJoin('listing', 'listing.shop_id', 'shop.id')
      .innerJoin('account', 'account.id', 'shop.account_id')
      .select(['shop.account_id', 'account.email', 'listing.content'])
      .where('shop.id', '=', shopId)
      .executeTakeFirst();
  }

  /** The merchant asks to look again. */
  async hasten(shopId: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('shop_link')
      .set({ next_at: instant(now) })
      .where('shop_id', '=', shopId)
      .where('next_at', '>', instant(now))
      .execute();
  }
}
