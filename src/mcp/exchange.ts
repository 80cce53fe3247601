import type { McpHttpHandler } from '@modelcontextprotocol/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config-keys.ts'
import { insufficientScope } from '../lib/errors.ts'
import { challenge } from './challenge.ts'
import { forbiddenCall, scopesOf } from './rights.ts'
import type { Asking } from './server.ts'
import { tools } from './tools/index.ts'

type Asked = { request: FastifyRequest; reply: FastifyReply; config: Config }

/**
 * Answers a request of somebody who may ask.
 * @throws 403 for a tool that takes more than the token has, and says which scopes that are
 */
export async function exchange(server: McpHttpHandler, asked: Asked, { caller, token }: Asking) {
  const message = parsed(asked.request.body)
  const tool = forbiddenCall(message, caller, tools)
  if (tool !== undefined) {
    const scopes = scopesOf(tool)
    challenge(asked, { error: 'insufficient_scope', scope: scopes.join(' ') })
    throw insufficientScope(scopes.filter((scope) => !caller.scopes.has(scope)))
  }
  const extra: Asking = { caller, token }
  const { appId: clientId, scopes } = caller
  return server.fetch(toWebRequest(asked.request), {
    authInfo: { token, clientId, scopes: [...scopes], extra },
    ...(message === undefined ? {} : { parsedBody: message }),
  })
}

/** The body as JSON; what is none is the protocol's to refuse. */
function parsed(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined
  } catch {
    return undefined
  }
}

/** The request as the package takes it; where it went to says nothing any more. */
function toWebRequest({ method, headers, body }: FastifyRequest): Request {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one ?? '']),
  )
  const content = method === 'POST' && typeof body === 'string' ? { body } : {}
  return new Request('http://localhost/mcp', { method, headers: pairs, ...content })
}
