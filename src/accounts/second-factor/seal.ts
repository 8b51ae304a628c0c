import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a sealed text is for: one made for another purpose or another account does not open. */
export type SealPurpose = 'totp' | 'totp-offer';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

const keyOf = (secretKey: Buffer, purpose: SealPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, '', `seal\0${purpose}`, 32));

/** Encrypts a text for one account (AES-256-GCM, a new nonce each time). */
export function seal(secretKey: Buffer, purpose: SealPurpose, accountId: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(secretKey, purpose), nonce).setAAD(Buffer.from(accountId));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** The text again; undefined when it was not sealed by this site, for this purpose and account. */
export function unseal(
  secretKey: Buffer,
  purpose: SealPurpose,
  accountId: string,
  sealed: string,
): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv(algorithm, keyOf(secretKey, purpose), bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(accountId))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
