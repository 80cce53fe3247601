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
import { refreshTokenMs, sameMomentMs } from '../../domain/accounts/lifetimes.ts'

const oauth = await oauthWorld(await testWorld())
const { world, client, aClient, token } = oauth
const scope = 'user-library-read user-read-email'

/** The tokens of a confidential app. */
async function confidential() {
  const code = await aCode(oauth, { scope })
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
  return (await token(form, { as: client })).body
}

/** The tokens of a public app. */
async function publicApp() {
  const pkce = { code_challenge: challenge, code_challenge_method: 'S256' }
  const code = await aCode(oauth, { scope, ...pkce })
  const proof = { client_id: client.id, code_verifier: verifier }
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri, ...proof }
  return (await token(form)).body
}

const refresh = (refresh_token: string, more: Record<string, string> = {}) => ({
  grant_type: 'refresh_token',
  refresh_token,
  ...more,
})

const own = { client_id: client.id }

test('a confidential app refreshes and keeps its token', async () => {
  const { refresh_token } = await confidential()
  for (let count = 0; count < 2; count++) {
    const reply = await token(refresh(refresh_token), { as: client })
    assert.equal(reply.status, 200)
    assert.deepEqual(Object.keys(reply.body), ['access_token', 'token_type', 'expires_in', 'scope'])
    assert.equal(reply.body.scope, scope)
    assert.equal((await callerOf(world, reply.body.access_token)).userId, 'mira')
  }
})

test('a public app gets a new token each time, and the old one is revoked', async () => {
  const first = await publicApp()
  const second = await token(refresh(first.refresh_token, own))
  assert.equal(second.status, 200)
  assert.notEqual(second.body.refresh_token, first.refresh_token)
  assert.equal(await isOpen(world, first.access_token), true, 'access tokens end by themselves')
  const third = await token(refresh(second.body.refresh_token, own))
  assert.equal(third.status, 200)
})

test('a replaced token that comes back ends everything that came out of the grant', async () => {
  const first = await publicApp()
  const second = await token(refresh(first.refresh_token, own))
  world.clock.advance(sameMomentMs)
  const reused = await token(refresh(first.refresh_token, own))
  assert.equal(reused.status, 400)
  assert.deepEqual(reused.body, {
    error: 'invalid_grant',
    error_description: 'Refresh token revoked',
  })
  assert.equal(await isOpen(world, first.access_token), false)
  assert.equal(await isOpen(world, second.body.access_token), false)
  const after = await token(refresh(second.body.refresh_token, own))
  assert.equal(after.body.error_description, 'Refresh token revoked')
})

test('of two refreshes at the same moment one succeeds, and what it gave goes on working', async () => {
  const { refresh_token } = await publicApp()
  const replies = await Promise.all([1, 2, 3].map(() => token(refresh(refresh_token, own))))
  const [given, ...others] = replies.toSorted((a, b) => a.status - b.status)
  assert.deepEqual(
    others.map(({ status, body }) => [status, body.error_description]),
    Array(2).fill([400, 'Refresh token revoked']),
  )
  world.clock.advance(sameMomentMs - 1)
  assert.equal((await token(refresh(refresh_token, own))).status, 400)
  assert.equal(await isOpen(world, given?.body.access_token), true)
  assert.equal((await token(refresh(given?.body.refresh_token, own))).status, 200)
})

test('400 for a token that nobody was given, or another app', async () => {
  const invalid = { error: 'invalid_grant', error_description: 'Invalid refresh token' }
  assert.deepEqual((await token(refresh('AQnobody'), { as: client })).body, invalid)
  const { refresh_token } = await confidential()
  assert.deepEqual((await token(refresh(refresh_token), { as: await aClient() })).body, invalid)
})

test("400 for a confidential app's token without its secret", async () => {
  const { refresh_token } = await confidential()
  const reply = await token(refresh(refresh_token, own))
  assert.deepEqual(reply.body, { error: 'invalid_client', error_description: 'Invalid client' })
})

test('400 six months after the user agreed, however often it was refreshed', async () => {
  const kept = (await confidential()).refresh_token
  const rotated = (await publicApp()).refresh_token
  world.clock.advance(refreshTokenMs - 1)
  assert.equal((await token(refresh(kept), { as: client })).status, 200)
  const next = await token(refresh(rotated, own))
  assert.equal(next.status, 200)
  world.clock.advance(1)
  for (const reply of [
    await token(refresh(kept), { as: client }),
    await token(refresh(next.body.refresh_token, own)),
  ]) {
    assert.equal(reply.status, 400)
    assert.equal(reply.body.error, 'invalid_grant')
    assert.equal(reply.body.error_description, 'Refresh token revoked')
  }
})

test('a refresh can ask for less, and not for more', async () => {
  const { refresh_token } = await publicApp()
  const less = await token(refresh(refresh_token, { ...own, scope: 'user-read-email' }))
  assert.equal(less.body.scope, 'user-read-email')
  assert.deepEqual([...(await callerOf(world, less.body.access_token)).scopes], ['user-read-email'])
  const again = await token(refresh(less.body.refresh_token, own))
  assert.equal(again.body.scope, scope, 'the grant is what it was')
  const more = { ...own, scope: `${scope} streaming` }
  const refused = await token(refresh(again.body.refresh_token, more))
  assert.deepEqual(refused.body, { error: 'invalid_scope', error_description: 'Invalid scope' })
  assert.equal((await token(refresh(again.body.refresh_token, own))).status, 200)
})

test('an access token opens for an hour', async () => {
  const { access_token } = await confidential()
  world.clock.advance(3_600_000 - 1)
  assert.equal((await callerOf(world, access_token)).userId, 'mira')
  world.clock.advance(1)
  await assert.rejects(callerOf(world, access_token), { message: 'The access token expired' })
})
