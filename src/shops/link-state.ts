import type { ShopLinkTable } from '../../db/schema/shop.ts';
import { addSeconds } from '../platform/clock.ts';
import type { LinkKind } from './shop.ts';

/** Why a link could not be checked. Stored; words in link-words.ts. */
export type LinkReason =
  | 'not-found-there'
  | 'robots'
  | 'private-address'
  | 'unknown-host'
  | 'too-many-redirects'
  | 'not-a-page'
  | 'too-large'
  | 'timeout'
  | 'no-connection'
  | 'certificate'
  | 'refused'
  | 'missing'
  | 'server-error';

export interface LinkReport {
  kind: LinkKind;
  url: string;
  state: ShopLinkTable['state'];
  reason: LinkReason | null;
  checkedAt: string | null;
  failures: number;
  failingSince: string | null;
}

/** What one visit found. `unsure`: the page or its owner does not let us say; `failed`: it did not answer. */
export type Finding =
  { kind: 'checked' } | { kind: 'unsure'; reason: LinkReason } | { kind: 'failed'; reason: LinkReason };

const hour = 3600;
const day = 24 * hour;
const recheck = 30 * day;
/** A site that does not answer is asked again soon, then every second day. */
const backOff = [hour, 6 * hour, day, 2 * day] as const;
/** « No longer answers »: this many failures in a row, over at least so long. */
const goneAfter = { failures: 3, seconds: 7 * day };

export type LinkChange = Pick<
  ShopLinkTable,
  'state' | 'reason' | 'checked_at' | 'next_at' | 'failures' | 'failing_since'
>;

/** The state after a visit. A link that was found keeps its « checked » through failures until it counts as gone. */
export function afterVisit(
  before: Pick<LinkReport, 'state' | 'failures' | 'failingSince'>,
  finding: Finding,
  now: Date,
): LinkChange {
  const checked_at = now.toISOString();
  if (finding.kind !== 'failed') {
    return {
      state: finding.kind,
      reason: finding.kind === 'unsure' ? finding.reason : null,
      checked_at,
      next_at: addSeconds(now, recheck).toISOString(),
      failures: 0,
      failing_since: null,
    };
  }
  const failures = before.failures + 1;
  const failing_since = before.failingSince ?? checked_at;
  const gone =
    before.state === 'gone' ||
    (failures >= goneAfter.failures && now.getTime() - Date.parse(failing_since) >= goneAfter.seconds * 1000);
  const wait = gone ? recheck : backOff[Math.min(failures, backOff.length) - 1]!;
  return {
    state: gone ? 'gone' : before.state === 'checked' ? 'checked' : 'unsure',
    reason: finding.reason,
    checked_at,
    next_at: addSeconds(now, wait).toISOString(),
    failures,
    failing_since,
  };
}
