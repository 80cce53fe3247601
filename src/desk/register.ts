import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerPrivately } from '../accounts/private-answers.ts'
import { createService, type Service } from '../accounts/service.ts'
import type { Context } from '../context.ts'
import { parseJson } from '../http/body.ts'
import { checker } from '../http/validate.ts'
import { plainBadRequest } from '../lib/errors.ts'
import { addUpload } from './admin/upload.ts'
import { admit } from './admit.ts'
import { operations } from './index.ts'
import type { DeskOperation } from './operation.ts'
import { addSession } from './session.ts'
import { addOpenSetup } from './setup/open-routes.ts'

/** Adds what Reprise's own pages ask beside the Web API. No other site may call it or read it. */
export function registerDesk(app: FastifyInstance, ctx: Context): void {
  app.register(async (scope) => {
    await scope.register(cookie)
    answerPrivately(scope)
    const service = createService(ctx)
    addSession(scope, service)
    addOpenSetup(scope, service)
    addUpload(scope, service)
    for (const operation of operations) add(scope, service, operation)
  })
}

function add(scope: FastifyInstance, service: Service, operation: DeskOperation): void {
  const readBody = operation.body === undefined ? undefined : checker('body', operation.body)
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    // Nothing is called by a zero character, and one of the engines refuses to look for it.
    if (/%00|\\u0000/.test(`${request.url} ${request.body}`)) throw plainBadRequest()
    const visit = { service, request, reply }
    const visitor = await admit(visit, operation)
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
