import { addSeconds, instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';
import type { Company } from './company.ts';

/** What the directory said is believed for so long. */
export const keptDays = 7;

export class CompanyStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  /** `number`: the SIREN or SIRET that was asked about. */
  async find(number: string, now: Date): Promise<Company | undefined> {
    const row = await this.#db
      .selectFrom('company')
      .select('answer')
      .where('siren', '=', number)
      .where('fetched_at', '>', instant(addSeconds(now, -keptDays * 86_400)))
      .executeTakeFirst();
    return row && (JSON.parse(row.answer) as Company);
  }

  async keep(number: string, company: Company, now: Date): Promise<void> {
    const row = { answer: JSON.stringify(company), fetched_at: instant(now) };
    await this.#db
      .insertInto('company')
      .values({ siren: number, ...row })
      .onConflict((conflict) => conflict.column('siren').doUpdateSet(row))
      .execute();
  }

  async forgetOld(now: Date): Promise<void> {
    await this.#db
      .deleteFrom('company')
      .where('fetched_at', '<=', instant(addSeconds(now, -keptDays * 86_400)))
      .execute();
  }
}
