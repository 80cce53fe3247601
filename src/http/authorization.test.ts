import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allScopes, apiOf, aToken } from '../../test/support/api.ts'
import { aUser, idOf } from '../../test/support/builders.ts'
import { testWorld } from '../../test/support/world.ts'
import { endpoints } from '../api/index.ts'
import { buildApp } from '../app.ts'
import type { AnyEndpoint } from './endpoint.ts'

const world = await testWorld()
const app = buildApp(world)
const token = await aToken(world, await aUser(world, 'mira'))

/** Asks for something of an endpoint; nothing that a token check should let past. */
async function ask({ method, path }: AnyEndpoint, headers: Record<string, string>) {
  const url = path.replace(/:\w+/g, idOf('something'))
  const { statusCode, body } = await app.inject({ method, url, headers })
  return { status: statusCode, error: JSON.parse(body || '{}').error }
}

const refused = (status: number, message: string) => ({ status, error: { status, message } })

const headers = [
  ['no header', {}, refused(401, 'No token provided')],
  [
    'another scheme',
    { authorization: 'Basic bWlyYTpzZWNyZXQ=' },
    refused(400, 'Only valid bearer authentication supported'),
  ],
  [
    'a scheme without a token',
    { authorization: 'Bearer' },
    refused(400, 'Only valid bearer authentication supported'),
  ],
  [
    'an empty token',
    { authorization: 'Bearer  ' },
    refused(400, 'Only valid bearer authentication supported'),
  ],
  ['an unknown token', { authorization: 'Bearer BQnobody' }, refused(401, 'Invalid access token')],
] as const

for (const [what, given, expected] of headers) {
  test(`${expected.status} ${expected.error.message} for ${what}, on every operation`, async () => {
    for (const endpoint of endpoints) {
      assert.deepEqual(await ask(endpoint, given), expected, endpoint.id)
    }
  })
}

test('401 The access token expired, on every operation, from the moment it does', async () => {
  const short = await aToken(world, 'mira', allScopes, 60_000)
  const authorization = { authorization: `Bearer ${short}` }
  const api = apiOf(world, short)
  assert.equal((await api.get('/v1/me')).status, 200)
  world.clock.advance(60_000)
  for (const endpoint of endpoints) {
    const expected = refused(401, 'The access token expired')
    assert.deepEqual(await ask(endpoint, authorization), expected, endpoint.id)
  }
})

test('403 Insufficient client scope on every operation that needs one, for users and apps', async () => {
  const guarded = endpoints.filter(
    ({ scopes, anyScope = [] }) => scopes.length + anyScope.length > 0,
  )
  assert.ok(guarded.length > 20)
  for (const endpoint of guarded) {
    const needed = [...endpoint.scopes, ...(endpoint.anyScope ?? [])]
    const others = allScopes.split(' ').filter((scope) => !needed.includes(scope))
    for (const lacking of [
      await aToken(world, 'mira', others.join(' ')),
      await aToken(world, ''),
    ]) {
      const answer = await ask(endpoint, { authorization: `Bearer ${lacking}` })
      assert.deepEqual(answer, refused(403, 'Insufficient client scope'), endpoint.id)
    }
  }
})

test('the scheme is read in any case', async () => {
  const { statusCode } = await app.inject({
    url: '/v1/me',
    headers: { authorization: `bearer ${token}` },
  })
  assert.equal(statusCode, 200)
})

test('a revoked token is refused at once', async () => {
  const revoked = await aToken(world, 'mira')
  const api = apiOf(world, revoked)
  assert.equal((await api.get('/v1/me')).status, 200)
  await world.changes.write(async (tx, touch) => {
    await tx.deleteFrom('access_token').where('user_id', '=', 'mira').execute()
    touch('tokens')
  })
  assert.deepEqual((await api.get('/v1/me')).body, {
    error: { status: 401, message: 'Invalid access token' },
  })
})
