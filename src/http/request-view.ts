import type { TLSSocket } from 'node:tls'
import type { FastifyRequest } from 'fastify'
import type { Config } from '../config-keys.ts'
import { invalidMarket } from '../lib/errors.ts'
import { markets } from '../lib/markets.ts'
import type { Caller } from '../model/caller.ts'
import type { View } from '../wire/view.ts'

/**
 * The address to show in links: the configured one, else the one the client used, because clients
 * follow `next` to the letter (clients reference, section 2.1).
 */
export function baseUrl(request: FastifyRequest, config: Config): string {
  if (config.public_url !== '') return config.public_url.replace(/\/+$/, '')
  const forwarded = request.headers['x-forwarded-host'] ?? request.headers['x-forwarded-proto']
  if (forwarded === undefined) {
    // Looked up by hand: Fastify's own accessors ask the list of proxies first, for every link.
    const scheme = (request.raw.socket as Partial<TLSSocket>).encrypted === true ? 'https' : 'http'
    return `${scheme}://${safeHost(request.headers.host)}`
  }
  return `${request.protocol === 'https' ? 'https' : 'http'}://${safeHost(request.host)}`
}

/** The address of the accounts service as the outside sees it, without a slash at the end. */
export const accountsUrl = (request: FastifyRequest, config: Config) =>
  config.accounts_url === '' ? baseUrl(request, config) : config.accounts_url.replace(/\/+$/, '')

/** A host that is none would end up in every link. */
const safeHost = (host: string | undefined) =>
  host !== undefined && /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(host)
    ? host
    : 'localhost'

/**
 * The view of a request. With a `market` parameter the answer is for that market, except that a
 * user's own country wins; `from_token` asks for it by name (web-api section 7).
 * @throws 400 `Invalid market code`
 */
export function requestView(
  request: FastifyRequest,
  config: Config,
  caller: Caller,
  market: unknown,
): View {
  return {
    base: baseUrl(request, config),
    open: config.open_url.replace(/\/+$/, ''),
    market: resolveMarket(market, caller),
    isExplicitFiltered: caller.isExplicitFiltered,
    profile: caller.profile,
  }
}

function resolveMarket(market: unknown, caller: Caller): string | null {
  if (market === undefined || market === '') return null
  if (market === 'from_token') {
    if (caller.country === null) throw invalidMarket()
    return caller.country
  }
  const code = String(market).toUpperCase()
  if (!known.has(code)) throw invalidMarket()
  return caller.country ?? code
}

const known: ReadonlySet<string> = new Set(markets)
