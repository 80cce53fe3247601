import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCode, isOpen, oauthWorld, redirectUri } from '../../../test/support/oauth.ts'
import { testWorld } from '../../../test/support/world.ts'

const oauth = await oauthWorld(await testWorld())
const { world, client, aClient, token } = oauth
const path = '/api/token/revoke'

async function tokens() {
  const code = await aCode(oauth)
  const form = { grant_type: 'authorization_code', code, redirect_uri: redirectUri }
  return (await token(form, { as: client })).body
}

test('a revoked access token opens nothing, at once; its refresh token stays', async () => {
  const { access_token, refresh_token } = await tokens()
  assert.equal(await isOpen(world, access_token), true)
  const reply = await token({ token: access_token }, { as: client, path })
  assert.equal(reply.status, 200)
  assert.equal(reply.body, undefined)
  assert.equal(await isOpen(world, access_token), false)
  const refreshed = await token({ grant_type: 'refresh_token', refresh_token }, { as: client })
  assert.equal(refreshed.status, 200)
})

test('a revoked refresh token takes its access tokens along', async () => {
  const { access_token, refresh_token } = await tokens()
  const hint = { token: refresh_token, token_type_hint: 'refresh_token' }
  assert.equal((await token(hint, { as: client, path })).status, 200)
  assert.equal(await isOpen(world, access_token), false)
  const again = await token({ grant_type: 'refresh_token', refresh_token }, { as: client })
  assert.equal(again.body.error_description, 'Refresh token revoked')
})

test('a public app names itself by its id', async () => {
  const { access_token } = await tokens()
  const reply = await token({ token: access_token, client_id: client.id }, { path })
  assert.equal(reply.status, 200)
  assert.equal(await isOpen(world, access_token), false)
})

test("another app's token and an unknown one are left alone", async () => {
  const { access_token, refresh_token } = await tokens()
  const other = await aClient()
  for (const named of [access_token, refresh_token, 'BQnobody']) {
    assert.equal((await token({ token: named }, { as: other, path })).status, 200)
  }
  assert.equal(await isOpen(world, access_token), true)
})

test('400 without a token, or without an app', async () => {
  assert.deepEqual((await token({}, { as: client, path })).body, {
    error: 'invalid_request',
    error_description: 'token must be supplied',
  })
  const nobody = await token({ token: 'BQnobody' }, { path })
  assert.equal(nobody.status, 400)
  assert.equal(nobody.body.error, 'invalid_client')
})
