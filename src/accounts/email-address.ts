import { domainToASCII } from 'node:url';
import { Refusal } from '../platform/refusal.ts';

/** RFC 5321: 64 + 1 + 255, and 254 in all for what can be delivered. */
const longest = 254;
/** With whatever copying brings along. Looking for the spaces at the end of a megabyte of them takes minutes. */
const longestTyped = 1000;
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const domain = new RegExp(`^(${label}\\.)+(?=[a-z])${label}$`);

/**
 * An address as we store it: trimmed, lower case, its domain in ASCII. Invisible characters that copying adds around
 * it are dropped. Quoted local parts and addresses without a dot in the domain are refused: no shopkeeper has one, and
 * refusing them keeps every header injection out.
 * @throws Refusal email-invalid
 */
export function readEmail(typed: string): string {
  if (typed.length > longestTyped) throw new Refusal('email-invalid');
  const text = typed
    .replace(/^[\s\u200b-\u200f\u2060\ufeff<]+|[\s\u200b-\u200f\u2060\ufeff>]+$/gu, '')
    .toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > longest) throw new Refusal('email-invalid');
  const local = text.slice(0, at);
  // empty when the domain cannot be written in ASCII
  const host = domainToASCII(text.slice(at + 1));
  const email = `${local}@${host}`;
  if (local.length > 64 || !localPart.test(local) || !domain.test(host) || email.length > longest) {
    throw new Refusal('email-invalid');
  }
  return email;
}
