import type { FastifyReply, FastifyRequest } from 'fastify'
import { toFailure } from '../../http/error-handler.ts'
import { sendRefusal } from '../authorize/redirect.ts'
import { PageError, RedirectError } from '../errors.ts'
import { problemPage } from './problem.ts'
import { sendPage } from './send.ts'

/** An error as the user sees it, or as the app is told by sending the user back. */
export function renderPageError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof RedirectError) {
    request.why = `The app was told ${error.code}. ${error.message}`
    return sendRefusal({ request, reply }, error)
  }
  if (error instanceof PageError) {
    request.why = `${error.message}. ${error.advice}`
    return sendProblem(request, reply, error)
  }
  const { status, message } = toFailure(error, request)
  return sendProblem(request, reply, new PageError(message, 'Please try again later.', status))
}

/** A page for browsers; for anything else the bare words, which are what it would look for. */
function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: PageError) {
  if (request.headers.accept?.includes('text/html') === true) {
    return sendPage(reply, problemPage(problem), { status: problem.status })
  }
  return reply.code(problem.status).type('text/plain; charset=utf-8').send(problem.message)
}
