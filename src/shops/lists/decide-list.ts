import type { SignedIn } from '../../accounts/account.ts';
import type { CommuneList } from '../../accounts/communes.ts';
import { readLine } from '../../accounts/display-text.ts';
import { type AuditAct, recordAct } from '../../platform/audit.ts';
import { instant } from '../../platform/clock.ts';
import type { Database, Trx } from '../../platform/database.ts';
import { enqueue } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { contentOf } from './draft-list.ts';
import { type ListRow, ListStore } from './list-store.ts';
import { decidedListMail, type ListDecision } from './mails.ts';
import { mayChange, ownList, previewOf } from './own-list.ts';

interface Deciding {
  database: Database;
  account: SignedIn;
  siteUrl: string;
  now: Date;
}

async function changeable({ database, account }: Deciding, id: string): Promise<ListRow> {
  const list = await ownList(database.read, account, id);
  if (!mayChange(account, list)) throw new Refusal('not-allowed');
  return list;
}

/** Takes the text as mended in the preview. */
export async function correctList(deps: Deciding, id: string, pasted: string): Promise<void> {
  await changeable(deps, id);
  const { text, refused } = contentOf({ pasted, file: null });
  if (refused) throw new Refusal(refused);
  await deps.database.transact((trx) => moved(trx, id, ['draft'], { content: text }));
}

/** Sends a draft to the team's review. */
export async function proposeList(deps: Deciding, communes: CommuneList, id: string): Promise<void> {
  const list = await changeable(deps, id);
  const { entries } = await previewOf(deps.database.read, communes, list);
  if (entries.length === 0) throw new Refusal('list-without-line');
  await deps.database.transact(async (trx) => {
    await moved(trx, id, ['draft'], { state: 'proposed', proposed_at: instant(deps.now) });
    await record(trx, deps, 'list.propose', list, { lines: entries.length });
  });
}

export async function discardList(deps: Deciding, id: string): Promise<void> {
  await changeable(deps, id);
  const gone = await deps.database.transact((trx) => new ListStore(trx).discard(id));
  if (!gone) throw new Refusal('decided-meanwhile');
}

/** Shows every line that is right and not shown yet. What was read is what is shown: the text is read again here. */
export async function acceptList(deps: Deciding, communes: CommuneList, id: string): Promise<number> {
  await communes.all();
  return deps.database.transact(async (trx) => {
    const store = new ListStore(trx);
    const list = await store.find(id);
    if (!list) throw new Refusal('not-found');
    await moved(trx, id, ['draft', 'proposed'], { state: 'accepted', ...decided(deps) });
    const { entries } = await previewOf(trx, communes, list);
    if (entries.length === 0) throw new Refusal('list-without-line');
    await store.show(id, list.region, entries);
    await tell(trx, deps, 'accept', { ...list, reason: null });
    await record(trx, deps, 'list.accept', list, { lines: entries.length });
    return entries.length;
  });
}

export async function refuseList(deps: Deciding, id: string, reason: string): Promise<void> {
  const words = readReason(reason);
  await deps.database.transact(async (trx) => {
    const list = await moved(trx, id, ['proposed'], { state: 'refused', reason: words, ...decided(deps) });
    await tell(trx, deps, 'refuse', list);
    await record(trx, deps, 'list.refuse', list);
  });
}

/** Takes an accepted list away: gone from the public page at once. */
export async function removeList(deps: Deciding, id: string, reason: string): Promise<void> {
  const words = readReason(reason);
  await deps.database.transact(async (trx) => {
    const list = await moved(trx, id, ['accepted'], { state: 'removed', reason: words, ...decided(deps) });
    await new ListStore(trx).hide(id);
    await tell(trx, deps, 'remove', list);
    await record(trx, deps, 'list.remove', list);
  });
}

const decided = ({ account, now }: Deciding) => ({ decided_at: instant(now), decided_by: account.id });

async function moved(
  trx: Trx,
  id: string,
  from: ListRow['state'][],
  changes: Partial<ListRow>,
): Promise<ListRow> {
  const store = new ListStore(trx);
  if (!(await store.change(id, from, changes))) throw new Refusal('decided-meanwhile');
  return (await store.find(id))!;
}

/** Who sent it learns by mail what became of it, in the transaction of the decision; nobody is told of her own. */
async function tell(
  trx: Trx,
  { account, siteUrl, now }: Deciding,
  decision: ListDecision,
  list: ListRow,
): Promise<void> {
  if (list.account_id === null || list.account_id === account.id) return;
  const address = await new ListStore(trx).addressOf(list.account_id);
  if (address !== null) await enqueue(trx, decidedListMail(address, decision, list, siteUrl), now);
}

const record = (
  trx: Trx,
  { account, now }: Deciding,
  act: AuditAct,
  { id, region }: ListRow,
  detail: Record<string, number> = {},
): Promise<void> =>
  recordAct(trx, { actor: account.id, act, subject: `list:${id}`, detail: { region, ...detail } }, now);

function readReason(typed: string): string {
  const read = readLine(typed, 300);
  if (typeof read === 'string') throw new Refusal(read);
  if (read.text === null) throw new Refusal('reason-missing');
  return read.text;
}
