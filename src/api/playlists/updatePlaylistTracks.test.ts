import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken, outcome } from '../../../test/support/api.ts'
import { aUser, idOf, manyTracks } from '../../../test/support/builders.ts'
import { aPlaylist, numbered, snapshotOf, trackUris } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
await aUser(world, 'kim')
await aUser(world, 'lee')
const api = apiOf(world, await aToken(world, 'kim'))
const ids = await manyTracks(world, 'Song', 101)
const { order, some, uris } = numbered(api, ids)

const move = (id: string, body: object, as = api, path = 'tracks') =>
  as.put(`/v1/playlists/${id}/${path}`, body)

test('200: replacing takes the place of everything, by query, body or bare list', async () => {
  const id = await aPlaylist(api, { trackIds: some(0, 1, 2) })
  const path = `/v1/playlists/${id}/tracks`
  const { status, body } = await api.put(path, { uris: uris(3, 4, 3) })
  assert.equal(status, 200)
  assert.equal(body.snapshot_id, await snapshotOf(api, id))
  assert.deepEqual(await order(id), [3, 4, 3])
  await api.put(`${path}?uris=${uris(5, 6)}`, { uris: uris(7) })
  assert.deepEqual(await order(id), [5, 6])
  await api.put(`/v1/playlists/${id}/items`, uris(8))
  assert.deepEqual(await order(id), [8])
  await api.put(path, { uris: [] })
  assert.deepEqual(await order(id), [])
  await api.put(path, { uris: uris(1) })
  await api.put(`${path}?uris=`)
  assert.deepEqual(await order(id), [])
})

test('200: positions are those before the move', async () => {
  const moves: [body: object, after: number[]][] = [
    [{ range_start: 0, insert_before: 2 }, [1, 0, 2, 3, 4]],
    [{ range_start: 4, insert_before: 0 }, [4, 0, 1, 2, 3]],
    [{ range_start: 0, insert_before: 5 }, [1, 2, 3, 4, 0]],
    [{ range_start: 1, insert_before: 4, range_length: 2 }, [0, 3, 1, 2, 4]],
    [{ range_start: 3, insert_before: 1, range_length: 2 }, [0, 3, 4, 1, 2]],
  ]
  for (const [body, after] of moves) {
    for (const path of ['tracks', 'items']) {
      const id = await aPlaylist(api, { trackIds: some(0, 1, 2, 3, 4) })
      assert.equal((await move(id, body, api, path)).status, 200)
      assert.deepEqual(await order(id), after)
    }
  }
})

test('200 with the snapshot there was when nothing moves', async () => {
  const id = await aPlaylist(api, { trackIds: some(0, 1, 2) })
  const before = await snapshotOf(api, id)
  for (const insert_before of [0, 1, 2]) {
    const { body } = await move(id, { range_start: 0, range_length: 2, insert_before })
    assert.equal(body.snapshot_id, before)
  }
  assert.deepEqual(await order(id), [0, 1, 2])
})

test('200: when and by whom items were added survives a move', async () => {
  const id = await aPlaylist(api, { collaborative: true, trackIds: some(0) })
  world.clock.advance(60_000)
  const lee = apiOf(world, await aToken(world, 'lee'))
  await lee.post(`/v1/playlists/${id}/tracks`, { uris: uris(1) })
  const entries = async () =>
    (await api.get(`/v1/playlists/${id}/tracks?fields=items(added_at,added_by.id)`)).body.items
  const [first, second] = await entries()
  world.clock.advance(60_000)
  await move(id, { range_start: 1, insert_before: 0 })
  assert.deepEqual(await entries(), [second, first])
})

