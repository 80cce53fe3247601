import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { Spotified, SpotifyApiError } from 'spotified'
import '../support/preload.mjs'
import { atServer } from '../support/at-server.ts'
import { logInAndAgree } from '../support/consent.ts'
import { startDemoVisit } from '../support/demo-visit.ts'
import { callEvery } from '../support/every-method.ts'
import { catalogCalls, libraryCalls, playerCalls, playlistCalls } from './calls.ts'

// Every method of spotified, unmodified, behind the preload of docs/clients.md.

const redirectUri = 'http://127.0.0.1:8888/callback'
const visit = await startDemoVisit(redirectUri)
after(visit.end)
process.env.REPRISE = visit.url
const { clientId, clientSecret } = visit.app
const api = new Spotified({ clientId, clientSecret })

test('spotified: its three ways to a token', async () => {
  const { auth } = api
  const own = await auth.ClientCredentials.requestAccessToken()
  assert.equal(own.token_type, 'Bearer')

  const { AuthorizationCode: authorizationCode } = auth
  const asked = authorizationCode.generateAuthorizationURL(redirectUri, { scope: 'user-top-read' })
  const answer = await logInAndAgree(atServer(asked.url, visit.url), visit.user)
  assert.equal(answer.searchParams.get('state'), asked.state)
  const code = answer.searchParams.get('code') ?? ''
  const first = await authorizationCode.requestAccessToken({ code, redirectUri })
  const second = await authorizationCode.refreshAccessToken(first.refresh_token ?? '')
  assert.equal(second.scope, 'user-top-read')

  // A fault of the package: it cannot make the challenge in Node (`require` is not there).
  const { AuthorizationCodePKCE: pkce } = auth
  await assert.rejects(pkce.generateAuthorizationURL(redirectUri), ReferenceError)
  const codeVerifier = 'v'.repeat(64)
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const agreed = await logInAndAgree(`${visit.url}/authorize?${query}`, visit.user)
  const token = await pkce.requestAccessToken(
    agreed.searchParams.get('code') ?? '',
    codeVerifier,
    redirectUri,
  )
  const renewed = await pkce.refreshAccessToken(token.refresh_token ?? '')
  assert.notEqual(renewed.refresh_token, token.refresh_token)
})

api.setBearerToken(visit.token)

const families = [
  'album',
  'artist',
  'audiobook',
  'category',
  'chapter',
  'episode',
  'genre',
  'market',
  'player',
  'playlist',
  'search',
  'show',
  'track',
  'user',
] as const
const methods = families.flatMap((family) =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(api[family]))
    .filter((name) => name !== 'constructor')
    .map((name) => `${family}.${name}`),
)

/**
 * Cannot be called: they do not wait for their requests, so that the failure is nobody's and ends
 * the process. One asks for an address with a stray brace, the other stumbles over the empty answer.
 */
const uncallable = ['player.addItemToPlaybackQueue', 'player.startResumePlayback']

callEvery(
  'spotified',
  methods.filter((name) => !uncallable.includes(name)),
  {
    ...catalogCalls(api, visit),
    ...libraryCalls(api, visit),
    ...playlistCalls(api, visit),
    ...playerCalls(api, visit),
  },
)

test('spotified: an error carries status and message', async () => {
  await assert.rejects(api.track.getTrack('0000000000000000000000'), (error) => {
    assert.ok(error instanceof SpotifyApiError)
    assert.equal(error.status, 404)
    return true
  })
})
