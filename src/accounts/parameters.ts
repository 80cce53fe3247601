import type { FastifyRequest } from 'fastify'

/** The parameters of the address. */
export function queryOf(request: FastifyRequest): URLSearchParams {
  const at = request.url.indexOf('?')
  return new URLSearchParams(at < 0 ? '' : request.url.slice(at + 1))
}

/**
 * The fields of a form, whatever its content type says; a body that is no form has none of the
 * names anybody asks for.
 */
export const formOf = (request: FastifyRequest) =>
  new URLSearchParams(typeof request.body === 'string' ? request.body : '')
