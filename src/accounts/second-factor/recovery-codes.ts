import { randomBytes } from 'node:crypto';
import { hashSecret } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';

export const recoveryCodeCount = 8;

/** Crockford's base 32: no I, L, O, U, which are misread on paper. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** 80 random bits, in four groups of four symbols. */
function newRecoveryCode(): string {
  const text = [...randomBytes(length)].map((byte) => symbols[byte % symbols.length]!).join('');
  return text.match(/.{4}/g)!.join('-');
}

export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodeCount }, newRecoveryCode);

/**
 * The hash of a code as typed, with whatever spaces, hyphens and lower case, and I, L, O for 1, 1, 0.
 * @throws Refusal recovery-code-wrong
 */
export function hashOfRecoveryCode(typed: string): string {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/gu, '')
    .replace(/[IL]/g, '1')
    .replaceAll('O', '0');
  if (text.length !== length || [...text].some((symbol) => !symbols.includes(symbol))) {
    throw new Refusal('recovery-code-wrong');
  }
  return hashSecret(text);
}
