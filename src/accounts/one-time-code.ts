import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../platform/refusal.ts';

export const codeLifeSeconds = 10 * 60;
export const codeTries = 5;
export const resendSeconds = 60;

export type CodePurpose = 'sign-in' | 'email-change-old' | 'email-change-new';

/** What binds a code to one browser: 32 random bytes in an HttpOnly cookie, stored only as a SHA-256. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/**
 * The six digits that go with a token. They are computed, not stored: the database holds a hash of the token, so a
 * copy of it gives no code away, and asking again sends the same code, so a late first mail still works.
 */
export function codeFor(secretKey: Buffer, purpose: CodePurpose, token: string): string {
  const mac = createHmac('sha256', secretKey).update(`code\0${purpose}\0${token}`).digest();
  // 48 bits: the bias of the remainder is under one in 200 million
  return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/**
 * The six digits as typed, with whatever spaces, dots or hyphens.
 * @throws Refusal code-malformed, which costs no try
 */
export function readCode(typed: string): string {
  const digits = typed.normalize('NFKC').replace(/[\s.\u2010-\u2015-]/gu, '');
  if (!/^[0-9]{6}$/.test(digits)) throw new Refusal('code-malformed');
  return digits;
}

/** Both are six ASCII digits; takes the same time whichever digit differs. */
export const sameCode = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));
