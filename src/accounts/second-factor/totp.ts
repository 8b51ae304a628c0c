import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every code app knows it: SHA-1, six digits, 30 seconds; one step of drift each way. */
const period = 30;
const drift = 1;

const totpOf = (secret: string, email?: string): TOTP =>
  new TOTP({
    issuer: 'Déclic',
    ...(email !== undefined && { label: email }),
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });

/** 160 random bits in base 32, as RFC 4226 advises. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code holds. */
export const totpUri = (secret: string, email: string): string => totpOf(secret, email).toString();

/** The number of the 30-second step whose code this is, or undefined. `code` is six digits. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: drift });
  return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta;
}
