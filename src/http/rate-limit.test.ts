import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf } from '../../test/support/api.ts'
import { anApp, profileToken, tokenOf } from '../../test/support/apps.ts'
import { aTrack, aUser } from '../../test/support/builders.ts'
import { testWorld } from '../../test/support/world.ts'
import { updateAccess } from '../domain/accounts/app-access.ts'

const world = await testWorld({ rate_limit: '10', development_quota: '3' })
const server = apiOf(world, null).unchecked()
const mira = await aUser(world, 'mira')
const theo = await aUser(world, 'theo')
const markets = '/v1/markets'

const times = async (count: number, call: () => Promise<{ status: number }>) => {
  const statuses: number[] = []
  for (let at = 0; at < count; at++) statuses.push((await call()).status)
  return statuses
}

test('an app makes so many requests in any 30 seconds, whoever it acts for', async () => {
  const app = await anApp(world)
  const one = server.as(await tokenOf(world, app, mira))
  const two = server.as(await tokenOf(world, app, theo))
  assert.deepEqual(await times(4, () => one.get(markets)), Array(4).fill(200))
  world.clock.advance(10_500)
  assert.deepEqual(await times(6, () => two.get(markets)), Array(6).fill(200))
  const refused = await one.get(markets)
  assert.equal(refused.status, 429)
  assert.deepEqual(refused.body, { error: { status: 429, message: 'API rate limit exceeded' } })
  assert.equal(refused.headers['retry-after'], '20')
  assert.equal(refused.headers['access-control-allow-origin'], '*')
  assert.match(String(refused.headers['access-control-expose-headers']), /Retry-After/)
  // Refused requests do not count: who waits as told is let in.
  world.clock.advance(19_500)
  assert.deepEqual(await times(5, () => one.get(markets)), [200, 200, 200, 200, 429])
})

test('every app has its own number, and some have none', async () => {
  const [few, any] = [await anApp(world, { rateLimit: 2 }), await anApp(world, { rateLimit: 0 })]
  const api = server.as(await tokenOf(world, few))
  assert.deepEqual(await times(3, () => api.get(markets)), [200, 200, 429])
  await updateAccess(world, few, { rateLimit: 3 })
  assert.deepEqual(await times(1, () => api.get(markets)), [200])
  const free = server.as(await tokenOf(world, any))
  assert.deepEqual(await times(25, () => free.get(markets)), Array(25).fill(200))
})

test('who is not known uses nothing up', async () => {
  const app = await anApp(world, { rateLimit: 1 })
  const statuses = await times(3, () => server.as('BQunknown').get(markets))
  assert.deepEqual(statuses, [401, 401, 401])
  const api = server.as(await tokenOf(world, app))
  assert.deepEqual(await times(2, () => api.get(markets)), [200, 429])
})

test('a burst of writes meets a 429, and what was refused did nothing', async () => {
  const track = await aTrack(world, 'Song')
  const api = server.as(await tokenOf(world, await anApp(world, { rateLimit: 100 }), mira))
  const put = () => api.put(`/v1/me/tracks?ids=${track}`)
  const replies = await Promise.all(Array.from({ length: 499 }, put))
  const count = (status: number) => replies.filter((reply) => reply.status === status).length
  assert.deepEqual([count(200), count(429)], [100, 399])
  assert.ok(
    replies.every(({ headers, status }) => status === 200 || headers['retry-after'] === '30'),
  )
})

test('development mode: a number of calls a day to each family, shared by an owner’s apps', async () => {
  const access = { profile: 'development', ownerId: mira } as const
  const [first, second] = [await anApp(world, access), await anApp(world, access)]
  const one = server.as(await tokenOf(world, first, mira))
  const two = server.as(await tokenOf(world, second, mira))
  assert.deepEqual(await times(2, () => one.get('/v1/me/playlists')), [200, 200])
  world.clock.advance(1_800_000)
  assert.deepEqual(await times(1, () => two.get('/v1/me/playlists')), [200])
  const refused = await two.get('/v1/me/playlists')
  assert.deepEqual(refused.body, {
    error: { status: 429, message: 'Too many requests', reason: 'QUOTA_EXCEEDED' },
  })
  assert.equal(refused.headers['retry-after'], String(23.5 * 3600))
  assert.equal((await two.get('/v1/me/tracks')).status, 200)
  world.clock.advance(23.5 * 3_600_000)
  // Tokens of an hour are over by now.
  const later = server.as(await tokenOf(world, first, mira))
  assert.deepEqual(await times(3, () => later.get('/v1/me/playlists')), [200, 200, 429])
})

test('servers that count together let no more through than one', async () => {
  const together = await testWorld({ rate_limit: '10', shared_limits: true })
  const token = await tokenOf(together, await anApp(together))
  const servers = [apiOf(together, token).unchecked(), apiOf(together, token).unchecked()]
  const ask = (at: number) => servers[at % 2]?.get(markets) ?? Promise.reject()
  const burst = await Promise.all(Array.from({ length: 24 }, (_, at) => ask(at)))
  assert.equal(burst.filter(({ status }) => status === 200).length, 10)
  const refused = burst.find(({ status }) => status === 429)
  assert.match(String(refused?.headers['retry-after']), /^3[01]$/)
  together.clock.advance(29_000)
  assert.equal((await ask(0)).status, 429)
  together.clock.advance(2_000)
  assert.deepEqual(await times(11, () => ask(1)), [...Array(10).fill(200), 429])
  const rows = await together.db.selectFrom('request_window').selectAll().execute()
  assert.equal(rows.length, 1)
})

test('the other profiles have no quotas', async () => {
  const api = server.as(await profileToken(world, 'both', mira))
  assert.deepEqual(await times(5, () => api.get('/v1/me/playlists')), Array(5).fill(200))
})
