import { type LookupAddress, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isRefusedAddress } from './addresses.ts'
import { WebError } from './web-error.ts'

/**
 * Resolves names for connections to the public internet only. The socket is opened to an address
 * that was checked here, so a name that answers differently the next time gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const refusal = error ?? refusalOf(hostname, addresses)
    const [first] = addresses ?? []
    if (refusal !== null || first === undefined) callback(refusal ?? notFound(hostname), '', 0)
    else if (options.all === true) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}

/** A name with one private address is none that a public feed would have. */
const refusalOf = (hostname: string, addresses: LookupAddress[]) =>
  addresses.some(({ address }) => isRefusedAddress(address)) ? privateAddress(hostname) : null

export const privateAddress = (host: string): WebError =>
  new WebError(
    'private_address',
    `${host} is in a private network; --allow-private-feeds permits that`,
  )

const notFound = (host: string) => new WebError('unreachable', `${host} has no address`)
