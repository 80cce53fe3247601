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
    const { encrypted } = request.raw.socket as Partial<TLSSocket>
    return addressOf(encrypted === true ? 'https' : 'http', request.headers.host)
  }
  return addressOf(request.protocol === 'https' ? 'https' : 'http', request.host)
}

/** Nearly all ask under one name, so the last address is kept. */
function addressOf(scheme: string, host: string | undefined): string {
  if (scheme !== last.scheme || host !== last.host) {
    last = { scheme, host, address: `${scheme}://${safeHost(host)}` }
  }
  return last.address
}

let last: { scheme: string; host: string | undefined; address: string } = {
  scheme: '',
  host: undefined,
  address: '',
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
  const base = baseUrl(request, config)
  const held = lastViews.get(caller)
  if (held?.view.base === base && held.asked === market && held.config === config) return held.view
  const view = {
    base,
    open: config.open_url.replace(/\/+$/, ''),
    market: resolveMarket(market, caller),
    isExplicitFiltered: caller.isExplicitFiltered,
    profile: caller.profile,
  }
  lastViews.set(caller, { view, asked: market, config })
  return view
}

/**
 * A caller mostly goes on asking for the same market under the same address. Then the view is the
 * same object, and what is kept by view needs no name put together for every answer.
 */
const lastViews = new WeakMap<Caller, { view: View; asked: unknown; config: Config }>()

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
