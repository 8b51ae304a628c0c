import type { Selectable } from 'kysely';
import type { ShopReportTable } from '../../db/schema/shop.ts';
import { instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';

export type ReportRow = Selectable<ShopReportTable>;

export class ReportStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  async add(report: Omit<ReportRow, 'decided_at' | 'decided_by' | 'decision'>): Promise<void> {
    await this.#db
      .insertInto('shop_report')
      .values({ ...report, decided_at: null, decided_by: null, decision: null })
      .execute();
  }

  /** Reports nobody has decided yet, oldest first. */
  open(limit: number): Promise<ReportRow[]> {
    return this.#db
      .selectFrom('shop_report')
      .selectAll()
      .where('decided_at', 'is', null)
      .orderBy('at')
      .limit(limit)
      .execute();
  }

  openOf(shopId: string): Promise<ReportRow[]> {
    return this.#db
      .selectFrom('shop_report')
      .selectAll()
      .where('shop_id', '=', shopId)
      .where('decided_at', 'is', null)
      .orderBy('at')
      .execute();
  }

  /** Open reports whose sender left the address of this account. */
  sentBy(accountId: string) {
    return this.#sentBy(accountId).select(['reason', 'words', 'at']).orderBy('at').execute();
  }

  async forgetSender(accountId: string): Promise<void> {
    await this.#db
      .updateTable('shop_report')
      .set({ contact: null })
      .where('id', 'in', this.#sentBy(accountId).select('shop_report.id'))
      .execute();
  }

  /** Answers all open reports about a shop, and says how many; who reported it is forgotten. */
  async decide(shopId: string, decision: 'keep' | 'hide', actor: string, now: Date): Promise<number> {
    const decided = await this.#db
      .updateTable('shop_report')
      .set({ decision, decided_by: actor, decided_at: instant(now), contact: null })
      .where('shop_id', '=', shopId)
      .where('decided_at', 'is', null)
      .returning('id')
      .execute();
    return decided.length;
  }

  /** Shops the team hid: those whose owner answered last come first. */
  hidden(limit: number) {
    return this.#db
      .selectFrom('shop')
      .select([
        'shop.id',
        'shop.content',
        'shop.hidden_at',
        'shop.hidden_reason',
        'shop.answer',
        'shop.answered_at',
      ])
      .where('shop.hidden_at', 'is not', null)
      .orderBy('shop.hidden_at', 'desc')
      .limit(limit)
      .execute();
  }

  /** What the team reads beside a report. */
  shops(ids: readonly string[]) {
    return this.#db
      .selectFrom('shop')
      .leftJoin('profile', 'profile.account_id', 'shop.account_id')
      .leftJoin('listing', 'listing.shop_id', 'shop.id')
      .select(['shop.id', 'shop.content', 'profile.siren', 'listing.content as listed'])
      .where('shop.id', 'in', ids)
      .execute();
  }

  #sentBy(accountId: string) {
    return this.#db
      .selectFrom('shop_report')
      .innerJoin('account', 'account.email', 'shop_report.contact')
      .where('account.id', '=', accountId);
  }

  /** A shop with the address of its owner. */
  owned(shopId: string) {
    return this.#db
      .selectFrom('shop')
      .innerJoin('account', 'account.id', 'shop.account_id')
      .select(['shop.account_id', 'shop.content', 'account.email'])
      .where('shop.id', '=', shopId)
      .executeTakeFirst();
  }
}
