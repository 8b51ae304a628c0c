import { Refusal } from '../../platform/refusal.ts';
import type { SignedIn } from '../account.ts';
import { type Factors, isEnrolled, isFresh, needsSecondFactor } from './factors.ts';

/**
 * Who only holds the code by e-mail may set up a first factor, and nothing else: otherwise a stolen mailbox would be
 * enough to add one more.
 * @throws Refusal not-allowed, second-factor-missing, second-factor-stale
 */
export function assertMayChangeFactors(account: SignedIn, factors: Factors, now: Date): void {
  if (!needsSecondFactor(account)) throw new Refusal('not-allowed');
  if (!isEnrolled(factors)) return;
  if (account.secondFactorAt === null) throw new Refusal('second-factor-missing');
  if (!isFresh(account, now)) throw new Refusal('second-factor-stale');
}
