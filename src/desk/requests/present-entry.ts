import type { Entry, Exchange } from '../../http/journal/entry.ts'

/** An entry as the pages list it. */
export const presentEntry = (entry: Entry, appName: (id: string) => string) => ({
  id: entry.id,
  number: entry.number,
  at: new Date(entry.at).toISOString(),
  ms: Math.round(entry.ms * 10) / 10,
  method: entry.method,
  url: entry.url,
  status: entry.status,
  operation: entry.operation,
  app: entry.appId === '' ? null : { id: entry.appId, name: appName(entry.appId) },
  user: entry.userId === '' ? null : entry.userId,
  why: whyOf(entry),
})

/** Headers and bodies, as far as they were kept. */
export const presentExchange = (exchange: Exchange) => ({
  request: { headers: exchange.requestHeaders, body: presentBody(exchange.requestBody) },
  response: { headers: exchange.responseHeaders, body: presentBody(exchange.responseBody) },
})

const presentBody = ({ text, isWhole, size }: Exchange['requestBody']) => ({
  text,
  is_whole: isWhole,
  size,
})

function whyOf({ status, why }: Entry): string {
  if (why !== '') return why
  if (status === 304) return 'The client has this answer already: its If-None-Match names it.'
  return ''
}
