import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { badRequest, noService, plainBadRequest } from '../lib/errors.ts'
import { JsonText } from '../lib/json-text.ts'
import type { Caller } from '../model/caller.ts'
import { written } from '../wire/profiles.ts'
import type { View } from '../wire/view.ts'
import { checkAccess, closedTo, developmentQuery } from './access.ts'
import { bearerToken, checkRights } from './auth.ts'
import { parseJson } from './body.ts'
import { cachingOf } from './caching.ts'
import { type AnyEndpoint, type Endpoint, noContent } from './endpoint.ts'
import { requestView } from './request-view.ts'
import { type Caching, sendText } from './send.ts'
import { checker } from './validate.ts'

/**
 * Ties an endpoint to its routes: token, rights, checked input, handler, answer, in that order.
 * The only code that knows both Fastify and endpoints.
 */
export function register(app: FastifyInstance, ctx: Context, any: AnyEndpoint): void {
  // The list holds endpoints of many input types; each was checked against its schemas when defined.
  const endpoint = any as Endpoint
  const readParams = checker('params', endpoint.params ?? none)
  const readQuery = queryReader(endpoint)
  const closed = closedTo(endpoint.id)
  const readBody = bodyReader(endpoint)
  const caching = cachingOf(endpoint)

  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    if (hasEmptySegment(request.params)) throw noService()
    // Nothing is called by a zero character, and one of the engines refuses to look for it.
    if (request.url.includes('%00')) throw plainBadRequest()
    const found = ctx.callers.find(bearerToken(request.headers.authorization))
    const caller: Caller = found instanceof Promise ? await found : found
    request.caller = caller
    const wait = ctx.limiter.admit(caller, endpoint)
    if (wait !== undefined) await wait
    checkAccess(closed, caller)
    checkRights(endpoint, caller)
    const params = endpoint.params === undefined ? request.params : readParams(request.params)
    const query = endpoint.query === undefined ? request.query : readQuery(request.query, caller)
    const { market, country } = query as { market?: unknown; country?: unknown }
    const view = requestView(request, ctx.config, caller, market ?? country)
    const body = readBody(request.body)
    const result = await endpoint.handle({ params, query, body, caller, ctx, view })
    return answer(request, reply, endpoint, { result, view, caching })
  }
  for (const url of [endpoint.path, ...(endpoint.aliases ?? [])]) {
    app.route({ method: endpoint.method, url, handler, config: { operation: endpoint.id } })
  }
}

/** `/albums//tracks` is no address of an album (web-api section 2.3). */
function hasEmptySegment(params: unknown): boolean {
  for (const name in params as object)
    if ((params as Record<string, string>)[name] === '') return true
  return false
}

const none = { type: 'object' as const }

function queryReader(endpoint: Endpoint): (query: unknown, caller: Caller) => unknown {
  const read = checker('query', endpoint.query ?? none)
  const ofDevelopment = developmentQuery(endpoint)
  if (ofDevelopment === undefined) return read
  const readShort = checker('query', ofDevelopment)
  return (query, { profile }) => (profile === 'development' ? readShort(query) : read(query))
}

function bodyReader({ body, badBody }: Endpoint): (text: unknown) => unknown {
  if (body === undefined) return () => undefined
  if ('type' in body && body.type === 'string') return (text) => text ?? ''
  const check = checker('body', body)
  const read = (text: unknown) => check(parseJson(text) ?? {})
  if (badBody === undefined) return read
  return (text) => {
    try {
      return read(text)
    } catch (cause) {
      throw badRequest(badBody, cause)
    }
  }
}

type Answer = { result: unknown; view: View; caching: Caching }

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  endpoint: Endpoint,
  { result, view, caching }: Answer,
) {
  const { status = 200 } = endpoint
  if (result === noContent) return reply.code(204).headers(caching).send()
  if (result === null || result === undefined) return reply.code(status).headers(caching).send()
  if (endpoint.location !== undefined) reply.raw.setHeader('location', endpoint.location(result))
  const text = result instanceof JsonText ? result : written(view, result)
  return sendText(request, reply, text, { status, caching })
}
