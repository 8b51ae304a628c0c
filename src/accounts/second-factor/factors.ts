import { addSeconds, instant } from '../../platform/clock.ts';
import type { SignedIn } from '../account.ts';

/** The ways in which one person can confirm a sign-in besides the code by e-mail. */
export interface Factors {
  passkeys: readonly { id: string; name: string; createdAt: string; lastUsedAt: string | null }[];
  /** since when a code app is tied to the account: UTC ISO-8601 */
  totpSince: string | null;
  recoveryCodesLeft: number;
}

/** Recovery codes alone do not count: they replace a way that was lost. */
export const isEnrolled = ({ passkeys, totpSince }: Factors): boolean =>
  passkeys.length > 0 || totpSince !== null;

/** Representatives and staff; a shopkeeper signs in with the code by e-mail alone. */
export const needsSecondFactor = ({ role }: Pick<SignedIn, 'role'>): boolean => role !== 'merchant';

/** For this long after a second factor the gravest acts need no other one. */
export const freshSeconds = 15 * 60;

export const isFresh = ({ secondFactorAt }: Pick<SignedIn, 'secondFactorAt'>, now: Date): boolean =>
  secondFactorAt !== null && secondFactorAt > instant(addSeconds(now, -freshSeconds));
