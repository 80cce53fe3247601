import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { anAlbum, anArtist, aTrack, aUser, manyTracks } from '../../../test/support/builders.ts'
import { testNow, testWorld } from '../../../test/support/world.ts'
import { saveItems } from '../../domain/library/saved-items.ts'
import { createPlaylist } from '../../domain/playlists/create-playlist.ts'
import { idFromKey } from '../../lib/base62.ts'

const world = await testWorld()

/** Tracks `name 1` … of an artist of that name. */
const songsBy = async (name: string, count: number) => ({
  artist: await anArtist(world, `${name} artist`),
  tracks: await manyTracks(world, name, count),
})

const lately = await songsBy('lately', 3)
const spring = await songsBy('spring', 6)
const ever = await songsBy('ever', 30)

async function listener(name: string): Promise<Api> {
  return apiOf(world, await aToken(world, await aUser(world, name)))
}

async function save(userId: string, tracks: string[], daysAgo: number): Promise<void> {
  const addedAt = testNow - daysAgo * 86_400_000
  const items = tracks.map((id) => ({ id, addedAt }))
  await world.changes.write((tx, touch) => saveItems(tx, touch, { userId, kind: 'track' }, items))
}

const top = async (api: Api, what: string) =>
  (await api.get(`/v1/me/top/${what}`)).body.items.map(({ id }: { id: string }) => id)

const mira = await listener('mira')
await save('mira', lately.tracks, 2)
await save('mira', spring.tracks, 60)
await save('mira', ever.tracks, 500)

test('the three windows have favourites of their own', async () => {
  const first = async (range: string) => (await top(mira, `artists?time_range=${range}`))[0]
  assert.deepEqual(
    [await first('short_term'), await first('medium_term'), await first('long_term')],
    [lately.artist, spring.artist, ever.artist],
  )
})

test('tracks are ranked by their own time and by how much their artists are liked', async () => {
  assert.equal((await top(mira, 'tracks?time_range=short_term'))[0], lately.tracks[0])
  assert.equal((await top(mira, 'tracks?time_range=long_term'))[0], ever.tracks[0])
})

test('medium_term unless another is asked for', async () => {
  assert.deepEqual(await top(mira, 'artists'), await top(mira, 'artists?time_range=medium_term'))
})

test('pages keep the window in their links, and lie end to end', async () => {
  const { body } = await mira.get('/v1/me/top/tracks?time_range=short_term&limit=20&offset=20')
  assert.equal(body.total, 39)
  assert.equal(body.items.length, 19)
  assert.equal(body.next, null)
  assert.match(body.previous, /\/v1\/me\/top\/tracks\?offset=0&limit=20&time_range=short_term$/)
  const all = await top(mira, 'tracks?time_range=short_term&limit=50')
  assert.equal(new Set(all).size, 39)
  assert.deepEqual(
    body.items.map(({ id }: { id: string }) => id),
    all.slice(20),
  )
})

test('beyond the end is an empty page', async () => {
  const { status, body } = await mira.get('/v1/me/top/artists?offset=1000')
  assert.equal(status, 200)
  assert.deepEqual(body.items, [])
  assert.equal(body.next, null)
})

test('somebody the server knows nothing of has no favourites', async () => {
  const nobody = await listener('nobody')
  for (const what of ['artists', 'tracks']) assert.deepEqual(await top(nobody, what), [])
})

test('followed artists, saved albums and own playlists say something too', async () => {
  const api = await listener('theo')
  await api.put('/v1/me/following?type=artist', [lately.artist])
  assert.deepEqual(await top(api, 'artists'), [lately.artist])
  const composer = await anArtist(world, 'composer')
  const album = await anAlbum(world, 'symphonies', { artistIds: [composer] })
  await api.put('/v1/me/albums', [album])
  assert.deepEqual((await top(api, 'artists')).toSorted(), [lately.artist, composer].toSorted())
  const song = await aTrack(world, 'in a list', { artist: 'Listed' })
  const entry = { uri: `spotify:track:${song}`, addedAt: testNow, addedBy: 'theo' }
  await world.changes.write((tx, touch) =>
    createPlaylist(
      tx,
      touch,
      {
        id: idFromKey('test', 'theos list'),
        ownerId: 'theo',
        name: 'list',
        description: '',
        isPublic: true,
        isCollaborative: false,
        items: [entry, { ...entry, uri: `spotify:track:${lately.tracks[0]}`, addedBy: 'mira' }],
      },
      testNow,
    ),
  )
  assert.deepEqual(await top(api, 'tracks'), [song])
  assert.equal((await top(api, 'artists')).length, 3)
})

for (const [path, message] of [
  ['albums', 'Invalid type'],
  ['artists?time_range=forever', 'Invalid time_range'],
  ['artists?limit=51', 'Invalid limit'],
  ['artists?limit=0', 'Invalid limit'],
  ['tracks?offset=-1', 'Invalid offset'],
]) {
  test(`400 ${message} for ${path}`, async () => {
    const { status, body } = await mira.get(`/v1/me/top/${path}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}

test('401 without a token, 403 without the scope and for an app token', async () => {
  assert.equal((await mira.as(null).get('/v1/me/top/artists')).status, 401)
  for (const other of [await aToken(world, 'mira', 'user-library-read'), await aToken(world, '')]) {
    assert.equal((await mira.as(other).get('/v1/me/top/artists')).status, 403)
  }
})
