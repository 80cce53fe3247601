import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { visitorOf } from '../accounts/authorize/visit.ts'
import { formToken } from '../accounts/csrf.ts'
import { answerPrivately } from '../accounts/private-answers.ts'
import { createService, type Service } from '../accounts/service.ts'
import type { Context } from '../context.ts'
import { parseJson } from '../http/body.ts'
import { checker } from '../http/validate.ts'
import { PublicError, plainBadRequest } from '../lib/errors.ts'
import { operations } from './index.ts'
import type { DeskOperation } from './operation.ts'
import { addSession } from './session.ts'

/** Adds what Reprise's own pages ask beside the Web API. No other site may call it or read it. */
export function registerDesk(app: FastifyInstance, ctx: Context): void {
  app.register(async (scope) => {
    await scope.register(cookie)
    answerPrivately(scope)
    const service = createService(ctx)
    addSession(scope, service)
    for (const operation of operations) add(scope, service, operation)
  })
}

function add(scope: FastifyInstance, service: Service, operation: DeskOperation): void {
  const readBody = operation.body === undefined ? undefined : checker('body', operation.body)
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    // Nothing is called by a zero character, and one of the engines refuses to look for it.
    if (/%00|\\u0000/.test(`${request.url} ${request.body}`)) throw plainBadRequest()
    const visit = { service, request, reply }
    const visitor = await visitorOf(visit)
    if (visitor === undefined) throw new PublicError('unauthorized', 'Log in first')
    if (operation.isForAdmins === true && visitor.account.role !== 'admin') {
      throw new PublicError('forbidden', 'Only administrators may do this')
    }
    if (operation.method !== 'GET') checkOrigin(request, visitor.session)
    const result = await operation.handle({
      ctx: service.ctx,
      visit,
      visitor,
      params: request.params as Record<string, string>,
      query: request.query as Record<string, string>,
      body: readBody?.(parseJson(request.body) ?? {}),
    })
    return result === undefined ? reply.code(204).send() : reply.send(result)
  }
  const config = { operation: `desk ${operation.path}`, isUnrecorded: true }
  scope.route({ method: operation.method, url: operation.path, handler, config })
}

/** A header that no form and no other site can set, with what only our page was told. */
function checkOrigin(request: FastifyRequest, session: string): void {
  const token = request.headers['x-csrf-token']
  if (typeof token === 'string' && token === formToken(session)) return
  throw new PublicError('forbidden', 'The page was open for too long. Load it again.')
}
