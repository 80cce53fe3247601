import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import createClient from 'openapi-fetch'
import { startDemoVisit } from '../support/demo-visit.ts'
import type { Paths } from './paths.ts'

// openapi-fetch, unmodified, with types that come from our own endpoints: what compiles here is
// what is taken and answered.

const visit = await startDemoVisit('http://127.0.0.1/callback')
after(visit.end)
const client = createClient<Paths>({
  baseUrl: `${visit.url}/v1`,
  headers: { authorization: `Bearer ${visit.token}` },
})
const [first = '', second = ''] = visit.known.tracks
const uris = [first, second].map((id) => `spotify:track:${id}`)

test('openapi-fetch: an answer has the members its type says', async () => {
  const [id = ''] = visit.known.albums
  const { data, error } = await client.GET('/albums/{id}', { params: { path: { id } } })
  assert.equal(error, undefined)
  assert.equal(data?.id, id)
  assert.equal(data?.tracks.items.length, data?.total_tracks)
})

test('openapi-fetch: an error is told apart from an answer', async () => {
  const path = { id: '0'.repeat(22) }
  const { data, error } = await client.GET('/tracks/{id}', { params: { path } })
  assert.equal(data, undefined)
  assert.equal(error?.error.status, 404)
})

test('openapi-fetch: what a query asks for is found', async () => {
  const { data: me } = await client.GET('/me')
  assert.equal(me?.type, 'user')
  const query = { q: 'night', type: 'track,artist', limit: 3 }
  const { data, error } = await client.GET('/search', { params: { query } })
  assert.equal(error, undefined)
  assert.equal(data?.tracks?.items.length, 3)
  assert.equal(data?.albums, undefined)
})

test('openapi-fetch: tracks are saved, listed, found saved and taken out again', async () => {
  const ids = [first, second]
  const contains = async () => {
    const { data } = await client.GET('/me/tracks/contains', {
      params: { query: { ids: ids.join() } },
    })
    return data
  }
  await client.DELETE('/me/tracks', { body: { ids } })
  assert.deepEqual(await contains(), [false, false])
  const { response } = await client.PUT('/me/tracks', { body: { ids } })
  assert.equal(response.status, 200)
  assert.deepEqual(await contains(), [true, true])
  const { data: page } = await client.GET('/me/tracks', { params: { query: { limit: 2 } } })
  assert.deepEqual(
    page?.items.map(({ track }) => track.id),
    ids,
  )
  await client.DELETE('/me/tracks', { body: { ids } })
  assert.deepEqual(await contains(), [false, false])
})

test('openapi-fetch: a playlist is made, filled, changed and emptied', async () => {
  const made = await client.POST('/me/playlists', { body: { name: 'Typed', public: false } })
  assert.equal(made.response.status, 201)
  const path = { playlist_id: made.data?.id ?? '' }
  const params = { path }
  const at = '/playlists/{playlist_id}/items'
  const listed = async () => {
    const { data } = await client.GET(at, { params })
    return data?.items.map(({ item }) => item?.uri)
  }
  const added = await client.POST(at, { params, body: { uris } })
  assert.ok(added.data?.snapshot_id)
  assert.deepEqual(await listed(), uris)
  const moved = await client.PUT(at, { params, body: { range_start: 1, insert_before: 0 } })
  assert.notEqual(moved.data?.snapshot_id, added.data.snapshot_id)
  assert.deepEqual(await listed(), uris.toReversed())
  const body = { name: 'Typed anew' }
  const { response } = await client.PUT('/playlists/{playlist_id}', { params, body })
  assert.equal(response.status, 200)
  await client.DELETE(at, { params, body: { items: uris.map((uri) => ({ uri })) } })
  assert.deepEqual(await listed(), [])
  const twice = await client.POST(at, { params, body: { uris: ['spotify:track:short'] } })
  assert.equal(twice.error?.error.status, 400)
})

test('openapi-fetch: a device plays what a body names, and pauses', async () => {
  const { data: list } = await client.GET('/me/player/devices')
  assert.deepEqual(
    list?.devices.map(({ id }) => id),
    [visit.deviceId],
  )
  const query = { device_id: visit.deviceId }
  const played = await client.PUT('/me/player/play', { params: { query }, body: { uris } })
  assert.equal(played.response.status, 204)
  const { data: state } = await client.GET('/me/player')
  assert.deepEqual([state?.is_playing, state?.item?.id], [true, first])
  assert.equal((await client.PUT('/me/player/pause')).response.status, 204)
  assert.equal((await client.GET('/me/player')).data?.is_playing, false)
})
