import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { registerAccounts } from './accounts/register.ts'
import { registerArtwork } from './api/images/artwork.ts'
import { registerPlaylistImages } from './api/images/playlist-images.ts'
import { registerPublicImages } from './api/images/public-images.ts'
import { endpoints } from './api/index.ts'
import type { Context } from './context.ts'
import { registerDesk } from './desk/register.ts'
import { readBodiesAsText } from './http/body.ts'
import { answerPreflight, everyAnswer } from './http/cors.ts'
import { registerDocuments } from './http/documents.ts'
import { renderApiError } from './http/error-handler.ts'
import { registerHealth } from './http/health.ts'
import { keepJournal } from './http/journal/keep-journal.ts'
import { register } from './http/register.ts'
import { logRequests } from './http/request-log.ts'
import { noService } from './lib/errors.ts'
import { registerMcp } from './mcp/register.ts'
import { registerPages } from './pages/register.ts'
import { registerRealtime } from './realtime/register.ts'
import { registerSdk } from './realtime/sdk.ts'
import { registerStreaming } from './streaming/register.ts'

/** Builds the server: every route of every face. It does not listen. */
export function buildApp(ctx: Context): FastifyInstance {
  const app = Fastify({
    loggerInstance: ctx.log as FastifyBaseLogger,
    // One line per request, by the hook below, instead of Fastify's two.
    logController: new LogController({ disableRequestLogging: true }),
    // A logger of its own for every request costs more than most answers; lines name the request.
    childLoggerFactory: (logger) => logger,
    requestIdHeader: 'x-request-id',
    genReqId: requestIds(ctx.random(6).toString('hex')),
    trustProxy: ctx.config.trust_proxy === '' ? false : ctx.config.trust_proxy,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2_000 },
    exposeHeadRoutes: true,
    // Endpoints check and write for themselves; Fastify's own compilers are a third of what it loads.
    schemaController: { compilersFactory: { buildValidator: unused, buildSerializer: unused } },
    // Addresses that cannot be routed, such as those with a broken escape, pass by the hooks.
    frameworkErrors: (error, request, reply) =>
      void renderApiError(error, request, reply.headers(everyAnswer(request))),
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    reply.headers(everyAnswer(request))
    done(null, payload)
  })
  keepJournal(app, ctx.journal)
  if (ctx.log.isLevelEnabled('debug')) logRequests(app)
  readBodiesAsText(app)
  app.setErrorHandler(renderApiError)
  app.setNotFoundHandler((request, reply) =>
    request.method === 'OPTIONS'
      ? answerPreflight(reply)
      : renderApiError(noService(), request, reply),
  )
  registerHealth(app, ctx)
  registerAccounts(app, ctx)
  registerDocuments(app, ctx, endpoints)
  registerArtwork(app, ctx)
  registerPlaylistImages(app, ctx)
  registerPublicImages(app, ctx)
  registerRealtime(app, ctx)
  registerDesk(app, ctx)
  registerMcp(app, ctx)
  registerPages(app)
  registerStreaming(app, ctx)
  registerSdk(app)
  for (const endpoint of endpoints) register(app, ctx, endpoint)
  return app
}

const unused = () => {
  throw new Error('routes have no schemas of their own: endpoints do')
}

/** Names requests: this process, and a count. */
function requestIds(prefix: string): () => string {
  let count = 0
  return () => `${prefix}-${(++count).toString(36)}`
}
