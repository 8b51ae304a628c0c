import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the public internet, where anybody's site may be. Everything else (our own machine, the
 * network it stands in, cloud metadata, addresses that wrap another one) is refused. Sources: the IANA special-purpose
 * address registries, as ipaddr.js knows them; of IPv6 only 2000::/3 is given out.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv6 ? (address.parts[0]! & 0xe000) === 0x2000 : true;
}
