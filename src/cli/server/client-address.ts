/**
 * The address of the person, for rate limits only. Each trusted proxy appends the address it saw to X-Forwarded-For,
 * so with n proxies in front of us the n-th entry from the right was written by the outermost one we trust; what stands
 * before it came from the visitor and proves nothing.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | string[] | undefined,
  trustedProxies: number,
): string {
  const direct = peer ?? 'unknown';
  if (trustedProxies === 0 || !forwardedFor) return direct;
  const hops = (Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor)
    .split(',')
    .map((hop) => hop.trim())
    .filter((hop) => hop !== '');
  return hops.at(-trustedProxies) ?? hops[0] ?? direct;
}
