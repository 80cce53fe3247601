import { createHash } from 'node:crypto'
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isRefusedAddress } from './addresses.ts'
import { decodeText } from './decode-text.ts'
import { FeedError } from './feed-error.ts'
import { privateAddress, publicLookup } from './pinned-lookup.ts'
import { readBody } from './read-body.ts'

export type FetchOptions = {
  /** Whether feeds of private networks may be read. */
  allowPrivate: boolean
  /** What was kept of the last answer. */
  etag?: string
  lastModified?: string
  /** For tests; the limits that protect the server are the default. */
  maxBytes?: number
  timeoutMs?: number
}

export type Fetched = {
  /** Where it was found in the end. */
  url: string
  /** Where it moved to for good; '' when it did not. */
  movedTo: string
  etag: string
  lastModified: string
} & ({ isModified: false } | { isModified: true; text: string; digest: string })

/**
 * Gets a feed from the web: http and https only, no address of a private network unless allowed
 * (checked again after every redirect), five redirects, thirty seconds, twenty megabytes unpacked.
 * @throws FeedError saying what was in the way
 */
export async function fetchFeed(address: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? timeoutMs)
  let url = addressOf(address)
  let movedTo = ''
  let isMovedForGood = true
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const answer = await ask(url, options, signal)
    const status = answer.statusCode ?? 0
    const target = answer.headers.location
    if (status >= 300 && status < 400 && status !== 304 && target !== undefined) {
      answer.destroy()
      // Only an unbroken chain of permanent redirects says where the feed is from now on.
      isMovedForGood &&= status === 301 || status === 308
      url = addressOf(URL.parse(target, url.href)?.href ?? target)
      if (isMovedForGood) movedTo = url.href
      continue
    }
    return taken(answer, { url: url.href, movedTo, maxBytes: options.maxBytes ?? maxBytes })
  }
  throw new FeedError('too_many_redirects', `${address} redirects too often`)
}

const timeoutMs = 30_000
const maxRedirects = 5
/** As much as a feed with all its years has; what is larger is none, or means harm. */
export const maxBytes = 20_000_000

async function taken(
  answer: IncomingMessage,
  { url, movedTo, maxBytes }: { url: string; movedTo: string; maxBytes: number },
): Promise<Fetched> {
  const { statusCode: status, headers } = answer
  const etag = headers.etag ?? ''
  const about = { url, movedTo, etag, lastModified: headers['last-modified'] ?? '' }
  if (status === 304) {
    answer.resume()
    return { ...about, isModified: false }
  }
  if (status !== 200) {
    answer.destroy()
    const reason = status === 410 ? 'gone' : `http_${status}`
    throw new FeedError(reason, `the server of ${url} answered ${status}`)
  }
  const bytes = await readBody(answer, maxBytes)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const text = decodeText(bytes, headers['content-type'] ?? '')
  return { ...about, isModified: true, text, digest }
}

function addressOf(address: string): URL {
  const url = URL.parse(address)
  if (url === null) throw new FeedError('bad_address', `${address} is no address`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new FeedError('bad_scheme', `feeds are read over http and https, not ${url.protocol}`)
  }
  return url
}

function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const { allowPrivate, etag = '', lastModified = '' } = options
  // Node resolves no name for a host that is an address already.
  if (!allowPrivate && isRefusedAddress(url.hostname)) throw privateAddress(url.hostname)
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const settings: RequestOptions = {
    // A socket of its own: one that was kept could have been opened under other rules.
    agent: false,
    signal,
    headers: {
      accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'Reprise',
      ...(etag === '' ? {} : { 'if-none-match': etag }),
      ...(lastModified === '' ? {} : { 'if-modified-since': lastModified }),
    },
    ...(allowPrivate ? {} : { lookup: publicLookup }),
  }
  return new Promise((resolve, reject) => {
    send(url, settings, resolve)
      .on('error', (cause) => reject(asFeedError(cause, url)))
      .end()
  })
}

/** What went wrong with a connection, in words. */
function asFeedError(cause: Error & { code?: string }, url: URL): FeedError {
  if (cause instanceof FeedError) return cause
  if (cause.name === 'AbortError' || cause.name === 'TimeoutError') {
    return new FeedError('timeout', `${url.host} took too long`, { cause })
  }
  return new FeedError('unreachable', `${url.host} cannot be reached (${cause.code})`, { cause })
}
