import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { bearerToken } from '../http/auth.ts'
import { answerPreflight, corsHeaders } from '../http/cors.ts'
import { renderApiError } from '../http/error-handler.ts'
import { PublicError } from '../lib/errors.ts'
import { challenge, metadataPath } from './challenge.ts'
import { isOurs } from './origin.ts'

/**
 * Adds `/mcp`, where assistants find the operations of the Web API as tools: for apps that are allowed
 * it, with the access token that the Web API takes.
 */
export function registerMcp(app: FastifyInstance, ctx: Context): void {
  const { config } = ctx
  if (!config.mcp) return
  app.get(metadataPath, options, async (request) => {
    const { protectedResource } = await import('./protected-resource.ts')
    return protectedResource(request, config)
  })
  app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => {
      if (error instanceof PublicError && error.kind === 'unauthorized') {
        const { authorization } = request.headers
        challenge(
          { request, reply, config },
          authorization === undefined ? {} : { error: 'invalid_token' },
        )
      }
      return renderApiError(error, request, reply)
    })
    scope.addHook('onSend', async (_request, reply) => {
      reply.headers(browserHeaders)
    })
    scope.addHook('onRequest', async ({ headers: { host, origin } }) => {
      if (!isOurs({ host, origin }, config)) throw notFromHere()
    })
    scope.options('/mcp', options, async (_request, reply) => answerPreflight(reply))
    const load = loader(app, ctx)
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const token = bearerToken(request.headers.authorization)
      const caller = await ctx.callers.find(token)
      request.caller = caller
      if (!caller.mcp) throw notAllowed()
      const { server, exchange } = await load()
      return reply.send(await exchange(server, { request, reply, config }, { caller, token }))
    }
    scope.route({ method: ['GET', 'POST', 'DELETE'], url: '/mcp', ...options, handler })
  })
}

const options = { config: { operation: 'mcp' } }

const notAllowed = () =>
  new PublicError('forbidden', 'This app is not allowed MCP', {
    why: 'The operator allows it: reprise app update ID --mcp.',
  })

const notFromHere = () =>
  new PublicError('forbidden', 'Not from here', {
    why: 'The host of the address, or the page that asks, is none of ours. The setting public_url names another one.',
  })

/** What pages need beside what every answer says: the headers of the protocol. */
const browserHeaders = {
  'access-control-allow-headers': `${corsHeaders['access-control-allow-headers']}, Mcp-Method, Mcp-Name, MCP-Protocol-Version, Mcp-Session-Id, Last-Event-ID`,
  'access-control-expose-headers': `${corsHeaders['access-control-expose-headers']}, WWW-Authenticate`,
}

/** The protocol's package takes a tenth of a second and many megabytes, which most servers never need. */
function loader(app: FastifyInstance, ctx: Context) {
  const load = async () => {
    const [{ createServer }, { exchange }] = await Promise.all([
      import('./server.ts'),
      import('./exchange.ts'),
    ])
    return { server: createServer(app, ctx.log), exchange }
  }
  let loaded: ReturnType<typeof load> | undefined
  return () => {
    loaded ??= load()
    return loaded
  }
}
