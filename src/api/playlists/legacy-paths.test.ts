import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aUser, manyTracks } from '../../../test/support/builders.ts'
import { aPlaylist, trackUris } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'

// Paths of before June 2018, which old libraries still call (web-api reference, section 1). The
// owner they name is not looked at.

const world = await testWorld()
const api = apiOf(world, await aToken(world, await aUser(world, 'kim')))
const ids = await manyTracks(world, 'Song', 3)
const uris = trackUris(ids)

const old = (id: string) => `/v1/users/anybody%20at%20all/playlists/${id}`
const young = (id: string) => `/v1/playlists/${id}`

test('the old path of a playlist reads and changes the same', async () => {
  const id = await aPlaylist(api, { trackIds: ids })
  assert.deepEqual((await api.get(old(id))).body, (await api.get(young(id))).body)
  assert.equal((await api.put(old(id), { name: 'Renamed' })).status, 200)
  assert.equal((await api.get(young(id))).body.name, 'Renamed')
})

test('the old path of its items adds, reads, moves, replaces and removes them', async () => {
  const id = await aPlaylist(api)
  const tracks = `${old(id)}/tracks`
  assert.equal((await api.post(tracks, { uris })).status, 201)
  const page = (await api.get(`${tracks}?limit=2`)).body
  assert.equal(page.next, `http://localhost:80${young(id)}/tracks?offset=2&limit=2`)
  const moved = { range_start: 0, insert_before: 3 }
  assert.equal((await api.put(tracks, moved)).status, 200)
  assert.equal((await api.get(tracks)).body.items[2].track.id, ids[0])
  assert.equal((await api.put(tracks, { uris: uris.slice(1) })).status, 200)
  assert.equal((await api.delete(tracks, { tracks: [{ uri: uris[1] }] })).status, 200)
  assert.equal((await api.get(young(id))).body.tracks.total, 1)
})

test('the old path of its followers follows, tells and unfollows', async () => {
  const id = await aPlaylist(api)
  const theo = api.as(await aToken(world, await aUser(world, 'theo')))
  const contains = async () =>
    (await theo.get(`${old(id)}/followers/contains?ids=theo`)).body as boolean[]
  assert.equal((await theo.put(`${old(id)}/followers`, { public: false })).status, 200)
  assert.deepEqual(await contains(), [true])
  assert.equal((await theo.delete(`${old(id)}/followers`)).status, 200)
  assert.deepEqual(await contains(), [false])
})

test('the old path of its images reads and sets them', async () => {
  const id = await aPlaylist(api, { trackIds: ids })
  const images = `${old(id)}/images`
  assert.deepEqual((await api.get(images)).body, (await api.get(`${young(id)}/images`)).body)
  const { status, body } = await api.put(images, 'no picture', { 'content-type': 'image/jpeg' })
  assert.equal(status, 400)
  assert.equal(body.error.message, 'Bad request.')
})

test('404 for the starred tracks', async () => {
  for (const path of ['/v1/users/kim/starred', '/v1/users/kim/starred/tracks']) {
    const { status, body } = await api.get(path)
    assert.equal(status, 404)
    assert.deepEqual(body, { error: { status: 404, message: 'Service not found' } })
  }
})
