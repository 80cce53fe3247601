import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { aUser, idOf, manyTracks } from '../../../test/support/builders.ts'
import { aPlaylist, listedTracks, snapshotOf, trackUris } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'
import { revisionOf } from '../../domain/playlists/snapshot.ts'

const world = await testWorld()
let api: Api
let ids: string[]
let uris: string[]

before(async () => {
  await aUser(world, 'kim')
  await aUser(world, 'lee')
  api = apiOf(world, await aToken(world, 'kim'))
  ids = await manyTracks(world, 'Song', 120)
  uris = trackUris(ids)
})

const some = (...at: number[]) => at.map((index) => ids[index] ?? '')

for (const path of ['tracks', 'items']) {
  test(`201 with a new snapshot id each time, appended or put in place, on /${path}`, async () => {
    const id = await aPlaylist(api)
    const made = await snapshotOf(api, id)
    const first = await api.post(`/v1/playlists/${id}/${path}`, { uris: uris.slice(0, 2) })
    assert.equal(first.status, 201)
    assert.match(first.body.snapshot_id, /^[A-Za-z0-9+/]{32}$/)
    assert.notEqual(first.body.snapshot_id, made)
    assert.equal(await snapshotOf(api, id), first.body.snapshot_id)
    await api.post(`/v1/playlists/${id}/${path}`, { uris: uris.slice(2, 3), position: 0 })
    await api.post(`/v1/playlists/${id}/${path}?position=1&uris=${uris[3]},${uris[0]}`)
    // The position after the last item appends.
    await api.post(`/v1/playlists/${id}/${path}`, { uris: uris.slice(4, 5), position: 5 })
    assert.deepEqual(await listedTracks(api, id), some(2, 3, 0, 0, 1, 4))
    assert.equal(revisionOf(await snapshotOf(api, id)), 5)
  })
}

test('201: the query wins over the body, a bare list and copied addresses are understood', async () => {
  const id = await aPlaylist(api)
  const path = `/v1/playlists/${id}/tracks`
  await api.post(`${path}?uris=${uris[0]}`, { uris: [uris[1]] })
  await api.post(path, [uris[2]])
  await api.post(path, { uris: [`https://open.spotify.com/intl-de/track/${ids[3]}?si=abc`] })
  await api.post(path, JSON.stringify({ uris: [uris[4]] }), { 'content-type': 'text/plain' })
  assert.deepEqual(await listedTracks(api, id), some(0, 2, 3, 4))
})

test('201: entries say who added them and when', async () => {
  const id = await aPlaylist(api, { collaborative: true, trackIds: some(0) })
  world.clock.advance(60_000)
  const lee = apiOf(world, await aToken(world, 'lee'))
  assert.equal((await lee.post(`/v1/playlists/${id}/tracks`, { uris: [uris[1]] })).status, 201)
  const { body } = await api.get(`/v1/playlists/${id}/tracks?fields=items(added_at,added_by.id)`)
  const [first, second] = body.items
  assert.deepEqual([first.added_by.id, second.added_by.id], ['kim', 'lee'])
  assert.equal(Date.parse(second.added_at) - Date.parse(first.added_at), 60_000)
})

test('400 with the wording of the public API, and nothing is added', async () => {
  const id = await aPlaylist(api, { trackIds: some(0) })
  const before = await snapshotOf(api, id)
  const refused = async (body: unknown, query = '') => {
    const reply = await api.post(`/v1/playlists/${id}/tracks${query}`, body)
    return [reply.status, reply.body.error.message]
  }
  const [uri] = uris
  assert.deepEqual(await refused({}), [400, 'No uris provided'])
  assert.deepEqual(await refused({ uris: [] }), [400, 'No uris provided'])
  assert.deepEqual(await refused({ uris: [...uris.slice(0, 101)] }), [
    400,
    'You can add a maximum of 100 tracks per request.',
  ])
  assert.deepEqual(await refused({ uris: [uri], position: -1 }), [
    400,
    'Invalid position, must be positive',
  ])
  assert.deepEqual(await refused({ uris: [uri], position: 'invalid' }), [
    400,
    'Error parsing JSON.',
  ])
  assert.deepEqual(await refused({ uris: [uri] }, '?position=first'), [400, 'Invalid position'])
  assert.deepEqual(await refused({ uris: [7] }), [400, 'Error parsing JSON.'])
  assert.deepEqual(await refused('{'), [400, 'Error parsing JSON.'])
  for (const bad of ['', 'spotify:track:', 'spotify:local:a:b:c:1', ids[0], 'spotify:album:x']) {
    assert.deepEqual(await refused({ uris: [uri, bad] }), [400, `Invalid track uri: ${bad}`])
  }
  const unknown = [`spotify:track:${idOf('nothing')}`, `spotify:episode:${idOf('episode')}`]
  for (const bad of unknown) {
    assert.deepEqual(await refused({ uris: [uri, bad] }), [
      400,
      'Payload contains a non-existing ID',
    ])
  }
  assert.equal(await snapshotOf(api, id), before)
})

