import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { askWeb, type WebAnswer } from '../lib/web/ask-web.ts'
import { WebError } from '../lib/web/web-error.ts'
import { decodeText } from './decode-text.ts'
import { FeedError } from './feed-error.ts'
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
 * Gets a feed from the web, as carefully as `askWeb` asks: thirty seconds, twenty megabytes unpacked.
 * @throws FeedError saying what was in the way
 */
export async function fetchFeed(address: string, options: FetchOptions): Promise<Fetched> {
  const { answer, url, movedTo } = await ask(address, options)
  return taken(answer, { url, movedTo, maxBytes: options.maxBytes ?? maxBytes })
}

const timeoutMs = 30_000
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

async function ask(address: string, options: FetchOptions): Promise<WebAnswer> {
  const { allowPrivate, etag = '', lastModified = '' } = options
  try {
    return await askWeb(address, {
      allowPrivate,
      signal: AbortSignal.timeout(options.timeoutMs ?? timeoutMs),
      headers: {
        accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
        ...(etag === '' ? {} : { 'if-none-match': etag }),
        ...(lastModified === '' ? {} : { 'if-modified-since': lastModified }),
      },
    })
  } catch (cause) {
    if (!(cause instanceof WebError)) throw cause
    throw new FeedError(cause.reason, cause.message, { cause })
  }
}
