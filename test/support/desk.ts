import type { FastifyInstance } from 'fastify'
import { startSession } from '../../src/domain/accounts/sessions.ts'
import type { TestWorld } from './world.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export type Desk = {
  /** The cookie of the browser. */
  cookie: string
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect
  ask(method: Method, path: string, body?: unknown): Promise<{ status: number; body: any }>
}

/** The desk as a user's browser asks it, which carries the token that changes need. */
export async function deskOf(
  world: TestWorld,
  app: FastifyInstance,
  userId: string,
): Promise<Desk> {
  const cookie = `reprise_session=${await startSession(world, userId)}`
  const { csrf } = (
    await app.inject({ method: 'GET', url: '/desk/session', headers: { cookie } })
  ).json()
  return {
    cookie,
    async ask(method, path, body) {
      const reply = await app.inject({
        method,
        url: path,
        headers: { cookie, 'x-csrf-token': csrf },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      })
      return {
        status: reply.statusCode,
        body: reply.body === '' ? undefined : JSON.parse(reply.body),
      }
    },
  }
}
