import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allScopes, apiOf, aToken } from '../../../test/support/api.ts'
import { aTrack, aUser, manyTracks } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, await aUser(world, 'mira')))
const songs = await manyTracks(world, 'song', 12)

const listed = async (query = '') =>
  (await api.get(`/v1/me/tracks${query}`)).body.items.map(
    ({ track }: { track: { id: string } }) => track.id,
  )

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
