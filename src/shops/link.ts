import { isIP } from 'node:net';
import type { RefusalCode } from '../platform/refusal.ts';

const longest = 300;
/** Names that lead nowhere on the public internet (RFC 6761, 6762, 7686, 8375, 9476). */
const notPublic =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|test|invalid|example|onion|alt|home\.arpa)$/;

/**
 * An address as typed by a merchant: « www.exemple.fr » gets its https. What can be seen to lead nowhere public is
 * refused at once; where its name really leads is checked before each visit (platform/public-fetch.ts).
 */
export function readLink(typed: string): { url: string | null } | RefusalCode {
  const text = typed.trim();
  if (text === '') return { url: null };
  if (text.length > longest || /[\s<>"'`\\^{|}]/u.test(text)) return 'link-invalid';
  const complete =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d+(\/|$)/.test(text) ? text : `https://${text}`;
  if (!URL.canParse(complete)) return 'link-invalid';
  const url = new URL(complete);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'link-invalid';
  if (url.username !== '' || url.password !== '') return 'link-invalid';
  const host = url.hostname.replace(/\.$/, '');
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0 || !host.includes('.') || notPublic.test(host))
    return 'link-private';
  if (url.port !== '') return 'link-private';
  url.hash = '';
  return url.href.length > longest ? 'link-invalid' : { url: url.href };
}

/** What people read of an address: without its scheme and its last stroke. */
export const linkText = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
