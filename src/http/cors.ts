import type { FastifyReply, FastifyRequest } from 'fastify'

/** Browser apps may read every answer, errors included; as recorded (web-api section 2.5). */
export const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': 'GET, POST, OPTIONS, PUT, DELETE, PATCH',
  'access-control-allow-headers':
    'Accept, App-Platform, Authorization, Content-Type, If-None-Match, Origin, Retry-After, Spotify-App-Version, X-Cloud-Trace-Context, client-token, content-access-token',
  'access-control-expose-headers': 'Retry-After, ETag, Location',
  'access-control-max-age': '604800',
}

const alike = {
  ...corsHeaders,
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
}

/** Headers of every answer: those for browsers, and the name under which the log has the request. */
export const everyAnswer = (request: FastifyRequest) => ({ ...alike, 'x-request-id': request.id })

/** The same as names and values in turn, which Node writes without looking each of them up. */
export function everyAnswerInTurn(request: FastifyRequest): string[] {
  const headers = alikeInTurn.slice()
  headers.push('x-request-id', request.id)
  return headers
}

const alikeInTurn = Object.entries(alike).flat()

/** What a preflight is answered: what every answer says anyway. */
export function answerPreflight(reply: FastifyReply): FastifyReply {
  return reply.code(200).header('content-length', '0').send()
}
