import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { callerOf, isOpen, oauthWorld } from '../../../test/support/oauth.ts'
import { testWorld } from '../../../test/support/world.ts'
import { deleteApp, rotateSecret } from '../../domain/accounts/apps.ts'

const { world, app, client, aClient, token } = await oauthWorld(await testWorld())
const form = { grant_type: 'client_credentials' }
const secrets = { client_id: client.id, client_secret: client.secret }

const invalidClient = { error: 'invalid_client', error_description: 'Invalid client' }
const invalidSecret = { error: 'invalid_client', error_description: 'Invalid client secret' }

test('an app gets a token of its own, by Basic or by form', async () => {
  for (const reply of [await token(form, { as: client }), await token({ ...form, ...secrets })]) {
    assert.equal(reply.status, 200)
    assert.deepEqual(Object.keys(reply.body), ['access_token', 'token_type', 'expires_in'])
    assert.equal(reply.body.expires_in, 3600)
    const caller = await callerOf(world, reply.body.access_token)
    assert.equal(caller.userId, null)
    assert.equal(caller.scopes.size, 0)
  }
})

test('400 and the documented words for whoever is no app', async () => {
  const basic = (text: string) => ({ headers: { authorization: `Basic ${btoa(text)}` } })
  const cases: [Awaited<ReturnType<typeof token>>, object][] = [
    [await token(form), invalidClient],
    [await token({ ...form, client_id: client.id }), invalidClient],
    [await token({ ...form, ...secrets, client_id: 'f'.repeat(32) }), invalidClient],
    [await token({ ...form, ...secrets, client_id: '\0' }), invalidClient],
    [await token({ ...form, ...secrets, client_secret: 'wrong' }), invalidSecret],
    [await token(form, { as: { ...client, secret: 'wrong' } }), invalidSecret],
    [await token(form, basic('no colon')), invalidClient],
    [await token(form, basic(`${client.id}:`)), invalidClient],
    [await token(form, { headers: { authorization: 'Basic' } }), invalidClient],
    [await token(form, { headers: { authorization: 'Bearer x' } }), invalidClient],
    [await token({ ...form, client_id: 'x' }, { as: client }), invalidClient],
  ]
  for (const [{ status, body }, expected] of cases) {
    assert.equal(status, 400)
    assert.deepEqual(body, expected)
  }
})

test('400 without a grant type, or with one in JSON', async () => {
  const missing = {
    error: 'unsupported_grant_type',
    error_description: 'grant_type parameter is missing',
  }
  assert.deepEqual((await token({}, { as: client })).body, missing)
  assert.deepEqual((await token({ grant_type: '' }, { as: client })).body, missing)
  const reply = await app.inject({
    method: 'POST',
    url: '/api/token',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ ...form, ...secrets }),
  })
  assert.equal(reply.statusCode, 400)
  assert.deepEqual(reply.json(), missing)
  assert.equal(reply.headers['cache-control'], 'no-store')
})

test('400 for a grant type nobody knows', async () => {
  for (const grant_type of ['password', 'toString', 'authorization_code ']) {
    assert.deepEqual((await token({ grant_type }, { as: client })).body, {
      error: 'unsupported_grant_type',
      error_description:
        'grant_type must be client_credentials, authorization_code or refresh_token',
    })
  }
})

test('400 for a refresh without a token', async () => {
  assert.deepEqual((await token({ grant_type: 'refresh_token' }, { as: client })).body, {
    error: 'invalid_request',
    error_description: 'refresh_token must be supplied',
  })
})

test('an app in a browser may ask, with a preflight', async () => {
  const preflight = await app.inject({
    method: 'OPTIONS',
    url: '/api/token',
    headers: {
      origin: 'https://player.example.org',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, content-type',
    },
  })
  assert.equal(preflight.statusCode, 200)
  assert.equal(preflight.headers['access-control-allow-origin'], '*')
  assert.match(
    String(preflight.headers['access-control-allow-headers']),
    /Authorization.*Content-Type/,
  )
  const refused = await token({})
  assert.equal(refused.headers['access-control-allow-origin'], '*')
})

test('a new secret replaces the old one and leaves tokens alone', async () => {
  const rotating = await aClient()
  const { body } = await token(form, { as: rotating })
  const secret = await rotateSecret(world, rotating.id)
  assert.deepEqual((await token(form, { as: rotating })).body, invalidSecret)
  assert.equal((await token(form, { as: { ...rotating, secret } })).status, 200)
  assert.equal(await isOpen(world, body.access_token), true)
})

test('deleting an app ends its tokens', async () => {
  const leaving = await aClient()
  const { body } = await token(form, { as: leaving })
  assert.equal(await isOpen(world, body.access_token), true)
  await deleteApp(world, leaving.id)
  assert.equal(await isOpen(world, body.access_token), false)
  assert.deepEqual((await token(form, { as: leaving })).body, invalidClient)
})

test('a body that is too large is refused in the same shape', async () => {
  const { status, body } = await token({ ...form, x: 'y'.repeat(70_000) }, { as: client })
  assert.equal(status, 413)
  assert.equal(body.error, 'invalid_request')
})

test('no form brings it down', async () => {
  const name = fc.constantFrom(
    'grant_type',
    'code',
    'redirect_uri',
    'client_id',
    'client_secret',
    'refresh_token',
    'code_verifier',
    'scope',
    'token',
  )
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(client.id, client.secret, 'refresh_token', 'authorization_code', '\0'),
  )
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 9 })
  const path = fc.constantFrom('/api/token', '/api/token/revoke')
  const header = fc.option(fc.string())
  await fc.assert(
    fc.asyncProperty(pairs, path, header, async (fields, url, basic) => {
      const reply = await app.inject({
        method: 'POST',
        url,
        headers:
          basic === null ? {} : { authorization: `Basic ${Buffer.from(basic).toString('base64')}` },
        payload: new URLSearchParams(fields).toString(),
      })
      assert.ok([200, 400].includes(reply.statusCode), reply.body)
      if (reply.statusCode === 400) {
        assert.deepEqual(Object.keys(reply.json()), ['error', 'error_description'])
      }
    }),
    { numRuns: 200 },
  )
})
