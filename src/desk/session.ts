import type { FastifyInstance } from 'fastify'
import { visitorOf } from '../accounts/authorize/visit.ts'
import { formToken } from '../accounts/csrf.ts'
import { createService } from '../accounts/service.ts'
import type { Context } from '../context.ts'

/**
 * `GET /desk/session`: who is logged in with this browser, and the token that changes have to carry.
 * Everybody may ask; whoever is not logged in is told so.
 */
export function addSession(scope: FastifyInstance, ctx: Context): void {
  const service = createService(ctx)
  scope.get('/desk/session', async (request, reply) => {
    const visitor = await visitorOf({ service, request, reply })
    if (visitor === undefined) return { user: null, csrf: '' }
    const { id, displayName, product } = visitor.account
    return { user: { id, display_name: displayName, product }, csrf: formToken(visitor.session) }
  })
}
