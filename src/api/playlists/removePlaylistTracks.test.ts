import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken, outcome } from '../../../test/support/api.ts'
import { aUser, idOf, manyTracks } from '../../../test/support/builders.ts'
import { aPlaylist, numbered, snapshotOf, trackUris } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'
import { storeNewPlaylist } from '../../domain/playlists/create-playlist.ts'

const world = await testWorld()
await aUser(world, 'kim')
await aUser(world, 'lee')
const api = apiOf(world, await aToken(world, 'kim'))
const ids = await manyTracks(world, 'Song', 101)
const { order, some } = numbered(api, ids)
const uri = (at: number) => `spotify:track:${ids[at]}`

const remove = (id: string, body: unknown, as = api, path = 'tracks') =>
  as.delete(`/v1/playlists/${id}/${path}`, body)

test('200: a URI alone takes every occurrence, under either name on either path', async () => {
  for (const path of ['tracks', 'items']) {
    for (const key of ['tracks', 'items']) {
      const id = await aPlaylist(api, { trackIds: some(0, 1, 0, 2, 3) })
      const body = { [key]: [{ uri: uri(0) }, { uri: uri(3) }] }
      const reply = await remove(id, body, api, path)
      assert.equal(reply.status, 200)
      assert.equal(reply.body.snapshot_id, await snapshotOf(api, id))
      assert.deepEqual(await order(id), [1, 2])
    }
  }
})

test('200: URIs with positions take those occurrences', async () => {
  const id = await aPlaylist(api, { trackIds: some(0, 1, 0, 2, 0) })
  const tracks = [
    { uri: uri(0), positions: [0, 4] },
    { uri: uri(2), positions: [3, 3] },
  ]
  assert.equal((await remove(id, { tracks })).status, 200)
  assert.deepEqual(await order(id), [1, 0])
})

test('200: positions and a snapshot id alone take what stands there, files too', async () => {
  const id = idOf('with a file')
  await world.changes.write((tx, touch) =>
    storeNewPlaylist(
      tx,
      touch,
      {
        id,
        ownerId: 'kim',
        name: 'With a file',
        description: '',
        isPublic: true,
        isCollaborative: false,
        items: [uri(0), 'spotify:local:a:b:c:1', uri(1), 'spotify:local:a:b:d:1'].map((it) => ({
          uri: it,
          addedAt: 0,
          addedBy: 'kim',
        })),
      },
      0,
    ),
  )
  const snapshot_id = await snapshotOf(api, id)
  assert.equal((await remove(id, { positions: [1], snapshot_id })).status, 200)
  const listed = async () =>
    (await api.get(`/v1/playlists/${id}/tracks?fields=items.track.uri`)).body.items.map(
      ({ track }: { track: { uri: string } }) => track.uri,
    )
  assert.deepEqual(await listed(), [uri(0), uri(1), 'spotify:local:a:b:d:1'])
  await remove(id, { tracks: [{ uri: 'spotify:local:a:b:d:1' }] })
  assert.deepEqual(await listed(), [uri(0), uri(1)])
})

test('200 with the snapshot there was when nothing of it is there', async () => {
  const id = await aPlaylist(api, { trackIds: some(0) })
  const before = await snapshotOf(api, id)
  const body = { tracks: [{ uri: uri(9) }, { uri: `spotify:episode:${idOf('episode')}` }] }
  const reply = await remove(id, body)
  assert.deepEqual([reply.status, reply.body.snapshot_id], [200, before])
})

