import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { aCatalog, aUser, idOf, manyTracks } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'
import { storeNewPlaylist } from '../../domain/playlists/create-playlist.ts'

const world = await testWorld()
let api: Api
let trackIds: string[]
let playlistId: string

before(async () => {
  await aUser(world, 'kim')
  api = apiOf(world, await aToken(world, 'kim'))
  trackIds = await manyTracks(world, 'Song', 300)
  playlistId = await aPlaylist(api, { trackIds })
})

const tracks = (query = '') => api.get(`/v1/playlists/${playlistId}/tracks${query}`)
const items = (query = '') => api.get(`/v1/playlists/${playlistId}/items${query}`)

test('200: a hundred by default on /tracks, twenty on /items, and up to a hundred on both', async () => {
  assert.equal((await tracks()).body.items.length, 100)
  assert.equal((await items()).body.items.length, 20)
  assert.equal((await items('?limit=100')).body.items.length, 100)
  assert.equal((await tracks('?limit=1')).body.items.length, 1)
})

test('200: entries hold a track on /tracks and an item on /items, otherwise the same', async () => {
  const { track, ...rest } = (await tracks('?limit=1')).body.items[0]
  const { item, ...others } = (await items('?limit=1')).body.items[0]
  assert.deepEqual([track, rest], [item, others])
  assert.equal(track.id, trackIds[0])
})

test('200: pages follow each other, across the pieces a list is kept in', async () => {
  const seen: string[] = []
  let url: string | null = `/v1/playlists/${playlistId}/tracks?limit=70&market=SE`
  while (url !== null) {
    const { body } = await api.get(url)
    assert.equal(body.total, 300)
    for (const { track } of body.items) seen.push(track.id)
    url = body.next === null ? null : String(body.next).replace('http://localhost:80', '')
  }
  assert.deepEqual(seen, trackIds)
  const { body } = await tracks('?limit=70&offset=30&fields=previous,next,href')
  const base = `http://localhost:80/v1/playlists/${playlistId}/tracks`
  const rest = '&limit=70&fields=previous%2Cnext%2Chref'
  assert.deepEqual(body, {
    href: `${base}?offset=30${rest}`,
    next: `${base}?offset=100${rest}`,
    previous: `${base}?offset=0${rest}`,
  })
})

test('200 with nothing past the end', async () => {
  const { body } = await tracks('?offset=5000')
  assert.deepEqual([body.items, body.next, body.total], [[], null, 300])
})

test('200: a page is filtered to the same bytes as it has unfiltered', async () => {
  const token = await aToken(world, 'kim')
  const raw = async (query: string) =>
    (
      await api.app.inject({
        url: `/v1/playlists/${playlistId}/items?limit=3${query}`,
        headers: { authorization: `Bearer ${token}` },
      })
    ).body
  const all = 'href,limit,next,offset,previous,total,items'
  // The links repeat the filter, and are the only difference.
  const filtered = await raw(`&fields=${all}`)
  const repeated = `&fields=${encodeURIComponent(all)}`
  assert.equal(filtered.replaceAll(repeated, ''), await raw(''))
})

test('200: files, entries of unknown origin, and tracks that are gone', async () => {
  const id = idOf('imported')
  const local = 'spotify:local:Mo%C3%A8s:Blue+Hours:Night+%26+Day:149'
  await world.changes.write((tx, touch) =>
    storeNewPlaylist(
      tx,
      touch,
      {
        id,
        ownerId: 'somebody gone',
        name: 'Old',
        description: '',
        isPublic: true,
        isCollaborative: false,
        items: [
          { uri: local, addedAt: -1, addedBy: '' },
          { uri: `spotify:track:${idOf('gone')}`, addedAt: 0, addedBy: 'ö#' },
          { uri: 'spotify:local::::x', addedAt: 0, addedBy: 'kim' },
        ],
      },
      0,
    ),
  )
  const { body } = await api.get(`/v1/playlists/${id}/tracks`)
  const [file, gone, nameless] = body.items
  assert.deepEqual([file.added_at, file.added_by, file.is_local], [null, null, true])
  assert.equal(file.track.name, 'Night & Day')
  assert.equal(file.track.artists[0].name, 'Moès')
  assert.equal(file.track.album.name, 'Blue Hours')
  assert.equal(file.track.duration_ms, 149_000)
  assert.deepEqual([file.track.id, file.track.uri], [null, local])
  assert.deepEqual([gone.track, gone.is_local], [null, false])
  assert.equal(gone.added_by.uri, 'spotify:user:%C3%B6%23')
  assert.deepEqual([nameless.track.name, nameless.track.duration_ms], ['', 0])
  const { body: whole } = await api.get(`/v1/playlists/${id}`)
  assert.equal(whole.owner.display_name, null)
})

test('200: what the catalog learns about a track shows at once', async () => {
  const changed = trackIds[7] ?? ''
  assert.equal((await tracks('?limit=1&offset=7')).body.items[0].track.name, 'Song 8')
  const artistIds = [idOf('artist Song artist')]
  const albumId = idOf('album Song album')
  await aCatalog(world, { tracks: [{ id: changed, name: 'Song 8 again', albumId, artistIds }] })
  assert.equal((await tracks('?limit=1&offset=7')).body.items[0].track.name, 'Song 8 again')
})

test('400 for limits and offsets out of range, ids, filters', async () => {
  const refused = async (query: string, id = playlistId) => {
    const { status, body } = await api.get(`/v1/playlists/${id}/tracks${query}`)
    return [status, body.error.message]
  }
  assert.deepEqual(await refused('?limit=101'), [400, 'Invalid limit'])
  assert.deepEqual(await refused('?limit=0'), [400, 'Invalid limit'])
  assert.deepEqual(await refused('?limit=many'), [400, 'Invalid limit'])
  assert.deepEqual(await refused('?offset=-1'), [400, 'Invalid offset'])
  assert.deepEqual(await refused('?market=XX9'), [400, 'Invalid market code'])
  assert.deepEqual(await refused('?additional_types='), [400, 'Bad search type field '])
  assert.deepEqual(await refused('', 'short'), [400, 'Invalid base62 id'])
  assert.equal((await refused('?fields=items(track'))[0], 400)
})

test('401, 404', async () => {
  assert.equal((await api.as(null).get(`/v1/playlists/${playlistId}/items`)).status, 401)
  assert.equal((await api.get(`/v1/playlists/${idOf('no list')}/tracks`)).status, 404)
  assert.equal((await api.get(`/v1/playlists/${idOf('no list')}/items`)).status, 404)
})

test('403 for the items of a private playlist without the scope', async () => {
  const secret = await aPlaylist(api, { public: false })
  const shared = await aPlaylist(api, { collaborative: true })
  const status = async (id: string, scope: string) =>
    (await apiOf(world, await aToken(world, 'kim', scope)).get(`/v1/playlists/${id}/tracks`)).status
  assert.equal(await status(secret, ''), 403)
  assert.equal(await status(secret, 'playlist-read-collaborative'), 403)
  assert.equal(await status(secret, 'playlist-read-private'), 200)
  assert.equal(await status(shared, 'playlist-read-collaborative'), 200)
  assert.equal(await status(shared, ''), 403)
  assert.equal(await status(playlistId, ''), 200)
})
