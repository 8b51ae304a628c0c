import { instant } from '../../platform/clock.ts';

export const invitationDays = 7;
/** Of the link the very first start prints: it opens the whole site, so not for long. */
export const firstStaffHours = 24;

export type TeamRole = 'representative' | 'staff';

export interface Invitation {
  id: string;
  /** null for the link of the first staff account */
  email: string | null;
  role: TeamRole;
  /** region code of a representative */
  represents: string | null;
  sentAt: string;
  expiresAt: string;
  acceptedAt: string | null;
  revokedAt: string | null;
}

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

export function invitationState(
  { acceptedAt, revokedAt, expiresAt }: Pick<Invitation, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now: Date,
): InvitationState {
  if (acceptedAt !== null) return 'accepted';
  if (revokedAt !== null) return 'revoked';
  return expiresAt > instant(now) ? 'open' : 'expired';
}

/** `c•••@example.com`: enough to recognise one's own address, too little to learn somebody else's. */
export const maskEmail = (email: string): string => email.replace(/^(.).*@/u, '$1•••@');
