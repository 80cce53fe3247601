import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isRefusedAddress } from './addresses.ts'
import { privateAddress, publicLookup } from './pinned-lookup.ts'
import { WebError } from './web-error.ts'

export type Question = {
  /** GET unless said. */
  method?: string
  headers: OutgoingHttpHeaders
  /** Whether servers of private networks may be asked. */
  allowPrivate: boolean
  /** Ends the asking, and the answer where there is one already. */
  signal: AbortSignal
}

export type WebAnswer = {
  /** Its body is not read yet: whoever asked reads it to the end or destroys it. */
  answer: IncomingMessage
  /** Where it was found in the end. */
  url: string
  /** Where it moved to for good; '' when it did not. */
  movedTo: string
}

/**
 * Asks a server that a stranger named: http and https only, no address of a private network unless
 * allowed (checked again after every redirect), five redirects. How long it may take, and how much
 * may be read, is up to who asks.
 * @throws WebError saying what was in the way
 */
export async function askWeb(address: string, question: Question): Promise<WebAnswer> {
  let url = addressOf(address)
  let movedTo = ''
  let isMovedForGood = true
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const answer = await ask(url, question)
    const status = answer.statusCode ?? 0
    const target = answer.headers.location
    if (status < 300 || status >= 400 || status === 304 || target === undefined) {
      return { answer, url: url.href, movedTo }
    }
    answer.destroy()
    // Only an unbroken chain of permanent redirects says where it is from now on.
    isMovedForGood &&= status === 301 || status === 308
    url = addressOf(URL.parse(target, url.href)?.href ?? target)
    if (isMovedForGood) movedTo = url.href
  }
  throw new WebError('too_many_redirects', `${address} redirects too often`)
}

const maxRedirects = 5

function addressOf(address: string): URL {
  const url = URL.parse(address)
  if (url === null) throw new WebError('bad_address', `${address} is no address`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new WebError('bad_scheme', `only http and https are read, not ${url.protocol}`)
  }
  return url
}

function ask(url: URL, question: Question): Promise<IncomingMessage> {
  const { method = 'GET', headers, allowPrivate, signal } = question
  // Node resolves no name for a host that is an address already.
  if (!allowPrivate && isRefusedAddress(url.hostname)) throw privateAddress(url.hostname)
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const settings = {
    method,
    // A socket of its own: one that was kept could have been opened under other rules.
    agent: false,
    signal,
    headers: { 'user-agent': 'Reprise', ...headers },
    ...(allowPrivate ? {} : { lookup: publicLookup }),
  }
  return new Promise((resolve, reject) => {
    send(url, settings, resolve)
      .on('error', (cause) => reject(asWebError(cause, url)))
      .end()
  })
}

/** What went wrong with a connection, in words. */
function asWebError(cause: Error & { code?: string }, url: URL): WebError {
  if (cause instanceof WebError) return cause
  if (cause.name === 'AbortError' || cause.name === 'TimeoutError') {
    return new WebError('timeout', `${url.host} took too long`, { cause })
  }
  return new WebError('unreachable', `${url.host} cannot be reached (${cause.code})`, { cause })
}
