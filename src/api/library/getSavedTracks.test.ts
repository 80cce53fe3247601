import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { anAlbum, aTrack, aUser, manyTracks } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'
import { saveItems } from '../../domain/library/saved-items.ts'

const world = await testWorld()
const token = await aToken(world, await aUser(world, 'mira'))
const api = apiOf(world, token)
const songs = await manyTracks(world, 'song', 12)

type Entry = { added_at: string; track: { id: string } }

const listed = async (query = '', of = api) =>
  (await of.get(`/v1/me/tracks${query}`)).body.items.map(({ track }: Entry) => track.id)

test('an empty library is an empty page', async () => {
  const { status, body } = await api.get('/v1/me/tracks')
  assert.equal(status, 200)
  assert.deepEqual(body, {
    href: 'http://localhost:80/v1/me/tracks?offset=0&limit=20',
    limit: 20,
    next: null,
    offset: 0,
    previous: null,
    total: 0,
    items: [],
  })
})

test('newest first; of one call, in the order of the call', async () => {
  await api.put('/v1/me/tracks', { ids: songs.slice(0, 3) })
  world.clock.advance(1_000)
  await api.put('/v1/me/tracks', { ids: [songs[5], songs[4]] })
  assert.deepEqual(await listed(), [songs[5], songs[4], songs[0], songs[1], songs[2]])
})

test('added_at is UTC in whole seconds, around the full track', async () => {
  world.clock.advance(1_234)
  await api.put('/v1/me/tracks', { ids: [songs[6]] })
  const { body } = await api.get('/v1/me/tracks?limit=1')
  assert.equal(body.items[0].added_at, '2026-05-01T12:00:02Z')
  assert.deepEqual(body.items[0].track, (await api.get(`/v1/tracks/${songs[6]}`)).body)
})

test('pages link to their neighbours, with every other parameter kept', async () => {
  const { body } = await api.get('/v1/me/tracks?limit=2&offset=2&market=SE')
  assert.equal(body.total, 6)
  assert.equal(body.items.length, 2)
  assert.match(body.href, /\/v1\/me\/tracks\?offset=2&limit=2&market=SE$/)
  assert.match(body.next, /\?offset=4&limit=2&market=SE$/)
  assert.match(body.previous, /\?offset=0&limit=2&market=SE$/)
  const last = await api.get(body.next.replace('http://localhost:80', ''))
  assert.equal(last.body.next, null)
  assert.deepEqual(
    [body, last.body].flatMap(({ items }) => items.map(({ track }: Entry) => track.id)),
    (await listed('?limit=50')).slice(2),
  )
})

test('an offset beyond the end is an empty page that leads back', async () => {
  const { body } = await api.get('/v1/me/tracks?limit=5&offset=100')
  assert.deepEqual(body.items, [])
  assert.equal(body.total, 6)
  assert.equal(body.next, null)
  assert.match(body.previous, /\?offset=95&limit=5$/)
})

test('with a market, playability is told instead of markets, and relinked tracks name the original', async () => {
  const album = await anAlbum(world, 'relinked')
  const abroad = await aTrack(world, 'abroad', {
    albumId: album,
    isrc: 'SEABC2600001',
    markets: ['US'],
  })
  const home = await aTrack(world, 'home', {
    albumId: album,
    isrc: 'SEABC2600001',
    markets: ['SE'],
  })
  const theo = apiOf(world, await aToken(world, await aUser(world, 'traveller', { country: 'SE' })))
  await theo.put('/v1/me/tracks', { ids: [abroad] })
  const plain = (await theo.get('/v1/me/tracks')).body.items[0].track
  assert.deepEqual([plain.id, plain.available_markets], [abroad, ['US']])
  const seen = (await theo.get('/v1/me/tracks?market=from_token')).body.items[0].track
  assert.equal(seen.id, home)
  assert.equal(seen.is_playable, true)
  assert.equal(seen.linked_from.id, abroad)
  assert.equal('available_markets' in seen, false)
})

test("each user's library is their own", async () => {
  const other = apiOf(world, await aToken(world, await aUser(world, 'theo')))
  assert.deepEqual(await listed('', other), [])
})

test('a track that the catalog lost is left out and still counted', async () => {
  const user = await aUser(world, 'loser')
  const list = { userId: user, kind: 'track' } as const
  const gone = await aTrack(world, 'gone')
  await world.changes.write((tx, touch) =>
    saveItems(tx, touch, list, [
      { id: gone, addedAt: 2_000 },
      { id: songs[0] ?? '', addedAt: 1_000 },
    ]),
  )
  await world.changes.write(async (tx, touch) => {
    await tx.deleteFrom('track').where('id', '=', gone).execute()
    touch('catalog')
  })
  const { body } = await apiOf(world, await aToken(world, user)).get('/v1/me/tracks')
  assert.equal(body.total, 2)
  assert.deepEqual(body.items, [
    {
      added_at: '1970-01-01T00:00:01Z',
      track: (await api.get(`/v1/tracks/${songs[0]}`)).body,
    },
  ])
})

test('an unchanged page is 304; a change of the library is not', async () => {
  const { headers } = await api.get('/v1/me/tracks')
  const held = { 'if-none-match': String(headers.etag) }
  assert.equal(headers['cache-control'], 'private, max-age=0')
  assert.equal((await api.get('/v1/me/tracks', held)).status, 304)
  await api.put('/v1/me/tracks', { ids: [songs[9]] })
  assert.equal((await api.get('/v1/me/tracks', held)).status, 200)
})

for (const [query, message] of [
  ['limit=0', 'Invalid limit'],
  ['limit=51', 'Invalid limit'],
  ['limit=ten', 'Invalid limit'],
  ['offset=-1', 'Invalid offset'],
  ['offset=1.5', 'Invalid offset'],
  ['market=Sweden', 'Invalid market code'],
]) {
  test(`400 ${message} for ${query}`, async () => {
    const { status, body } = await api.get(`/v1/me/tracks?${query}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}

test('401 without a token, 403 without the scope and for an app token', async () => {
  assert.equal((await api.as(null).get('/v1/me/tracks')).status, 401)
  const narrow = await aToken(world, 'mira', 'user-library-modify')
  for (const other of [narrow, await aToken(world, '')]) {
    const { status, body } = await api.as(other).get('/v1/me/tracks')
    assert.equal(status, 403)
    assert.equal(body.error.message, 'Insufficient client scope')
  }
})
