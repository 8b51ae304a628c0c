import type { SignedIn } from '../accounts/account.ts';
import { isFresh, needsSecondFactor } from '../accounts/second-factor/factors.ts';
import { ownEntry } from '../platform/own-entry.ts';
import type { RefusalCode } from '../platform/refusal.ts';
import { actionAccess, routeAccess, type Who } from './access.ts';

/** Deny by default: what the list does not name does not exist. Null means « go on ». */
function check(who: Who | undefined, account: SignedIn | null, now: Date): RefusalCode | null {
  if (who === undefined) return 'not-found';
  if (who === 'everyone') return null;
  if (account === null) return 'not-signed-in';
  if (who === 'signed-in') return null;
  if (!hasRole(who, account.role)) return 'not-allowed';
  if (!needsSecondFactor(account)) return null;
  if (account.secondFactorAt === null) return 'second-factor-missing';
  return who === 'staff-fresh' && !isFresh(account, now) ? 'second-factor-stale' : null;
}

function hasRole(who: Exclude<Who, 'everyone' | 'signed-in'>, role: SignedIn['role']): boolean {
  if (who === 'confirmed') return true;
  if (who === 'team') return role !== 'merchant';
  return role === (who === 'staff-fresh' ? 'staff' : who);
}

/** `pattern` is Astro's `context.routePattern`, never the typed address. */
export const checkRoute = (pattern: string, account: SignedIn | null, now: Date): RefusalCode | null =>
  check(ownEntry(routeAccess, pattern), account, now);

export const checkAction = (name: string, account: SignedIn | null, now: Date): RefusalCode | null =>
  check(ownEntry(actionAccess, name), account, now);

/** At build there is no visitor: a prerendered page must be listed and open to everyone. */
export function assertPrerenderable(pattern: string): void {
  if (ownEntry(routeAccess, pattern) !== 'everyone') {
    throw new Error(`The prerendered route ${pattern} must be listed for everyone in src/web/access.ts.`);
  }
}
