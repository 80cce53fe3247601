import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aUser } from '../../test/support/builders.ts'
import { testWorld } from '../../test/support/world.ts'
import { buildApp } from '../app.ts'
import { startSession } from '../domain/accounts/sessions.ts'

const world = await testWorld()
const app = buildApp(world)
const user = await aUser(world, 'ingrid')
const cookie = `reprise_session=${await startSession(world, user)}`

const ask = (
  method: 'GET' | 'POST',
  url: string,
  headers: Record<string, string> = {},
  body = '',
) => app.inject({ method, url, headers, payload: body })

async function csrf(): Promise<string> {
  return (await ask('GET', '/desk/session', { cookie })).json().csrf
}

test('whoever is not logged in is told so, and gets nothing', async () => {
  assert.deepEqual((await ask('GET', '/desk/session')).json(), { user: null, csrf: '' })
  assert.equal((await ask('POST', '/desk/token')).statusCode, 401)
})

test('a change needs what only our page was told', async () => {
  assert.equal((await ask('POST', '/desk/token', { cookie })).statusCode, 403)
  const forged = { cookie, 'x-csrf-token': 'A'.repeat(43) }
  assert.equal((await ask('POST', '/desk/token', forged)).statusCode, 403)
})

test('a page gets a token of the Web API, with fewer scopes if it asks for fewer', async () => {
  const headers = { cookie, 'x-csrf-token': await csrf() }
  const all = (await ask('POST', '/desk/token', headers)).json()
  const me = await ask('GET', '/v1/me', { authorization: `Bearer ${all.access_token}` })
  assert.equal(me.json().id, user)
  const none = (await ask('POST', '/desk/token', headers, '{"scopes":[]}')).json()
  const refused = await ask('GET', '/v1/me/tracks', {
    authorization: `Bearer ${none.access_token}`,
  })
  assert.equal(refused.statusCode, 403)
  assert.equal('refresh_token' in all, false)
})

test('no other site may read an answer, and nothing keeps it', async () => {
  const { headers } = await ask('GET', '/desk/session', {
    cookie,
    origin: 'https://elsewhere.example',
  })
  assert.equal(headers['access-control-allow-origin'], undefined)
  assert.equal(headers['cache-control'], 'no-store')
})

test('the way in leads to pages of ours only', async () => {
  const to = async (path: string) =>
    (await ask('GET', `/login?continue=${encodeURIComponent(path)}`, { cookie })).headers.location
  assert.equal(await to('/console'), '/console')
  for (const path of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere', 'x']) {
    assert.equal(await to(path), '/', path)
  }
})

test('a session that was ended opens nothing', async () => {
  const headers = { cookie, 'x-csrf-token': await csrf() }
  assert.equal((await ask('POST', '/desk/sign-out', headers)).statusCode, 204)
  assert.equal((await ask('POST', '/desk/token', headers)).statusCode, 401)
})
