import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  aCode,
  callerOf,
  challenge,
  isOpen,
  oauthWorld,
  redirectUri,
  verifier,
} from '../../../test/support/oauth.ts'
import { testWorld } from '../../../test/support/world.ts'

const oauth = await oauthWorld(await testWorld())
const { world, client, aClient, token } = oauth
const scope = 'user-library-read user-read-email'
const pkce = { code_challenge: challenge, code_challenge_method: 'S256' }

const exchange = (code: string, more: Record<string, string> = {}) => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: redirectUri,
  ...more,
})

const refusal = (error: string, error_description: string) => ({
  status: 400,
  body: { error, error_description },
})

const answer = async (...request: Parameters<typeof token>) => {
  const { status, body } = await token(...request)
  return { status, body }
}

test('a code becomes tokens that open what the user agreed to', async () => {
  const reply = await token(exchange(await aCode(oauth, { scope })), { as: client })
  assert.equal(reply.status, 200)
  assert.deepEqual(Object.keys(reply.body), [
    'access_token',
    'token_type',
    'expires_in',
    'refresh_token',
    'scope',
  ])
  assert.match(reply.body.access_token, /^BQ[\w-]{100,}$/)
  assert.match(reply.body.refresh_token, /^AQ[\w-]{100,}$/)
  assert.equal(reply.body.token_type, 'Bearer')
  assert.equal(reply.body.expires_in, 3600)
  assert.equal(reply.body.scope, scope)
  assert.equal(reply.headers['cache-control'], 'no-store')
  assert.match(String(reply.headers['content-type']), /^application\/json/)
  const caller = await callerOf(world, reply.body.access_token)
  assert.equal(caller.userId, 'mira')
  assert.equal(caller.appId, client.id)
  assert.deepEqual([...caller.scopes], scope.split(' '))
})

test('the secret may come in the form, and all of it in the address', async () => {
  const secrets = { client_id: client.id, client_secret: client.secret }
  const inForm = await token(exchange(await aCode(oauth), secrets))
  assert.equal(inForm.status, 200)
  assert.equal(inForm.body.scope, '')
  const query = new URLSearchParams(exchange(await aCode(oauth), secrets))
  const inAddress = await token({}, { path: `/api/token?${query}` })
  assert.equal(inAddress.status, 200)
})

test('with PKCE the verifier takes the place of the secret', async () => {
  const own = { client_id: client.id, code_verifier: verifier }
  const reply = await token(exchange(await aCode(oauth, pkce), own))
  assert.equal(reply.status, 200)
  assert.equal((await callerOf(world, reply.body.access_token)).userId, 'mira')
  const both = exchange(await aCode(oauth, pkce), { code_verifier: verifier })
  assert.equal((await token(both, { as: client })).status, 200)
})

test('a verifier that does not fit is refused, and the code stays good', async () => {
  const code = await aCode(oauth, pkce)
  const own = { client_id: client.id }
  const wrong = refusal('invalid_grant', 'code_verifier was incorrect')
  const other = exchange(code, { ...own, code_verifier: 'a'.repeat(43) })
  assert.deepEqual(await answer(other), wrong)
  assert.deepEqual(
    await answer(exchange(code, own)),
    refusal('invalid_request', 'code_verifier required'),
  )
  for (const malformed of ['short', 'a'.repeat(129), `${'a'.repeat(43)}+`]) {
    const { body } = await token(exchange(code, { ...own, code_verifier: malformed }))
    assert.equal(body.error, 'invalid_request')
    assert.match(body.error_description, /43 to 128 characters/)
  }
  // A secret does not make up for the verifier.
  assert.equal((await token(exchange(code), { as: client })).body.error, 'invalid_request')
  const right = await token(exchange(code, { ...own, code_verifier: verifier }))
  assert.equal(right.status, 200)
})

test('a verifier where there was no challenge is the trace of a downgrade', async () => {
  const request = exchange(await aCode(oauth), { code_verifier: verifier })
  assert.deepEqual(
    await answer(request, { as: client }),
    refusal('invalid_grant', 'code_verifier was incorrect'),
  )
})

test('without PKCE an app has to prove who it is', async () => {
  assert.deepEqual(
    await answer(exchange(await aCode(oauth), { client_id: client.id })),
    refusal('invalid_client', 'Invalid client'),
  )
})

test('400 for a code that nobody was given, or another app', async () => {
  const invalid = refusal('invalid_grant', 'Invalid authorization code')
  assert.deepEqual(await answer(exchange('AQnobody'), { as: client }), invalid)
  const other = await aClient()
  assert.deepEqual(await answer(exchange(await aCode(oauth)), { as: other }), invalid)
})

test('400 for another redirect URI, or none', async () => {
  const code = await aCode(oauth)
  const differs = refusal('invalid_grant', 'Invalid redirect URI')
  const other = exchange(code, { redirect_uri: `${redirectUri}/` })
  assert.deepEqual(await answer(other, { as: client }), differs)
  const none = { grant_type: 'authorization_code', code }
  assert.deepEqual(await answer(none, { as: client }), differs)
})

test('400 for a code that was not exchanged within ten minutes', async () => {
  const early = await aCode(oauth)
  const late = await aCode(oauth)
  world.clock.advance(10 * 60_000 - 1)
  assert.equal((await token(exchange(early), { as: client })).status, 200)
  world.clock.advance(1)
  assert.deepEqual(
    await answer(exchange(late), { as: client }),
    refusal('invalid_grant', 'Authorization code expired'),
  )
})

test('a code that comes twice is refused and ends what the first use gave', async () => {
  const code = await aCode(oauth)
  const first = await token(exchange(code), { as: client })
  const untouched = await token(exchange(await aCode(oauth)), { as: client })
  assert.equal(await isOpen(world, first.body.access_token), true)
  assert.deepEqual(
    await answer(exchange(code), { as: client }),
    refusal('invalid_grant', 'Invalid authorization code'),
  )
  assert.equal(await isOpen(world, first.body.access_token), false)
  const refresh = { grant_type: 'refresh_token', refresh_token: first.body.refresh_token }
  assert.deepEqual(
    await answer(refresh, { as: client }),
    refusal('invalid_grant', 'Refresh token revoked'),
  )
  assert.equal(await isOpen(world, untouched.body.access_token), true)
})

test('of two exchanges at the same moment at most one succeeds', async () => {
  const code = await aCode(oauth)
  const replies = await Promise.all([1, 2, 3].map(() => token(exchange(code), { as: client })))
  const good = replies.filter(({ status }) => status === 200)
  assert.equal(good.length, 1)
  assert.equal(await isOpen(world, good[0]?.body.access_token), false, 'the others ended it')
})

test('400 without a code', async () => {
  assert.deepEqual(
    await answer({ grant_type: 'authorization_code', redirect_uri: redirectUri }, { as: client }),
    refusal('invalid_request', 'code must be supplied'),
  )
})
