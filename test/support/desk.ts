import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { startSession } from '../../src/domain/accounts/sessions.ts'
import type { Reply } from './api.ts'
import type { TestWorld } from './world.ts'

type Ask = (url: string, body?: unknown) => Promise<Reply>

export type Desk = {
  get: Ask
  post: Ask
  put: Ask
  delete: Ask
  /** The same browser without the token that changes have to carry. */
  unproven(): Desk
}

/** A browser in which a user is logged in, at the real router; nobody is without a user. */
export async function deskOf(
  world: TestWorld,
  user: string | null,
  app = buildApp(world),
): Promise<Desk> {
  if (user === null) return browser(app, {})
  const cookie = `reprise_session=${await startSession(world, user)}`
  const session = await app.inject({ url: '/desk/session', headers: { cookie } })
  return browser(app, { cookie, 'x-csrf-token': session.json().csrf })
}

function browser(app: FastifyInstance, headers: Record<string, string>): Desk {
  const ask =
    (method: 'GET' | 'POST' | 'PUT' | 'DELETE'): Ask =>
    async (url, body) => {
      const payload = body === undefined ? '' : JSON.stringify(body)
      const reply = await app.inject({ method, url, headers, payload })
      const { statusCode: status, body: text } = reply
      return { status, body: text === '' ? undefined : JSON.parse(text), headers: reply.headers }
    }
  const { 'x-csrf-token': _, ...rest } = headers
  return {
    get: ask('GET'),
    post: ask('POST'),
    put: ask('PUT'),
    delete: ask('DELETE'),
    unproven: () => browser(app, rest),
  }
}
