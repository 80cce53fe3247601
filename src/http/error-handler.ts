import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ErrorKind, PublicError } from '../lib/errors.ts'
import { notKept } from './caching.ts'

/** Each kind's status; the only place where the two meet. */
const statuses: Record<ErrorKind, number> = {
  invalid: 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  'rate-limited': 429,
  'not-installed': 501,
  'host-failed': 502,
  unavailable: 503,
}

/** An error as the outside sees it; a bug's own words stay in the log. */
export type Failure = { status: number; message: string; reason?: string }

/** What is told of an error, and logs what is not. */
export function toFailure(error: unknown, request: FastifyRequest): Failure {
  if (error instanceof PublicError) {
    request.log.debug({ requestId: request.id, err: error.cause }, error.message)
    const { message, reason } = error
    request.why = error.why ?? message
    request.caller ??= error.caller ?? null
    return reason === undefined
      ? { status: statuses[error.kind], message }
      : { status: statuses[error.kind], message, reason }
  }
  const status = statusOf(error)
  request.why =
    status < 500
      ? 'The request could not be read.'
      : 'Something failed in the server; its log has the cause under the id of this request.'
  if (status < 500)
    return { status, message: status === 413 ? 'Request Entity Too Large' : 'Bad request.' }
  if (isStorageFull(error)) {
    request.log.error({ requestId: request.id, err: error }, 'the data folder cannot be written to')
    return { status: 503, message: 'The server has no room left to keep this' }
  }
  if (isDatabaseGone(error)) {
    request.log.error({ requestId: request.id, err: error }, 'the database does not answer')
    return { status: 503, message: 'The database does not answer' }
  }
  request.log.error({ requestId: request.id, err: error }, 'unexpected error')
  return { status: 500, message: 'Internal server error' }
}

/** The Web API's face of an error: `{"error": {"status", "message"}}`, player and quota add a reason. */
export function renderApiError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const failure = toFailure(error, request)
  if (error instanceof PublicError && error.retryAfter !== undefined) {
    reply.header('retry-after', String(error.retryAfter))
  }
  // Recorded: a 401 says nothing about keeping it (data-and-imports section 0).
  if (failure.status !== 401) reply.header('cache-control', notKept)
  return reply
    .code(failure.status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ error: failure }))
}

/** Fastify's own refusals (a body too large, a bad URL) carry a status. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status >= 400 && status < 500 ? status : 500
}

/** A full disk or a read-only folder: the operator's to mend, nothing was half-written. */
function isStorageFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    /database or disk is full|readonly database|ENOSPC|EROFS|could not extend file/.test(
      error.message,
    )
  )
}

/** A PostgreSQL that stopped, restarts or cannot be reached; SQLSTATE classes 08 and 57P. */
function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /^(ECONN|EHOST|ENET|ETIMEDOUT|EPIPE|08|57P)/.test(code) ||
    /^Connection terminated|^timeout exceeded when trying to connect/.test(error.message)
  )
}
