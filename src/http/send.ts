import type { FastifyReply, FastifyRequest } from 'fastify'
import type { JsonText } from '../lib/json-text.ts'
import { everyAnswer } from './cors.ts'
import { entityTag, isFresh } from './etag.ts'

export type Sending = { status: number; cacheControl: string }

/**
 * Sends written JSON with its entity tag, or 304 to a client that has it.
 *
 * Past Fastify's own sending, straight to Node: head and body leave in one write, which on pages
 * this size is a fifth of what a request costs. Hooks that run after the answer still do.
 */
export function sendText(
  request: FastifyRequest,
  reply: FastifyReply,
  text: JsonText,
  { status, cacheControl }: Sending,
): FastifyReply {
  const headers: Record<string, string> = everyAnswer(request)
  headers['content-type'] = 'application/json; charset=utf-8'
  headers['cache-control'] = cacheControl
  reply.hijack()
  if (request.method === 'GET' || request.method === 'HEAD') {
    const tag = entityTag(text.tag)
    headers.etag = tag
    if (isFresh(request.headers['if-none-match'], tag)) {
      reply.raw.writeHead(304, headers).end()
      return reply
    }
  }
  headers['content-length'] = String(text.bytes.length)
  reply.raw.writeHead(status, headers).end(text.bytes, 'latin1')
  return reply
}
