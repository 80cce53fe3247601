import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { aUser, manyTracks } from '../../../test/support/builders.ts'
import { aPlaylist, listedTracks, trackUris } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'
import { heldItems, heldPlaylists } from './playlists.ts'

const world = await testWorld()
let token: string
let api: Api
let ids: string[]

before(async () => {
  await aUser(world, 'kim')
  token = await aToken(world, 'kim')
  api = apiOf(world, token)
  ids = await manyTracks(world, 'Song', 600)
})

/** The same caches over a database that answers nothing. */
function withoutDatabase(): Api {
  const db = new Proxy({} as typeof world.db, {
    get() {
      throw new Error('a query was made')
    },
  })
  return apiOf({ ...world, db }, token)
}

test('what was read before is read again without a query, until it changes', async () => {
  const id = await aPlaylist(api, { trackIds: ids })
  const urls = [
    `/v1/playlists/${id}`,
    `/v1/playlists/${id}/tracks?offset=200&limit=100`,
    `/v1/playlists/${id}/items?offset=580&market=SE`,
    `/v1/playlists/${id}/images`,
    '/v1/me/playlists',
  ]
  const first = await Promise.all(urls.map(async (url) => (await api.get(url)).body))
  const still = withoutDatabase()
  const again = await Promise.all(urls.map(async (url) => (await still.get(url)).body))
  assert.deepEqual(again, first)
  await api.put(`/v1/playlists/${id}`, { name: 'Another' })
  assert.equal((await still.get(`/v1/playlists/${id}`)).status, 500)
  assert.equal((await api.get(`/v1/playlists/${id}`)).body.name, 'Another')
})

test('a change in the middle loads one piece of the list again, not the others', async () => {
  const id = await aPlaylist(api, { trackIds: ids })
  await listedTracks(api, id)
  await api.post(`/v1/playlists/${id}/tracks`, { uris: trackUris(ids.slice(0, 1)), position: 300 })
  await api.get(`/v1/playlists/${id}/tracks?offset=300&limit=1`)
  const still = withoutDatabase()
  assert.equal((await still.get(`/v1/playlists/${id}/tracks?offset=0`)).status, 200)
  assert.equal((await still.get(`/v1/playlists/${id}/tracks?offset=550&limit=50`)).status, 200)
})

test('who read the directory of an older version is given the items of the present one', async () => {
  const id = await aPlaylist(api, { trackIds: ids.slice(0, 3) })
  const [before] = await heldPlaylists(world, [id])
  assert.ok(before)
  await api.put(`/v1/playlists/${id}/tracks`, { uris: trackUris(ids.slice(7, 8)) })
  const { playlist, items } = await heldItems(world, before, { offset: 0, limit: 50 })
  assert.deepEqual([playlist.total, items.map(({ uri }) => uri)], [1, trackUris(ids.slice(7, 8))])
  assert.notEqual(playlist.snapshotId, before.snapshotId)
})

test('readers see whole versions while the list is being changed', async () => {
  const id = await aPlaylist(api, { trackIds: ids })
  const rotate = () =>
    api.put(`/v1/playlists/${id}/tracks`, {
      range_start: 0,
      range_length: 100,
      insert_before: 600,
    })
  const read = async (offset: number) => {
    world.lists.clear()
    const { status, body } = await api.get(`/v1/playlists/${id}/tracks?offset=${offset}`)
    assert.equal(status, 200)
    assert.equal(body.items.length, 100)
    const [first, ...others] = body.items.map((it: { track: { id: string } }) =>
      ids.indexOf(it.track.id),
    )
    for (const [at, index] of others.entries()) assert.equal(index, (first + at + 1) % 600)
  }
  for (let round = 0; round < 6; round++) {
    await Promise.all([rotate(), read(0), read(350), rotate(), read(499), read(150), rotate()])
  }
  // Eighteen times a sixth of the way: where it started.
  assert.deepEqual(await listedTracks(api, id), ids)
})
