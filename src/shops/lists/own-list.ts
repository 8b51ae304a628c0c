import type { SignedIn } from '../../accounts/account.ts';
import type { CommuneList, ListedCommune } from '../../accounts/communes.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { FindCommune, ListEntry } from './list-line.ts';
import { type ListHead, type ListRow, ListStore } from './list-store.ts';
import { communeFinder, readList, type ReadList } from './read-list.ts';

/** Staff sees every list; a representative those of her region. Anything else does not exist for her. */
export const maySee = ({ role, represents }: SignedIn, { region }: Pick<ListRow, 'region'>): boolean =>
  role === 'staff' || (role === 'representative' && represents === region);

/** Who may still change a draft: the one who sent it, or staff. */
export const mayChange = (account: SignedIn, list: ListRow | ListHead): boolean =>
  maySee(account, list) && (account.role === 'staff' || list.account_id === account.id);

const mostShown = 200;

export const ownLists = (db: Db, account: SignedIn): Promise<ListHead[]> =>
  new ListStore(db).heads(account.role === 'staff' ? null : (account.represents ?? ''), mostShown);

export interface ListPreview extends ReadList {
  /** lines the region already shows, from another list: they are left out */
  already: ListEntry[];
}

/** What would be shown if it were accepted now. */
export async function previewOf(
  db: Db,
  communes: CommuneList,
  { content, region }: Pick<ListRow, 'content' | 'region'>,
): Promise<ListPreview> {
  const read = readList(content, finderOf(await communes.all(), region));
  const shown = await new ListStore(db).shownKeys(
    region,
    read.entries.map(({ sameKey }) => sameKey),
  );
  return {
    ...read,
    entries: read.entries.filter(({ sameKey }) => !shown.has(sameKey)),
    already: read.entries.filter(({ sameKey }) => shown.has(sameKey)),
  };
}

/** Made once a region: folding the names of 35,000 communes takes a tenth of a second. */
const finders = new WeakMap<ReadonlyMap<string, ListedCommune>, Map<string, FindCommune>>();

function finderOf(all: ReadonlyMap<string, ListedCommune>, region: string): FindCommune {
  const known = finders.get(all) ?? new Map<string, FindCommune>();
  finders.set(all, known);
  const finder = known.get(region) ?? communeFinder(all.values(), region);
  known.set(region, finder);
  return finder;
}

export async function ownList(db: Db, account: SignedIn, id: string): Promise<ListRow> {
  const list = await new ListStore(db).find(id);
  if (!list || !maySee(account, list)) throw new Refusal('not-found');
  return list;
}
