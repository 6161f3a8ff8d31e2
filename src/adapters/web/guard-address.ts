import { lookup as resolve } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Our own guard said no before anything was sent. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
  readonly kind: 'private-address' | 'bad-address'
  constructor(reason: string, kind: 'private-address' | 'bad-address' = 'private-address') {
    super(reason)
    this.kind = kind
  }
}

/**
 * Whether an IP address belongs to the public Internet. IPv4 addresses inside IPv6 ones (mapped,
 * NAT64, 6to4, Teredo) are refused or judged by the inner address, see RFC 6890 and RFC 6052.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  return ipaddr.process(address).range() === 'unicast'
}

/** A lookup for sockets that refuses a name when any of its addresses is not public. */
export function guardedLookup(exempt: ReadonlySet<string>): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0)
      const bad = addresses.find(({ address }) => !isPublicAddress(address))
      if (bad !== undefined && !exempt.has(hostname.toLowerCase()))
        return callback(new AddressRefused(`${hostname} resolves to a private address`), '', 0)
      const [first] = addresses
      if (options.all === true) return callback(null, addresses)
      return first
        ? callback(null, first.address, first.family)
        : callback(new Error(`${hostname} has no address`), '', 0)
    })
  }
}

/**
 * Checks what can be checked before connecting: the scheme, and addresses written as numbers, for
 * which a socket makes no lookup. Names are checked by `guardedLookup` when the socket connects.
 * @throws AddressRefused
 */
export function checkUrl(url: URL, exempt: ReadonlySet<string>): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new AddressRefused(`only http and https are read, not ${url.protocol}`, 'bad-address')
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (exempt.has(host)) return
  if (isIP(host) !== 0 && !isPublicAddress(host))
    throw new AddressRefused(`${host} is a private address`)
}
