import type { FastifyReply, FastifyRequest } from 'fastify'
import { JsonText } from '../../lib/json-text.ts'
import type { Body, Exchange } from './entry.ts'
import { redactHeaders, redactText } from './redact.ts'

/** Of a body so many characters are kept. */
const bodyLength = 16_384

/** Both halves of a request that was answered just now, without secrets. */
export function readExchange(
  request: FastifyRequest,
  reply: FastifyReply,
  hidesBodies: boolean,
): Exchange {
  const { answered } = request
  const responseHeaders =
    answered?.headers === undefined ? reply.getHeaders() : named(answered.headers)
  const type = String(responseHeaders['content-type'] ?? '')
  const isText = /^(application\/json|text\/plain|application\/x-www-form-urlencoded)/.test(type)
  return {
    httpVersion: request.raw.httpVersion,
    requestHeaders: redactHeaders(request.headers),
    requestBody: hidesBodies ? nothing : readBody(request.body),
    responseHeaders: redactHeaders(responseHeaders),
    responseBody: hidesBodies || !isText ? nothing : readBody(answered?.body),
  }
}

/** Headers by name, of names and values in turn. */
function named(inTurn: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let at = 0; at < inTurn.length; at += 2) headers[inTurn[at] ?? ''] = inTurn[at + 1] ?? ''
  return headers
}

const nothing: Body = { text: '', isWhole: true, size: 0 }

function readBody(body: unknown): Body {
  const all = textOf(body)
  if (all === '') return nothing
  // Cut twice: first so that a large body is not searched, then behind what replaced secrets.
  const text = redactText(all.slice(0, 2 * bodyLength)).slice(0, bodyLength)
  return { text, isWhole: all.length <= bodyLength, size: Buffer.byteLength(all) }
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body
  return body instanceof JsonText ? Buffer.from(body.bytes, 'latin1').toString() : ''
}
