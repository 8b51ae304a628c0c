import { isIPv4, isIPv6 } from 'node:net';

/**
 * The address of the person, for rate limits only. Each trusted proxy appends the address it saw to X-Forwarded-For, so
 * with n proxies in front of us the n-th entry from the right was written by the outermost one we trust; what stands
 * before it came from the visitor and proves nothing.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustedProxies: number,
): string {
  const direct = normalise(peer ?? '') ?? 'unknown';
  if (trustedProxies === 0 || !forwardedFor) return direct;
  const hops = (Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor).split(',');
  // fewer entries than proxies: someone reached us past a proxy, the connection itself is all we know
  return normalise(hops.at(-trustedProxies) ?? '') ?? direct;
}

/** IPv4 as it is; IPv6 as its /64, because one subscriber owns all of it (RFC 6177). */
function normalise(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[(.+)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  const mapped = /^::ffff:([\d.]+)$/i.exec(bare)?.[1];
  if (mapped && isIPv4(mapped)) return mapped;
  if (isIPv4(bare)) return bare;
  return isIPv6(bare) ? network64(bare) : undefined;
}

function network64(address: string): string {
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const groups = address.includes('::')
    ? [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after]
    : before;
  const network = groups.slice(0, 4).map((group) => (Number.parseInt(group, 16) || 0).toString(16));
  return `${network.join(':')}::/64`;
}
