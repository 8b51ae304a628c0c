import type { SignedIn } from '../accounts/account.ts';
import type { RefusalCode } from '../platform/refusal.ts';
import { actionAccess, routeAccess, type Who } from './access.ts';

/** Own keys only: `constructor` is not a route. */
const listed = (list: Readonly<Record<string, Who>>, name: string): Who | undefined =>
  Object.hasOwn(list, name) ? list[name] : undefined;

/** Deny by default: what the list does not name does not exist. Null means « go on ». */
function check(who: Who | undefined, account: SignedIn | null): RefusalCode | null {
  if (who === undefined) return 'not-found';
  if (who === 'everyone') return null;
  if (account === null) return 'not-signed-in';
  return who === 'signed-in' || account.role === who ? null : 'not-allowed';
}

/** `pattern` is Astro's `context.routePattern`, never the typed address. */
export const checkRoute = (pattern: string, account: SignedIn | null): RefusalCode | null =>
  check(listed(routeAccess, pattern), account);

export const checkAction = (name: string, account: SignedIn | null): RefusalCode | null =>
  check(listed(actionAccess, name), account);

/** At build there is no visitor: a prerendered page must be listed and open to everyone. */
export function assertPrerenderable(pattern: string): void {
  if (listed(routeAccess, pattern) !== 'everyone') {
    throw new Error(`The prerendered route ${pattern} must be listed for everyone in src/web/access.ts.`);
  }
}
