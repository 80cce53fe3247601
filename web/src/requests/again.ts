import { accessToken } from '../session.ts'
import type { Whole } from './shapes.ts'

const hasBody = ({ method }: Whole) => method !== 'GET' && method !== 'HEAD'

/** Why a request cannot be sent again from here; '' when it can. */
export function obstacle(entry: Whole): string {
  if (!entry.url.startsWith('/v1/')) return 'Only requests of the Web API can be sent again.'
  if (!hasBody(entry)) return ''
  if (entry.exchange === null) return 'Its body was not kept: nobody was looking.'
  const { text, is_whole } = entry.exchange.request.body
  if (!is_whole || text.includes('***')) return 'Not all of its body was kept.'
  return ''
}

/** Sends a request again, with the token of these pages. @returns status and id of the new one */
export async function replay(entry: Whole): Promise<{ status: number; id: string }> {
  const init: RequestInit = {
    method: entry.method,
    headers: { authorization: `Bearer ${await accessToken()}` },
    cache: 'no-store',
  }
  const body = entry.exchange?.request.body.text ?? ''
  if (hasBody(entry) && body !== '') init.body = body
  const answer = await fetch(entry.url, init)
  return { status: answer.status, id: answer.headers.get('x-request-id') ?? '' }
}

/** The request as a line to paste; the token is a variable of the shell. */
export function curlOf(entry: Whole, base: string): string {
  const lines = [
    `curl -i -X ${entry.method} ${quoted(base + entry.url)}`,
    '-H "Authorization: Bearer $TOKEN"',
  ]
  const half = entry.exchange?.request
  const type = half?.headers.find(([name]) => name === 'content-type')?.[1]
  if (type !== undefined) lines.push(`-H ${quoted(`Content-Type: ${type}`)}`)
  if (half !== undefined && half.body.text !== '')
    lines.push(`--data-raw ${quoted(half.body.text)}`)
  return lines.join(' \\\n  ')
}

/** For a shell: nothing within single quotes means anything. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
