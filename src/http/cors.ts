import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Headers of every answer, errors included: browser apps may read it (web-api section 2.5), and the
 * request can be found in the log.
 */
export const everyAnswer = (request: FastifyRequest) => ({
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Retry-After, ETag, Location',
  'x-content-type-options': 'nosniff',
  'x-request-id': request.id,
})

/** What a preflight is answered. */
export function answerPreflight(reply: FastifyReply): FastifyReply {
  return reply
    .code(200)
    .headers({
      'access-control-allow-methods': 'GET, POST, OPTIONS, PUT, DELETE, PATCH',
      'access-control-allow-headers':
        'Accept, App-Platform, Authorization, Content-Type, If-None-Match, Origin, Retry-After, Spotify-App-Version, X-Cloud-Trace-Context, client-token, content-access-token',
      'access-control-max-age': '604800',
      'content-length': '0',
    })
    .send()
}
