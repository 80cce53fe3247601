import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { generateCodeVerifier, generateState, OAuth2RequestError, Spotify } from 'arctic'
import '../support/preload.mjs'
import { atServer } from '../support/at-server.ts'
import { logInAndAgree } from '../support/consent.ts'
import { smallCatalog } from '../support/small-catalog.ts'
import { startWorld } from '../support/world.ts'

// arctic, unmodified, behind the preload: a confidential client, and a public one with PKCE.

const redirectUri = 'http://127.0.0.1:8888/callback'
const { url, app, user, end } = await startWorld({ redirectUri, catalog: smallCatalog })
after(end)
process.env.REPRISE = url

const whoIs = async (token: string) => {
  const res = await fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${token}` } })
  return ((await res.json()) as { id: string }).id
}

for (const [kind, secret] of [
  ['a confidential client', app.clientSecret],
  ['a public client', null],
] as const) {
  test(`arctic: ${kind} logs in with PKCE and refreshes`, async () => {
    const client = new Spotify(app.clientId, secret, redirectUri)
    const [state, verifier] = [generateState(), generateCodeVerifier()]
    const page = client.createAuthorizationURL(state, verifier, ['user-read-email'])
    const answer = await logInAndAgree(atServer(String(page), url), user)
    assert.equal(answer.searchParams.get('state'), state)
    const code = answer.searchParams.get('code') ?? ''
    const tokens = await client.validateAuthorizationCode(code, verifier)
    assert.equal(await whoIs(tokens.accessToken()), user.id)
    assert.deepEqual(tokens.scopes(), ['user-read-email'])
    assert.ok(tokens.accessTokenExpiresAt().getTime() > Date.now())
    const renewed = await client.refreshAccessToken(tokens.refreshToken())
    assert.equal(await whoIs(renewed.accessToken()), user.id)
  })
}

test('arctic: without a verifier the secret is enough', async () => {
  const client = new Spotify(app.clientId, app.clientSecret, redirectUri)
  const page = client.createAuthorizationURL(generateState(), null, [])
  const answer = await logInAndAgree(atServer(String(page), url), user)
  const tokens = await client.validateAuthorizationCode(answer.searchParams.get('code') ?? '', null)
  assert.equal(await whoIs(tokens.accessToken()), user.id)
})

test('arctic: refusals have the names of the specification', async () => {
  const client = new Spotify(app.clientId, app.clientSecret, redirectUri)
  await assert.rejects(client.validateAuthorizationCode('never given', null), (error) => {
    assert.ok(error instanceof OAuth2RequestError)
    assert.equal(error.code, 'invalid_grant')
    return true
  })
  const stranger = new Spotify('0'.repeat(32), 'secret', redirectUri)
  await assert.rejects(stranger.refreshAccessToken('any'), { code: 'invalid_client' })
})
