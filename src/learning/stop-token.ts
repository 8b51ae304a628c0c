import { createHmac } from 'node:crypto';

/**
 * What the stop link of an account's mails ends with: it names nobody, cannot be guessed, and stays the same, so that the
 * link of an old mail works too. The database holds its hash only.
 */
export const stopToken = (accountId: string, secretKey: Buffer): string =>
  createHmac('sha256', secretKey).update(`stop-reminder ${accountId}`).digest('base64url');

export const stopPath = (token: string): string => `/rappel/${token}/`;
/** RFC 8058: the mail program posts here by itself. */
export const oneClickPath = (token: string): string => `/api/rappel/${token}/`;
