import { createHmac } from 'node:crypto';

/**
 * The two names of a business in `reach_business`. The mark is a pseudonym: an HMAC under a key that is neither in the
 * database nor in its backups, so that an erased business is recognised when it comes again and by nobody else.
 */
export const businessNames = (siren: string, reachKey: Buffer): { siren: string; mark: string } => ({
  siren: `siren:${siren}`,
  mark: `mark:${createHmac('sha256', reachKey).update(`reach ${siren}`).digest('base64url')}`,
});
