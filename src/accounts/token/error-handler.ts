import type { FastifyReply, FastifyRequest } from 'fastify'
import { toFailure } from '../../http/error-handler.ts'
import { OAuthError } from '../errors.ts'

/** The accounts service's face of an error: `{"error", "error_description"}`, 400 unless it broke. */
export function renderTokenError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof OAuthError) {
    request.why = [error.message, error.detail].filter(Boolean).join(': ')
    request.log.debug({ error: error.code, detail: error.detail }, error.message)
    return reply.code(400).send({ error: error.code, error_description: error.message })
  }
  const { status, message } = toFailure(error, request)
  const code =
    status === 503 ? 'temporarily_unavailable' : status < 500 ? 'invalid_request' : 'server_error'
  return reply.code(status).send({ error: code, error_description: message })
}