test('200: positions of an older version mean the items that stood there', async () => {
  const id = await aPlaylist(api, { trackIds: some(0, 1, 0, 3) })
  const snapshot_id = await snapshotOf(api, id)
  await api.post(`/v1/playlists/${id}/tracks`, { uris: [uri(7)], position: 0 })
  await api.put(`/v1/playlists/${id}/tracks`, { range_start: 4, insert_before: 1 })
  assert.deepEqual(await order(id), [7, 3, 0, 1, 0])
  const tracks = [{ uri: uri(0), positions: [2] }]
  assert.equal((await remove(id, { tracks, snapshot_id })).status, 200)
  assert.deepEqual(await order(id), [7, 3, 0, 1])
  // Twice the same is once: the item is gone already.
  assert.equal((await remove(id, { tracks, snapshot_id })).status, 200)
  assert.equal((await remove(id, { positions: [3], snapshot_id })).status, 200)
  assert.deepEqual(await order(id), [7, 0, 1])
})

test('400 when positions and URIs do not fit, or several ways are mixed', async () => {
  const id = await aPlaylist(api, { trackIds: some(0, 1, 2) })
  const snapshot_id = await snapshotOf(api, id)
  const bad = [
    { tracks: [{ uri: uri(0), positions: [1] }] },
    { tracks: [{ uri: uri(0), positions: [0, 3] }] },
    { tracks: [{ uri: uri(0), positions: [-1] }] },
    { tracks: [{ uri: uri(0), positions: [0] }, { uri: uri(1) }] },
    { tracks: [{ uri: uri(0) }], positions: [0], snapshot_id },
    { tracks: [{ uri: uri(0) }], items: [{ uri: uri(0) }] },
    { positions: [3], snapshot_id },
  ]
  for (const body of bad) {
    assert.deepEqual(outcome(await remove(id, body)), [
      400,
      'Could not remove tracks, please check parameters.',
    ])
  }
  assert.deepEqual(await order(id), [0, 1, 2])
})

test('400 for nothing, too much, malformed bodies and unknown versions', async () => {
  const id = await aPlaylist(api, { trackIds: some(0, 1, 2) })
  const refused = async (body: unknown) => outcome(await remove(id, body))
  assert.deepEqual(await refused({}), [400, 'No uris provided'])
  assert.deepEqual(await refused({ tracks: [] }), [400, 'No uris provided'])
  assert.deepEqual(await refused(''), [400, 'No uris provided'])
  assert.deepEqual(await refused({ tracks: [{}] }), [400, 'Missing required field: uri'])
  assert.deepEqual(await refused({ tracks: 'all' }), [400, 'Error parsing JSON.'])
  assert.deepEqual(await refused([]), [400, 'Error parsing JSON.'])
  assert.deepEqual(await refused({ tracks: [{ uri: ids[0] }] }), [
    400,
    `Invalid track uri: ${ids[0]}`,
  ])
  const tracks = trackUris(ids).map((it) => ({ uri: it }))
  assert.deepEqual(await refused({ tracks }), [
    400,
    'You can remove a maximum of 100 tracks per request.',
  ])
  assert.deepEqual(await refused({ positions: [0] }), [400, 'Missing or bad version tag'])
  const snapshot_id = 'AAAAEgomXwZI8Cawe3YwjHCfyD9U0wyU'
  assert.deepEqual(await refused({ positions: [0], snapshot_id }), [
    400,
    'Missing or bad version tag',
  ])
  assert.deepEqual(await refused({ tracks: [{ uri: uri(0) }], snapshot_id: 'x' }), [
    400,
    'Missing or bad version tag',
  ])
})

test('401, 403, 404', async () => {
  const id = await aPlaylist(api, { trackIds: some(0) })
  const body = { tracks: [{ uri: uri(0) }] }
  const lee = apiOf(world, await aToken(world, 'lee'))
  assert.equal((await remove(id, body, api.as(null))).status, 401)
  assert.deepEqual(outcome(await remove(id, body, lee)), [
    403,
    "You cannot remove tracks from a playlist you don't own",
  ])
  const noScope = apiOf(world, await aToken(world, 'kim', 'playlist-modify-private'))
  assert.deepEqual(outcome(await remove(id, body, noScope)), [403, 'Insufficient client scope'])
  assert.equal((await remove(idOf('no list'), body)).status, 404)
  assert.equal((await remove('short', body)).status, 400)
})
