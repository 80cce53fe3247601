import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
let api: Api
let swedishTrack: string
let playlistId: string

before(async () => {
  await aUser(world, 'kim', { displayName: 'Kim' })
  api = apiOf(world, await aToken(world, 'kim'))
  swedishTrack = await aTrack(world, 'Bara här', { markets: ['SE'] })
  playlistId = await aPlaylist(api, {
    name: 'Evenings',
    trackIds: [await aTrack(world, 'One'), swedishTrack],
  })
})

const path = () => `/v1/playlists/${playlistId}`

test('200 with the playlist and the first page of its items', async () => {
  const { status, body } = await api.get(path())
  assert.equal(status, 200)
  assert.equal(body.type, 'playlist')
  assert.equal(body.uri, `spotify:playlist:${playlistId}`)
  assert.equal(body.owner.id, 'kim')
  assert.equal(body.primary_color, null)
  assert.equal(body.tracks.href, `http://localhost:80${path()}/tracks?offset=0&limit=100`)
  assert.deepEqual([body.tracks.total, body.tracks.next, body.tracks.previous], [2, null, null])
  const [entry] = body.tracks.items
  assert.equal(entry.added_at, '2026-05-01T12:00:00Z')
  assert.equal(entry.added_by.uri, 'spotify:user:kim')
  assert.deepEqual([entry.is_local, entry.primary_color], [false, null])
  assert.deepEqual(entry.video_thumbnail, { url: null })
  assert.equal(entry.track.name, 'One')
  assert.deepEqual([entry.track.episode, entry.track.track], [false, true])
})

test('200 for others, for apps without a user, and under the old address', async () => {
  await aUser(world, 'lee', { country: 'US' })
  const lee = apiOf(world, await aToken(world, 'lee', ''))
  const app = apiOf(world, await aToken(world, ''))
  for (const who of [lee, app]) assert.equal((await who.get(path())).status, 200)
  const { body } = await api.get(`/v1/users/anybody/playlists/${playlistId}`)
  assert.equal(body.id, playlistId)
})

test('200 with a market: what cannot be played there stays and says so', async () => {
  const app = apiOf(world, await aToken(world, ''))
  const { body } = await app.get(`${path()}?market=US`)
  assert.deepEqual(
    body.tracks.items.map(({ track }: { track: { is_playable: boolean } }) => track.is_playable),
    [true, false],
  )
  assert.equal(body.tracks.items[0].track.available_markets, undefined)
  const { body: own } = await api.get(`${path()}?market=from_token`)
  assert.equal(own.tracks.items[1].track.is_playable, true)
  assert.match(own.tracks.href, /&market=from_token$/)
})

test('200 with fields: only what was asked for', async () => {
  const { body } = await api.get(
    `${path()}?fields=name,owner.id,tracks(total,items(added_by.id,track(!album,artists)))`,
  )
  assert.deepEqual(Object.keys(body).sort(), ['name', 'owner', 'tracks'])
  assert.deepEqual(body.owner, { id: 'kim' })
  assert.equal(body.tracks.total, 2)
  assert.deepEqual(body.tracks.items[0].added_by, { id: 'kim' })
  assert.equal(body.tracks.items[0].track.name, 'One')
  assert.equal(body.tracks.items[0].track.album, undefined)
  assert.equal(body.tracks.items[0].track.artists, undefined)
})

test('200 with fields that name everything: the same bytes as without', async () => {
  const get = (query: string) =>
    api.app.inject({
      url: path() + query,
      headers: { authorization: `Bearer ${token}` },
    })
  const token = await aToken(world, 'kim')
  const plain = await get('')
  const names = Object.keys(plain.json()).join(',')
  assert.deepEqual((await get(`?fields=${names}`)).rawPayload, plain.rawPayload)
  assert.deepEqual((await get('?fields=!nothing')).rawPayload, plain.rawPayload)
  assert.deepEqual((await get('?fields=')).rawPayload, plain.rawPayload)
})

test('304 while nothing changed, 200 once something did', async () => {
  const { headers } = await api.get(path())
  const held = { 'if-none-match': String(headers.etag) }
  assert.equal((await api.get(path(), held)).status, 304)
  await api.put(path(), { description: 'now with words' })
  assert.equal((await api.get(path(), held)).status, 200)
})

test('400 for a malformed id, filter, market or kind of item', async () => {
  const message = async (url: string) => {
    const reply = await api.get(url)
    assert.equal(reply.status, 400)
    return reply.body.error.message
  }
  for (const id of ['invalid_id', '123', '!!!']) {
    assert.equal(await message(`/v1/playlists/${id}`), 'Invalid base62 id')
  }
  assert.match(await message(`${path()}?fields=name(`), /^Invalid fields: /)
  assert.equal(await message(`${path()}?market=Sweden`), 'Invalid market code')
  assert.equal(await message(`${path()}?additional_types=`), 'Bad search type field ')
  assert.equal(await message(`${path()}?additional_types=test`), 'Bad search type field test')
  assert.equal((await api.get(`${path()}?additional_types=track,episode`)).status, 200)
})

test('401 without a token, 404 for an unknown playlist', async () => {
  assert.equal((await api.as(null).get(path())).status, 401)
  const unknown = await api.get(`/v1/playlists/${idOf('nothing')}`)
  assert.equal(unknown.status, 404)
  assert.equal(unknown.body.error.message, 'Resource not found')
})

test('200 for a private playlist whose id is known', async () => {
  const id = await aPlaylist(api, { public: false })
  const stranger = apiOf(world, await aToken(world, ''))
  const { status, body } = await stranger.get(`/v1/playlists/${id}`)
  assert.deepEqual([status, body.public], [200, false])
})

test('403 for a private playlist of others where the operator closed them', async () => {
  const strict = await testWorld({ private_playlists: 'owner' })
  await aUser(strict, 'kim')
  await aUser(strict, 'lee')
  const kim = apiOf(strict, await aToken(strict, 'kim'))
  const lee = apiOf(strict, await aToken(strict, 'lee'))
  const closed = await aPlaylist(kim, { public: false })
  const shared = await aPlaylist(kim, { collaborative: true })
  for (const tail of ['', '/tracks', '/items', '/images']) {
    const reply = await lee.get(`/v1/playlists/${closed}${tail}`)
    assert.deepEqual([reply.status, reply.body.error.message], [403, 'No access'])
    assert.equal((await kim.get(`/v1/playlists/${closed}${tail}`)).status, 200)
    assert.equal((await lee.get(`/v1/playlists/${shared}${tail}`)).status, 200)
  }
  assert.equal((await lee.put(`/v1/playlists/${closed}/followers`, {})).status, 403)
})
