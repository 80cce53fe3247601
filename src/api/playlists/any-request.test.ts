import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { aUser, idOf, manyTracks } from '../../../test/support/builders.ts'
import { aPlaylist, listedTracks, snapshotOf, trackUris } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
let api: Api
let playlistId: string
let uris: string[]
let snapshots: string[]

before(async () => {
  await aUser(world, 'kim')
  api = apiOf(world, await aToken(world, 'kim'))
  const trackIds = await manyTracks(world, 'Song', 6)
  uris = trackUris(trackIds)
  playlistId = await aPlaylist(api, { trackIds: [...trackIds, ...trackIds] })
  snapshots = [await snapshotOf(api, playlistId)]
})

const uri = () =>
  fc.oneof(
    fc.nat(5).map((at) => uris[at] ?? ''),
    fc.constantFrom('', 'spotify:local:a:b:c:1', `spotify:track:${idOf('nothing')}`),
    fc.string({ unit: 'binary' }),
  )
const position = () => fc.oneof(fc.nat(14), fc.integer(), fc.double(), fc.constant(null))
const named = () =>
  fc.array(
    fc.record(
      { uri: uri(), positions: fc.array(position(), { maxLength: 3 }) },
      { requiredKeys: ['uri'] },
    ),
    { maxLength: 3 },
  )
const snapshot = () =>
  fc.oneof(
    fc.nat().map((at) => snapshots[at % snapshots.length] ?? ''),
    fc.string(),
    fc.constant(null),
  )

const body = () =>
  fc.oneof(
    fc.record(
      {
        uris: fc.array(uri(), { maxLength: 4 }),
        position: position(),
        tracks: named(),
        items: named(),
        positions: fc.array(position(), { maxLength: 3 }),
        range_start: position(),
        insert_before: position(),
        range_length: position(),
        snapshot_id: snapshot(),
      },
      { requiredKeys: [] },
    ),
    fc.record({ range_start: fc.nat(9), insert_before: fc.nat(9), snapshot_id: snapshot() }),
    fc.record({ positions: fc.array(fc.nat(9), { maxLength: 2 }), snapshot_id: snapshot() }),
    fc.jsonValue(),
    fc.string(),
  )

test('whatever is sent about the items, the list stays whole and errors are documented ones', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('post', 'put', 'delete'),
      fc.constantFrom('tracks', 'items'),
      body(),
      async (method, path, sent) => {
        const url = `/v1/playlists/${playlistId}/${path}`
        const { status, body: answer } = await api[method](url, sent)
        assert.ok([200, 201, 400, 403].includes(status), `${method} ${status}`)
        if (status < 300) snapshots.push(answer.snapshot_id)
        const listed = await listedTracks(api, playlistId)
        const { body: shown } = await api.get(`/v1/playlists/${playlistId}`)
        assert.equal(shown.tracks.total, listed.length)
        if (status < 300) assert.equal(shown.snapshot_id, answer.snapshot_id)
      },
    ),
    { numRuns: 500, seed: 11 },
  )
})

test('whatever is sent as details or a cover, the playlist can be shown', async () => {
  const details = fc.oneof(
    fc.record(
      {
        name: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        description: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
        public: fc.anything(),
        collaborative: fc.anything(),
      },
      { requiredKeys: [] },
    ),
    fc.string({ unit: 'binary' }),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('', '/images', '/followers'), details, async (path, sent) => {
      const { status } = await api.put(`/v1/playlists/${playlistId}${path}`, sent)
      assert.ok([200, 400, 403].includes(status), `${path} ${status}`)
      assert.equal((await api.get(`/v1/playlists/${playlistId}`)).status, 200)
    }),
    { numRuns: 200, seed: 12 },
  )
})