test('403 beyond the end, for lists of others, and without the scope its state takes', async () => {
  const id = await aPlaylist(api, { trackIds: some(0) })
  const secret = await aPlaylist(api, { public: false })
  const refused = async (as: Api, list: string, more = {}) => {
    const reply = await as.post(`/v1/playlists/${list}/tracks`, { uris: [uris[0]], ...more })
    return [reply.status, reply.body.error?.message]
  }
  assert.deepEqual(await refused(api, id, { position: 2 }), [403, 'Index out of bounds'])
  const lee = apiOf(world, await aToken(world, 'lee'))
  assert.deepEqual(await refused(lee, id), [
    403,
    "You cannot add tracks to a playlist you don't own",
  ])
  const noPublic = apiOf(world, await aToken(world, 'kim', 'playlist-modify-private'))
  const noPrivate = apiOf(world, await aToken(world, 'kim', 'playlist-modify-public'))
  assert.deepEqual(await refused(noPublic, id), [403, 'Insufficient client scope'])
  assert.deepEqual(await refused(noPrivate, secret), [403, 'Insufficient client scope'])
  assert.equal((await refused(noPublic, secret))[0], 201)
  assert.equal((await refused(noPrivate, id))[0], 201)
})

test('403 when it would hold more than 10,000 items', async () => {
  const id = await aPlaylist(api)
  const hundred = uris.slice(0, 100)
  for (let at = 0; at < 100; at++) await api.post(`/v1/playlists/${id}/tracks`, { uris: hundred })
  const full = await api.post(`/v1/playlists/${id}/tracks`, { uris: [uris[0]] })
  assert.equal(full.status, 403)
  assert.match(full.body.error.message, /10000/)
  const deep = await api.get(`/v1/playlists/${id}/tracks?offset=9990&limit=50`)
  assert.deepEqual([deep.body.items.length, deep.body.total], [10, 10_000])
})

test('401 without a token or a user, 400 and 404 for bad and unknown playlists', async () => {
  const status = async (as: Api, id: string) =>
    (await as.post(`/v1/playlists/${id}/tracks`, { uris: [uris[0]] })).status
  const id = await aPlaylist(api)
  assert.equal(await status(api.as(null), id), 401)
  const app = apiOf(world, await aToken(world, '', 'playlist-modify-public'))
  assert.equal(await status(app, id), 401)
  assert.equal(await status(api, 'invalid_id'), 400)
  assert.equal(await status(api, idOf('no list')), 404)
})

test('twenty additions at once: none is lost, each has its snapshot, the order is one of theirs', async () => {
  const id = await aPlaylist(api, { trackIds: some(...Array.from({ length: 110 }, (_, at) => at)) })
  const additions = Array.from({ length: 20 }, (_, at) => uris[(at * 5) % 100] ?? '')
  const replies = await Promise.all(
    additions.map((uri) =>
      api.post(`/v1/playlists/${id}/tracks`, { uris: [uri, uris[119]], position: 50 }),
    ),
  )
  assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]))
  const snapshots = replies.map(({ body }) => body.snapshot_id as string)
  assert.equal(new Set(snapshots).size, 20)

  // Each went in front of the earlier ones: by revision, the order of the list is known.
  const newestFirst = snapshots
    .map((snapshot, at) => ({ revision: revisionOf(snapshot) ?? 0, uri: additions[at] ?? '' }))
    .sort((a, b) => b.revision - a.revision)
  const expected = newestFirst.flatMap(({ uri }) => [uri, uris[119] ?? ''])
  const listed = trackUris(await listedTracks(api, id))
  assert.equal(listed.length, 150)
  assert.deepEqual(listed.slice(50, 90), expected)
  assert.equal(revisionOf(await snapshotOf(api, id)), newestFirst[0]?.revision)
})
