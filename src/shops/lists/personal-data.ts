import type { Db, Trx } from '../../platform/database.ts';
import { ListStore } from './list-store.ts';

/** The lists somebody of the team sent. */
export const exportFor = async (db: Db, accountId: string): Promise<unknown> =>
  (await new ListStore(db).sentBy(accountId)).map(
    ({ region, title, checked_on, content, state, created_at }) => ({
      region,
      titre: title,
      verifieeLe: checked_on,
      contenu: content,
      etat: state,
      creeeLe: created_at,
    }),
  );

/** Drafts go; what was proposed or published is the federation's and stays, without her (`on delete set null`). */
export const erase = (trx: Trx, accountId: string): Promise<void> =>
  new ListStore(trx).forgetDrafts(accountId);
