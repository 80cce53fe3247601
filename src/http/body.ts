import type { FastifyInstance } from 'fastify'
import { malformedJson } from '../lib/errors.ts'

/** Largest body read: the 256 KB cover upload is the largest anybody may send. */
export const maxBodyBytes = 512 * 1024

/**
 * Reads every body as text, whatever its content type says: real clients send JSON as text/plain,
 * or an empty body with a JSON content type. What it means is decided by the endpoint.
 */
export function readBodiesAsText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    '*',
    { parseAs: 'string', bodyLimit: maxBodyBytes },
    (_request, text, done) => done(null, text),
  )
}

/**
 * JSON in a body's text; an empty body is no body.
 * @throws 400 `Error parsing JSON.`
 */
export function parseJson(text: unknown): unknown {
  if (typeof text !== 'string' || text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw malformedJson(cause)
  }
}
