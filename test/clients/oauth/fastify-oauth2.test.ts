import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type OAuth2Namespace, fastifyOauth2 as oauth2 } from '@fastify/oauth2'
import Fastify, { type FastifyInstance } from 'fastify'
import '../support/preload.mjs'
import { atServer } from '../support/at-server.ts'
import { logInAndAgree } from '../support/consent.ts'
import { smallCatalog } from '../support/small-catalog.ts'
import { startWorld } from '../support/world.ts'

// @fastify/oauth2 with the preset it ships, unmodified, behind the preload: a site's own login.

const redirectUri = 'http://127.0.0.1:8888/callback'
const { url, app, user, end } = await startWorld({ redirectUri, catalog: smallCatalog })
after(end)
process.env.REPRISE = url

type WithLogin = FastifyInstance & { reprise: OAuth2Namespace }

/** A site that lets people log in; its callback answers what it got. */
async function site(pkce?: 'S256'): Promise<WithLogin> {
  const fastify = Fastify()
  await fastify.register(oauth2, {
    name: 'reprise',
    scope: ['user-read-private'],
    credentials: {
      client: { id: app.clientId, secret: app.clientSecret },
      auth: oauth2.SPOTIFY_CONFIGURATION,
    },
    startRedirectPath: '/login',
    callbackUri: redirectUri,
    ...(pkce === undefined ? {} : { pkce }),
  })
  const site = fastify as unknown as WithLogin
  site.get('/callback', (request) =>
    site.reprise.getAccessTokenFromAuthorizationCodeFlow(request).then(({ token }) => token),
  )
  return site
}

for (const pkce of [undefined, 'S256'] as const) {
  test(`@fastify/oauth2: a visitor logs in${pkce === undefined ? '' : ' with PKCE'}, and is refreshed`, async () => {
    const fastify = await site(pkce)
    const start = await fastify.inject('/login')
    const cookies = Object.fromEntries(start.cookies.map(({ name, value }) => [name, value]))
    const page = atServer(String(start.headers.location), url)
    const { search } = await logInAndAgree(page, user)
    const token = (await fastify.inject({ url: `/callback${search}`, cookies })).json()
    assert.equal(token.token_type, 'Bearer')
    assert.equal(token.scope, 'user-read-private')
    const renewed = await fastify.reprise.getNewAccessTokenUsingRefreshToken(token, {})
    assert.notEqual(renewed.token.access_token, token.access_token)
    await fastify.close()
  })
}

test('@fastify/oauth2: an answer to another visitor is refused', async () => {
  const fastify = await site()
  const start = await fastify.inject('/login')
  const { search } = await logInAndAgree(atServer(String(start.headers.location), url), user)
  assert.equal((await fastify.inject(`/callback${search}`)).statusCode, 500)
  await fastify.close()
})
