import type { FastifyReply, FastifyRequest } from 'fastify'
import { endSession } from '../../domain/accounts/sessions.ts'
import type { Account } from '../../model/accounts.ts'
import { findSessionAccount } from '../../store/sessions.ts'
import { clearCookie, readCookie } from '../cookies.ts'
import type { Service } from '../service.ts'

/** One request of a browser to the accounts pages. */
export type Visit = { service: Service; request: FastifyRequest; reply: FastifyReply }

/** Who is logged in with a browser, and the cookie that says so. */
export type Visitor = { account: Account; session: string }

export async function visitorOf({ service, request }: Visit): Promise<Visitor | undefined> {
  const session = readCookie(request, 'session')
  if (session === undefined) return undefined
  const { db, clock } = service.ctx
  const account = await findSessionAccount(db, session, clock.now())
  return account === undefined ? undefined : { account, session }
}

/** Logs the browser out. */
export async function logOut({ service, reply }: Visit, { session }: Visitor): Promise<void> {
  await endSession(service.ctx, session)
  clearCookie(reply, 'session')
}
