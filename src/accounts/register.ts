import cookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { authorize, continueAuthorize } from './authorize/authorize.ts'
import type { Visit } from './authorize/visit.ts'
import { discovery } from './discovery.ts'
import { askLogout, logout } from './logout.ts'
import { renderPageError } from './pages/error-handler.ts'
import { answerPrivately } from './private-answers.ts'
import { createService, type Service } from './service.ts'
import { continueSignIn, signIn } from './sign-in.ts'
import { renderTokenError } from './token/error-handler.ts'
import { revoke } from './token/revoke.ts'
import { token } from './token/token.ts'

/**
 * Adds the accounts service: at the root, and under the path of `accounts_url` when it has one, so
 * that a proxy may or may not take the prefix off.
 */
export function registerAccounts(app: FastifyInstance, ctx: Context): void {
  const service = createService(ctx)
  for (const prefix of new Set(['', pathOf(ctx.config.accounts_url)])) {
    app.register(async (scope) => registerTokenRoutes(scope, service), { prefix })
    app.register(async (scope) => registerPages(scope, service), { prefix })
  }
}

/** For programs: JSON, errors in the shape of RFC 6749, never kept by a cache. */
function registerTokenRoutes(scope: FastifyInstance, service: Service): void {
  scope.setErrorHandler(renderTokenError)
  scope.addHook('onRequest', async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' })
  })
  const route =
    (work: (service: Service, request: FastifyRequest, reply: FastifyReply) => unknown) =>
    async (request: FastifyRequest, reply: FastifyReply) =>
      work(service, request, reply)
  scope.post('/api/token', options('accounts-token'), route(token))
  scope.post('/api/token/revoke', options('accounts-revoke'), route(revoke))
  const server = 'oauth-authorization-server'
  // An issuer's path also goes behind the name (RFC 8414 section 3.1).
  const withPath = server + pathOf(service.ctx.config.accounts_url)
  for (const name of new Set([server, 'openid-configuration', withPath])) {
    scope.get(`/.well-known/${name}`, options('accounts-discovery'), route(discovery))
  }
}

/** For people: HTML, cookies, errors as pages. */
async function registerPages(scope: FastifyInstance, service: Service): Promise<void> {
  await scope.register(cookie)
  scope.setErrorHandler(renderPageError)
  answerPrivately(scope)
  const route =
    (work: (visit: Visit) => unknown) => async (request: FastifyRequest, reply: FastifyReply) =>
      work({ service, request, reply })
  for (const path of ['/authorize', localised]) {
    // A HEAD must not give out codes.
    const noHead = { ...page('accounts-authorize'), exposeHeadRoute: false }
    scope.get(path, noHead, route(authorize))
    scope.post(path, page('accounts-authorize'), route(continueAuthorize))
  }
  scope.get('/login', page('accounts-sign-in'), route(signIn))
  scope.post('/login', page('accounts-sign-in'), route(continueSignIn))
  scope.get('/logout', page('accounts-logout'), route(askLogout))
  scope.post('/logout', page('accounts-logout'), route(logout))
}

/** `/en/authorize`, `/en-GB/authorize`: the language is accepted, the pages are English. */
const localised = '/:language(^[a-z]{2}$|^[a-z]{2}-[A-Za-z]{2,4}$)/authorize'

/** The name for the log; and no form here is larger than this. */
const options = (operation: string, isPage = false) => ({
  config: { operation, hidesBodies: isPage },
  bodyLimit: 64 * 1024,
})

/** Of pages for people: what is typed there is kept nowhere. */
const page = (operation: string) => options(operation, true)

const pathOf = (url: string) => (url === '' ? '' : new URL(url).pathname.replace(/\/+$/, ''))
