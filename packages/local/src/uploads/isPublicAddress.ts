import ipaddr from 'ipaddr.js'

/** The wire server of Azure's machines: metadata at an address that looks public. */
const publicLookingMetadata = ['168.63.129.16']

/**
 * Tells whether an IP address belongs to the public internet: not private, loopback, link-local (which holds the
 * metadata services), multicast, carrier-grade NAT, reserved, or one of these wrapped in IPv6.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  // `process` unwraps ::ffff:a.b.c.d, which reaches the IPv4 address.
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast' || publicLookingMetadata.includes(parsed.toString())) return false
  // IPv6 gives out 2000::/3 only; ::a.b.c.d and the like lie outside it and count as unicast all the same.
  return parsed instanceof ipaddr.IPv4 || isGlobal(parsed)
}

function isGlobal(address: ipaddr.IPv6): boolean {
  return address.match(ipaddr.IPv6.parse('2000::'), 3)
}
