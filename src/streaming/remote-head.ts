import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { soundTypeOf } from '../domain/streams/sound-type.ts'
import { hostFailed } from '../lib/errors.ts'

/** What a listener is told before the bytes that another server sends. */
export type RemoteHead = { status: 200 | 206 | 416; headers: OutgoingHttpHeaders }

/**
 * What is asked of the server that has a sound: the listener's range, and nothing that says who
 * listens. Several ranges and malformed ones are answered with the whole, as of files.
 */
export function questionHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const plain = { accept: '*/*', 'accept-encoding': 'identity' }
  const { range = '' } = headers
  if (!/^bytes=(\d+-\d*|-\d+)$/.test(range.trim())) return plain
  const condition = headers['if-range']?.toString()
  return { ...plain, range, ...(condition === undefined ? {} : { 'if-range': condition }) }
}

/**
 * What is passed on of another server's answer: the status, the size, the part, and what a client
 * needs to ask for the next part of the same version. Anything else stays behind: what it sends is
 * seen under this server's name.
 * @param mediaType what the feed says that it is
 * @throws 502 when the answer is not sound
 */
export function remoteHead(
  { statusCode, headers }: IncomingMessage,
  mediaType: string,
): RemoteHead {
  const status = statusCode ?? 0
  if (status !== 200 && status !== 206 && status !== 416) throw hostFailed(`it answered ${status}`)
  const part = /^bytes (\d+-\d+|\*)\/(\d+|\*)$/.exec(headers['content-range'] ?? '')?.[0]
  if (status === 416) {
    const about = part === undefined ? {} : { 'content-range': part }
    return { status, headers: { ...about, 'content-length': 0 } }
  }
  const packing = headers['content-encoding'] ?? 'identity'
  if (packing !== 'identity') throw hostFailed('it packed the sound')
  const stated = headers['content-type'] ?? ''
  if (/^text\/html\b/i.test(stated)) throw hostFailed('it answered with a page')
  if (status === 206 && part === undefined) throw hostFailed('it sent a part without saying which')
  const copied: OutgoingHttpHeaders = {
    'content-type': soundTypeOf(stated) ?? mediaType,
    'accept-ranges': status === 206 || headers['accept-ranges'] === 'bytes' ? 'bytes' : 'none',
  }
  if (status === 206) copied['content-range'] = part
  for (const name of ['content-length', 'etag', 'last-modified'] as const) {
    if (headers[name] !== undefined) copied[name] = headers[name]
  }
  return { status, headers: copied }
}
