import { BlockList, isIP, isIPv4 } from 'node:net'

/**
 * Whether an address, or a host name that is one, is none of the public internet: what feeds,
 * enclosures and their redirects must not make this server look at. Names are judged by what they
 * resolve to.
 */
export function isRefusedAddress(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const family = isIP(address)
  if (family === 0) return /(^|\.)localhost\.?$/i.test(address)
  if (family === 4) return refused.check(address, 'ipv4')
  const embedded = mappedIPv4(address)
  if (embedded !== undefined) return refused.check(embedded, 'ipv4')
  return !global.check(address, 'ipv6') || refused.check(address, 'ipv6')
}

/** The IPv4 address that an IPv4-mapped one stands for. */
function mappedIPv4(address: string): string | undefined {
  const host = URL.parse(`http://[${address}]/`)?.hostname ?? ''
  const [, high = '', low = ''] = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(host) ?? []
  if (high === '') return undefined
  const [upper, lower] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
  const text = [upper >> 8, upper & 255, lower >> 8, lower & 255].join('.')
  return isIPv4(text) ? text : undefined
}

/** IANA's special-purpose registries. */
const refused = blockList([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Tunnels carry IPv4 addresses inside; documentation and benchmarks are nobody's.
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
])

/** All of IPv6 that is given out; loopback, unique local, link-local, multicast, NAT64 are not in. */
const global = blockList(['2000::/3'])

function blockList(ranges: string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [net = '', bits] = range.split('/')
    list.addSubnet(net, Number(bits), isIPv4(net) ? 'ipv4' : 'ipv6')
  }
  return list
}
