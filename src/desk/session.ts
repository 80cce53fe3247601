import type { FastifyInstance } from 'fastify'
import { visitorOf } from '../accounts/authorize/visit.ts'
import { formToken } from '../accounts/csrf.ts'
import type { Service } from '../accounts/service.ts'

/**
 * `GET /desk/session`: who is logged in with this browser, and the token that changes have to carry.
 * Everybody may ask; whoever is not logged in is told so.
 */
export function addSession(scope: FastifyInstance, service: Service): void {
  scope.get('/desk/session', async (request, reply) => {
    const visitor = await visitorOf({ service, request, reply })
    if (visitor === undefined) return { user: null, csrf: '' }
    const { id, displayName, product, role } = visitor.account
    const user = { id, display_name: displayName, product, role }
    return { user, csrf: formToken(visitor.session) }
  })
}
