import { STATUS_CODES } from 'node:http'
import packageJson from '../../../package.json' with { type: 'json' }
import type { Body, Entry, Headers } from '../../http/journal/entry.ts'

/** Entries as an HTTP Archive 1.2, which browsers' tools and most proxies open. Oldest first. */
export const toHar = (entries: readonly Entry[], base: string) => ({
  log: {
    version: '1.2',
    creator: { name: 'Reprise', version: packageJson.version },
    entries: entries.toReversed().map((entry) => toHarEntry(entry, base)),
  },
})

function toHarEntry(entry: Entry, base: string) {
  const { exchange } = entry
  const httpVersion = `HTTP/${exchange?.httpVersion ?? '1.1'}`
  const common = { httpVersion, cookies: [], headersSize: -1 }
  const ms = Math.round(entry.ms * 1000) / 1000
  return {
    startedDateTime: new Date(entry.at - entry.ms).toISOString(),
    time: ms,
    request: {
      ...common,
      method: entry.method,
      url: base + entry.url,
      headers: toPairs(exchange?.requestHeaders),
      queryString: [...queryOf(entry)].map(toPair),
      bodySize: exchange?.requestBody.size ?? -1,
      ...postData(exchange?.requestHeaders, exchange?.requestBody),
    },
    response: {
      ...common,
      status: entry.status,
      statusText: STATUS_CODES[entry.status] ?? '',
      headers: toPairs(exchange?.responseHeaders),
      content: {
        size: exchange?.responseBody.size ?? 0,
        mimeType: typeOf(exchange?.responseHeaders),
        text: exchange?.responseBody.text ?? '',
      },
      redirectURL: headerOf(exchange?.responseHeaders, 'location'),
      bodySize: exchange?.responseBody.size ?? -1,
    },
    cache: {},
    timings: { send: 0, wait: ms, receive: 0 },
    comment: [entry.operation, entry.why].filter(Boolean).join(': '),
  }
}

const queryOf = ({ url }: Entry) => new URLSearchParams(url.split('?')[1] ?? '')

function postData(headers: Headers | undefined, body: Body | undefined) {
  if (body === undefined || body.size === 0) return {}
  return { postData: { mimeType: typeOf(headers), params: [], text: body.text } }
}

const toPair = ([name, value]: readonly [string, string]) => ({ name, value })
const toPairs = (headers: Headers = []) => headers.map(toPair)
const typeOf = (headers: Headers | undefined) => headerOf(headers, 'content-type')
const headerOf = (headers: Headers = [], wanted: string) =>
  headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? ''