test('200: positions read in an older version mean the items that stood there', async () => {
  const id = await aPlaylist(api, { trackIds: some(0, 1, 2, 3, 4) })
  const snapshot_id = await snapshotOf(api, id)
  await api.post(`/v1/playlists/${id}/tracks`, { uris: uris(9, 9), position: 0 })
  await api.delete(`/v1/playlists/${id}/tracks`, { tracks: [{ uri: uris(1)[0] }] })
  await api.put(`/v1/playlists/${id}`, { name: 'Another name' })
  assert.deepEqual(await order(id), [9, 9, 0, 2, 3, 4])
  // Songs 0 and 1 before song 4; song 1 is gone, and what was added since is not meant.
  const body = { range_start: 0, range_length: 2, insert_before: 4, snapshot_id }
  assert.equal((await move(id, body)).status, 200)
  assert.deepEqual(await order(id), [9, 9, 2, 3, 0, 4])
  // And to the end of the list, wherever that is now.
  await move(id, { range_start: 2, insert_before: 5, snapshot_id })
  assert.deepEqual(await order(id), [9, 9, 3, 0, 4, 2])
  // Nothing of that version is left.
  await api.put(`/v1/playlists/${id}/tracks`, { uris: uris(7, 8) })
  const now = await snapshotOf(api, id)
  const moved = await move(id, { range_start: 0, insert_before: 2, snapshot_id })
  assert.deepEqual([moved.status, moved.body.snapshot_id], [200, now])
})

test('400 with the wording of the public API', async () => {
  const id = await aPlaylist(api, { trackIds: some(0, 1, 2) })
  const refused = async (body: object) => outcome(await move(id, body))
  const bounds = [400, 'Given positions are out of bounds']
  assert.deepEqual(await refused({}), [400, 'Missing range_start parameter'])
  assert.deepEqual(await refused({ insert_before: 1 }), [400, 'Missing range_start parameter'])
  assert.deepEqual(await refused({ range_start: 1 }), [400, 'Missing insert_before parameter'])
  assert.deepEqual(await refused({ range_start: 3, insert_before: 0 }), bounds)
  assert.deepEqual(await refused({ range_start: -1, insert_before: 0 }), bounds)
  assert.deepEqual(await refused({ range_start: 0, insert_before: 4 }), bounds)
  assert.deepEqual(await refused({ range_start: 0, insert_before: -1 }), bounds)
  assert.deepEqual(await refused({ range_start: 2, insert_before: 0, range_length: 2 }), bounds)
  assert.deepEqual(await refused({ range_start: 0, insert_before: 2, range_length: 0 }), bounds)
  assert.deepEqual(await refused({ range_start: '0', insert_before: 1 }), [
    400,
    'Error parsing JSON.',
  ])
  assert.equal((await refused({ uris: uris(1), range_start: 0, insert_before: 2 }))[0], 400)
  assert.deepEqual(await refused({ uris: trackUris(ids) }), [
    400,
    'You can add a maximum of 100 tracks per request.',
  ])
  assert.deepEqual(await refused({ uris: ['spotify:track:x'] }), [
    400,
    'Invalid track uri: spotify:track:x',
  ])
  assert.deepEqual(await refused({ uris: trackUris([idOf('nothing')]) }), [
    400,
    'Payload contains a non-existing ID',
  ])
  assert.deepEqual(await order(id), [0, 1, 2])
})

test('400 for a snapshot id that the playlist never had', async () => {
  const id = await aPlaylist(api, { trackIds: some(0, 1, 2) })
  const other = await snapshotOf(api, await aPlaylist(api))
  const future = Buffer.alloc(24, 1).toString('base64')
  for (const snapshot_id of ['', 'nonsense', other, future, `${other}=`]) {
    assert.deepEqual(outcome(await move(id, { range_start: 0, insert_before: 2, snapshot_id })), [
      400,
      'Missing or bad version tag',
    ])
  }
  const none = { range_start: 0, insert_before: 2, snapshot_id: null }
  assert.equal((await move(id, none)).status, 200)
})

test('401, 403, 404', async () => {
  const id = await aPlaylist(api, { trackIds: some(0, 1) })
  const lee = apiOf(world, await aToken(world, 'lee'))
  const body = { range_start: 0, insert_before: 2 }
  assert.equal((await move(id, body, api.as(null))).status, 401)
  assert.equal((await move(id, body, lee)).status, 403)
  assert.equal((await move(id, { uris: [] }, lee)).status, 403)
  const noScope = apiOf(world, await aToken(world, 'kim', 'playlist-modify-private'))
  assert.deepEqual(outcome(await move(id, body, noScope)), [403, 'Insufficient client scope'])
  assert.equal((await move(idOf('no list'), body)).status, 404)
  assert.equal((await move('short', body)).status, 400)
})
