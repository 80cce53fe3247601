import type { FastifyRequest } from 'fastify'
import { type Visit, type Visitor, visitorOf } from '../accounts/authorize/visit.ts'
import { formToken } from '../accounts/csrf.ts'
import { PublicError } from '../lib/errors.ts'
import type { DeskOperation } from './operation.ts'

/**
 * Who asks for an operation of the desk, if they may.
 * @throws 401 for nobody, 403 for whoever may not, and for a change that does not come from our page
 */
export async function admit(
  visit: Visit,
  { method, isForAdmins }: Pick<DeskOperation, 'method' | 'isForAdmins'>,
): Promise<Visitor> {
  const visitor = await visitorOf(visit)
  if (visitor === undefined) throw new PublicError('unauthorized', 'Log in first')
  if (isForAdmins === true && visitor.account.role !== 'admin') {
    throw new PublicError('forbidden', 'Only administrators may do this')
  }
  if (method !== 'GET') checkOrigin(visit.request, visitor.session)
  return visitor
}

/** A header that no form and no other site can set, with what only our page was told. */
function checkOrigin(request: FastifyRequest, session: string): void {
  const token = request.headers['x-csrf-token']
  if (typeof token === 'string' && token === formToken(session)) return
  throw new PublicError('forbidden', 'The page was open for too long. Load it again.')
}
