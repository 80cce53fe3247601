import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allScopes, apiOf } from '../../../test/support/api.ts'
import { anApp, tokenOf } from '../../../test/support/apps.ts'
import { aTrack, aUser } from '../../../test/support/builders.ts'
import { deskOf } from '../../../test/support/desk.ts'
import { testWorld } from '../../../test/support/world.ts'
import { buildApp } from '../../app.ts'
import { updateAccess } from '../../domain/accounts/app-access.ts'
import { mintToken } from '../../domain/accounts/tokens.ts'
import { insertAccessToken } from '../../store/access-tokens.ts'

type Listed = { id: string; url: string; status: number; why: string; number: number }

const world = await testWorld()
const { app: server } = apiOf(world, null)
const [owner, other] = [await aUser(world, 'owner'), await aUser(world, 'other')]
const desk = await deskOf(world, owner, server)
const others = await deskOf(world, other, server)
const admin = await deskOf(world, await aUser(world, 'root', { role: 'admin' }), server)
const appId = await anApp(world, { ownerId: owner })
const listener = await aUser(world, 'listener')
const token = await tokenOf(world, appId, listener)
const track = await aTrack(world, 'Song')

async function ask(url: string, bearer = token, more: Record<string, string> = {}) {
  const headers = { authorization: `Bearer ${bearer}`, ...more }
  const reply = await server.inject({ url, headers })
  return { id: String(reply.headers['x-request-id']), status: reply.statusCode }
}

const list = async (as: typeof desk, query = '') =>
  (await as.get(`/desk/requests${query}`)).body.entries as Listed[]

async function why(id: string): Promise<string> {
  return (await admin.get(`/desk/requests/${id}`)).body.why
}

test('a request is in the journal, by the id of its answer, for who owns its app', async () => {
  const { id } = await ask(`/v1/tracks/${track}?market=SE`)
  const { body } = await desk.get(`/desk/requests/${id}`)
  assert.equal(body.url, `/v1/tracks/${track}?market=SE`)
  assert.equal(body.status, 200)
  assert.equal(body.operation, 'get-track')
  assert.deepEqual(body.app, { id: appId, name: 'App' })
  assert.equal(body.user, 'listener')
  assert.equal(body.why, '')
})

test('others see neither it nor that it is there; its user and administrators do', async () => {
  const { id } = await ask('/v1/me')
  assert.equal((await others.get(`/desk/requests/${id}`)).status, 404)
  assert.deepEqual(await list(others), [])
  const itsUser = await deskOf(world, 'listener', server)
  assert.equal((await itsUser.get(`/desk/requests/${id}`)).status, 200)
  assert.equal((await admin.get(`/desk/requests/${id}`)).status, 200)
  const nobody = await ask('/v1/me', 'BQnobody')
  assert.equal((await desk.get(`/desk/requests/${nobody.id}`)).status, 404)
  assert.equal((await admin.get(`/desk/requests/${nobody.id}`)).status, 200)
})

test('401 without a login', async () => {
  const nobody = await deskOf(world, null, server)
  for (const url of ['/desk/requests', '/desk/requests/x', '/desk/requests.har']) {
    assert.equal((await nobody.get(url)).status, 401, url)
  }
})

test('why a request was refused is said in words', async () => {
  const few = { appId, userId: listener, scopes: ['user-read-email'] }
  const poor = (await mintToken(world, few)).accessToken
  assert.match(
    await why((await ask('/v1/me/tracks', poor)).id),
    /lacks the scope user-library-read/,
  )
  assert.match(await why((await ask('/v1/me', 'BQunknown')).id), /No such token/)
  assert.match(await why((await ask('/v1/tracks/x')).id), /An id is 22/)
  assert.match(await why((await ask('/v1/nothing')).id), /No operation has this address/)
  assert.match(await why((await ask('/v1/me/tracks?limit=99')).id), /limit must be at most 50/)
  const missing = '0'.repeat(22)
  assert.match(await why((await ask(`/v1/shows/${missing}`)).id), /./)
  const plain = await server.inject({ url: '/v1/me' })
  assert.match(await why(String(plain.headers['x-request-id'])), /no Authorization header/)
})

test('a token that ended is still its app’s, and the entry says when', async () => {
  const ended = `BQ${'e'.repeat(30)}`
  const expiresAt = world.clock.now() - 1000
  const grant = { appId, userId: listener, scope: allScopes, grantId: '' }
  await world.changes.write((tx) => insertAccessToken(tx, { token: ended, expiresAt, ...grant }))
  const { id, status } = await ask('/v1/me', ended)
  assert.equal(status, 401)
  const { body } = await desk.get(`/desk/requests/${id}`)
  assert.match(body.why, /ended at 2026-05-01T11:59:59.000Z/)
})

test('which limit it was, and what the app asked for in the last day', async () => {
  const limited = await anApp(world, { ownerId: owner })
  await updateAccess(world, limited, { rateLimit: 2 })
  const bearer = await tokenOf(world, limited)
  for (let at = 0; at < 2; at++) await ask('/v1/markets', bearer)
  assert.match(await why((await ask('/v1/markets', bearer)).id), /2 requests in any 30 seconds/)
  const { status, body } = await desk.get(`/desk/apps/${limited}/usage`)
  assert.equal(status, 200)
  assert.equal(body.hours.length, 24)
  const { requests, limited: refused } = body.hours[23]
  assert.deepEqual([requests, refused], [3, 1])
  assert.equal(body.errors.length, 1)
  assert.equal(body.errors[0].status, 429)
  assert.equal((await others.get(`/desk/apps/${limited}/usage`)).status, 403)
})

