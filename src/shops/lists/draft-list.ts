import type { SignedIn } from '../../accounts/account.ts';
import { readLine } from '../../accounts/display-text.ts';
import { regionOf } from '../../accounts/regions.ts';
import { instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { FieldRefusals } from '../../platform/field-refusals.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal, type RefusalCode } from '../../platform/refusal.ts';
import { decodeList, largestList } from './decode-list.ts';
import { readHttps } from './list-line.ts';
import { ListStore } from './list-store.ts';

export interface TypedList {
  region: string;
  title: string;
  sourceUrl: string;
  /** YYYY-MM-DD */
  checkedOn: string;
  pasted: string;
  file: Uint8Array | null;
}

const longestTitle = 120;
const year = 366 * 24 * 3600 * 1000;

/**
 * Keeps what was sent as a draft, whatever is wrong in its lines: nothing typed is lost, and its preview says what to
 * mend. A representative sends for her own region only. @throws FieldRefusals for the form's own fields
 */
export async function draftList(
  database: Database,
  account: SignedIn,
  typed: TypedList,
  now: Date,
): Promise<string> {
  const region = account.role === 'staff' ? typed.region : (account.represents ?? '');
  if (account.role !== 'staff' && typed.region !== '' && typed.region !== region)
    throw new Refusal('other-region');
  const refused: Partial<Record<string, RefusalCode>> = {};
  if (!regionOf(region)) refused.region = 'region-unknown';
  const title = readLine(typed.title, longestTitle);
  if (typeof title === 'string' || title.text === null) refused.title = 'list-source-missing';
  const source = readHttps(typed.sourceUrl);
  if (typeof source === 'string') refused.sourceUrl = 'list-link-invalid';
  if (!isRecentDay(typed.checkedOn, now)) refused.checkedOn = 'list-date-invalid';
  const content = contentOf(typed);
  if (content.refused) refused.pasted = content.refused;
  if (Object.keys(refused).length > 0) throw new FieldRefusals(refused);
  const id = newId(now);
  await database.transact((trx) =>
    new ListStore(trx).add({
      id,
      account_id: account.id,
      region,
      title: (title as { text: string }).text,
      source_url: (source as { url: string | null }).url,
      checked_on: typed.checkedOn,
      content: content.text,
      state: 'draft',
      reason: null,
      created_at: instant(now),
      proposed_at: null,
      decided_at: null,
      decided_by: null,
    }),
  );
  return id;
}

/** The file when there is one, else what was pasted. */
export function contentOf({ pasted, file }: Pick<TypedList, 'pasted' | 'file'>): {
  text: string;
  refused?: RefusalCode;
} {
  const size = file?.length ?? Buffer.byteLength(pasted);
  if (size > largestList) return { text: '', refused: 'list-too-large' };
  const text = file ? decodeList(file) : decodeList(Buffer.from(pasted));
  if (text === null) return { text: '', refused: 'list-not-text' };
  return text.trim() === '' ? { text: '', refused: 'list-missing' } : { text };
}

/** A real day, not later than today anywhere in France (up to UTC+12), not older than a year. */
function isRecentDay(day: string, now: Date): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) return false;
  return at <= now.getTime() + 12 * 3600 * 1000 && at > now.getTime() - year;
}
