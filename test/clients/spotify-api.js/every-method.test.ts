import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AuthManager, Client } from 'spotify-api.js'
import '../support/preload.mjs'
import { logInAndAgree } from '../support/consent.ts'
import { startDemoVisit } from '../support/demo-visit.ts'
import { callEvery } from '../support/every-method.ts'
import { catalogCalls, peopleCalls, playerCalls } from './calls.ts'

// Every method of spotify-api.js, unmodified, behind the preload of docs/clients.md.

const redirectURL = 'http://127.0.0.1:8888/callback'
const visit = await startDemoVisit(redirectURL)
after(visit.end)
process.env.REPRISE = visit.url
const credentials = { clientID: visit.app.clientId, clientSecret: visit.app.clientSecret }

test('spotify-api.js: tokens of the app and of the user, and their renewal', async () => {
  const auth = new AuthManager('')
  assert.ok(await auth.getApiToken(credentials.clientID, credentials.clientSecret))
  const query = new URLSearchParams({
    client_id: credentials.clientID,
    response_type: 'code',
    redirect_uri: redirectURL,
    scope: 'user-read-private',
  })
  const agreed = await logInAndAgree(`${visit.url}/authorize?${query}`, visit.user)
  const code = agreed.searchParams.get('code') ?? ''
  const token = await auth.getUserToken({ ...credentials, redirectURL, code })
  assert.equal(token.scope, 'user-read-private')
  const { refreshToken = '' } = token
  assert.ok((await auth.getUserToken({ ...credentials, redirectURL, refreshToken })).accessToken)
})

const client = await Client.create({ token: visit.token, userAuthorizedToken: true })

const managers = { ...client, player: client.user.player } as unknown as Record<string, object>
const families = [
  'albums',
  'artists',
  'browse',
  'episodes',
  'player',
  'playlists',
  'shows',
  'tracks',
  'user',
  'users',
]
const methods = families.flatMap((family) =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(managers[family]))
    .filter((name) => name !== 'constructor')
    .map((name) => `${family}.${name}`),
)

callEvery('spotify-api.js', methods, {
  ...catalogCalls(client, visit),
  ...peopleCalls(client, visit),
  ...playerCalls(client, visit),
})

test('spotify-api.js: what does not exist is null, and a refused token is an error it knows', async () => {
  assert.equal(await client.tracks.get('0000000000000000000000'), null)
  const renewed = new Promise<void>((resolve) => {
    void Client.create({
      token: { ...credentials, token: 'stale' },
      refreshToken: true,
      onRefresh: resolve,
    }).then((stale) => stale.browse.getAvailableMarkets())
  })
  await renewed
})