test('filters find by app, user, status and path', async () => {
  const { id } = await ask('/v1/markets?filtered=yes')
  const found = async (query: string) => (await list(desk, query)).some((entry) => entry.id === id)
  for (const query of [`?app=${appId}`, '?user=listener', '?status=2xx', '?status=200']) {
    assert.equal(await found(query), true, query)
  }
  assert.equal(await found('?path=FILTERED=yes'), true)
  assert.equal(await found('?path=get-available-markets'), true)
  for (const query of ['?app=x', '?user=owner', '?status=4xx', '?path=/v1/me']) {
    assert.equal(await found(query), false, query)
  }
})

test('only what came since is sent when the page says how far it is', async () => {
  const { body } = await desk.get('/desk/requests')
  const { id } = await ask('/v1/markets')
  const next = (await desk.get(`/desk/requests?after=${body.newest}`)).body
  assert.deepEqual(
    next.entries.map((entry: Listed) => entry.id),
    [id],
  )
  assert.equal(next.newest, body.newest + 1)
})

test('what pages ask beside the Web API is not in it', async () => {
  await desk.get('/desk/apps')
  await server.inject({ url: '/livez' })
  assert.deepEqual(
    (await list(admin)).filter(({ url }) => !/^\/v1/.test(url)),
    [],
  )
})

test('headers and bodies are kept while somebody looks, and only then', async () => {
  world.clock.advance(120_000)
  const unseen = await ask('/v1/markets')
  assert.equal((await desk.get(`/desk/requests/${unseen.id}`)).body.exchange, null)
  await list(desk)
  const { id } = await ask('/v1/markets', token, { 'user-agent': 'Tester/1' })
  const { exchange } = (await desk.get(`/desk/requests/${id}`)).body
  const header = (half: { headers: [string, string][] }, name: string) =>
    half.headers.find(([one]) => one === name)?.[1]
  assert.equal(header(exchange.request, 'user-agent'), 'Tester/1')
  assert.equal(header(exchange.request, 'authorization'), 'Bearer ***')
  assert.equal(header(exchange.response, 'content-type'), 'application/json; charset=utf-8')
  assert.match(exchange.response.body.text, /^\{"markets":/)
  assert.equal(exchange.response.body.is_whole, true)
})

test('no secret is in any answer of it', async () => {
  await list(admin)
  const secret = 'c0ffee'.repeat(5)
  const payload = `grant_type=authorization_code&code=${secret}&client_secret=${secret}&client_id=${appId}`
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  await server.inject({ method: 'POST', url: '/api/token', payload, headers })
  await server.inject({ url: `/stream/track/${track}?who=a&until=1&sig=${secret}` })
  await server.inject({ url: `/v1/me?access_token=${secret}`, headers: { cookie: secret } })
  const json = JSON.stringify({ refresh_token: secret, password: secret })
  await server.inject({ method: 'POST', url: '/api/token/revoke', payload: json })
  const page = { method: 'POST', url: '/login', payload: `username=x&password=${secret}` } as const
  await server.inject({ ...page, headers: { ...headers, accept: 'text/html' } })
  const har = (await admin.get('/desk/requests.har')).body
  assert.ok(har.log.entries.length > 5)
  assert.equal(JSON.stringify(har).includes(secret), false)
  assert.match(JSON.stringify(har), /client_secret=\*\*\*/)
})

test('an archive holds what HAR 1.2 asks for', async () => {
  await list(desk)
  await ask('/v1/markets?limit=1&x=y')
  const { log } = (await desk.get('/desk/requests.har?path=x=y')).body
  assert.equal(log.version, '1.2')
  assert.deepEqual(Object.keys(log.creator), ['name', 'version'])
  const [entry] = log.entries
  assert.ok(!Number.isNaN(Date.parse(entry.startedDateTime)))
  assert.equal(entry.request.url, 'http://localhost:80/v1/markets?limit=1&x=y')
  assert.deepEqual(entry.request.queryString, [
    { name: 'limit', value: '1' },
    { name: 'x', value: 'y' },
  ])
  for (const name of ['cookies', 'headers']) {
    assert.ok(Array.isArray(entry.request[name]) && Array.isArray(entry.response[name]))
  }
  for (const half of [entry.request, entry.response]) {
    for (const name of ['headersSize', 'bodySize']) assert.equal(typeof half[name], 'number')
  }
  const { content, redirectURL, statusText } = entry.response
  assert.equal(content.mimeType, 'application/json; charset=utf-8')
  assert.equal(content.size, content.text.length)
  assert.deepEqual([redirectURL, statusText], ['', 'OK'])
  const { send, wait, receive } = entry.timings
  assert.equal(entry.time, send + wait + receive)
  assert.deepEqual(entry.cache, {})
})

test('it is a ring: what is old goes, and with 0 there is none', async () => {
  const small = await testWorld({ journal: '3' })
  const boss = await aUser(small, 'boss', { role: 'admin' })
  const ring = await deskOf(small, boss)
  const app = buildApp(small)
  for (let at = 0; at < 5; at++) await app.inject({ url: `/v1/none/${at}` })
  assert.deepEqual(
    (await list(ring)).map(({ url }) => url),
    ['/v1/none/4', '/v1/none/3', '/v1/none/2'],
  )
  const off = await testWorld({ journal: '0' })
  const none = await deskOf(off, await aUser(off, 'boss', { role: 'admin' }))
  await none.get('/v1/markets')
  assert.deepEqual((await none.get('/desk/requests')).body, { size: 0, newest: 0, entries: [] })
})
