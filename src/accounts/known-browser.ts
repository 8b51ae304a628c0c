import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 13 months: what the CNIL advises at most for a cookie. */
export const knownBrowserDays = 390;

const signatureOf = (secretKey: Buffer, id: string, email: string): string =>
  createHmac('sha256', secretKey).update(`known-browser\0${id}\0${email}`).digest('base64url');

/** What a browser keeps after a sign-in: a random name, signed together with the address it signed in to. */
export function newKnownBrowser(secretKey: Buffer, email: string): string {
  const id = randomBytes(12).toString('base64url');
  return `${id}.${signatureOf(secretKey, id, email)}`;
}

/** The browser's name when it signed in to this address before; it opens no session, only its own share of mails. */
export function readKnownBrowser(
  secretKey: Buffer,
  cookie: string | undefined,
  email: string,
): string | undefined {
  const [id, signature] = cookie?.split('.') ?? [];
  if (!id || !signature) return undefined;
  const expected = Buffer.from(signatureOf(secretKey, id, email));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
}
