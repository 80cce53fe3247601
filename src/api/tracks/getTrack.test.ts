import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aCatalog, anAlbum, anArtist, aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const app = apiOf(world, await aToken(world, ''))
const user = apiOf(world, await aToken(world, await aUser(world, 'mira', { country: 'SE' })))
const base = 'http://localhost:80'

test('a track is shown with its album, artists in order, ids and links', async () => {
  const lead = await anArtist(world, 'Lead')
  const guest = await anArtist(world, 'Guest')
  const album = await anAlbum(world, 'Record', {
    artistIds: [lead],
    albumType: 'single',
    releaseDate: '2019-05',
    totalTracks: 2,
    images: [{ url: '/image/abc/640', width: 640, height: 640 }],
    markets: ['SE', 'DE'],
  })
  const id = await aTrack(world, 'Song', {
    albumId: album,
    artistIds: [lead, guest],
    disc: 2,
    number: 7,
    durationMs: 187_052,
    explicit: true,
    popularity: 61,
    isrc: 'SEABC1900007',
    previewUrl: 'https://previews.example.org/song.mp3',
    markets: ['SE'],
  })
  const { status, body } = await app.get(`/v1/tracks/${id}`)
  assert.equal(status, 200)
  const open = body.external_urls.spotify.replace(`/track/${id}`, '')
  const artist = (artistId: string, name: string) => ({
    external_urls: { spotify: `${open}/artist/${artistId}` },
    href: `${base}/v1/artists/${artistId}`,
    id: artistId,
    name,
    type: 'artist',
    uri: `spotify:artist:${artistId}`,
  })
  assert.deepEqual(body, {
    album: {
      album_type: 'single',
      artists: [artist(lead, 'Lead')],
      available_markets: ['SE', 'DE'],
      external_urls: { spotify: `${open}/album/${album}` },
      href: `${base}/v1/albums/${album}`,
      id: album,
      images: [{ url: `${base}/image/abc/640`, height: 640, width: 640 }],
      name: 'Record',
      release_date: '2019-05',
      release_date_precision: 'month',
      total_tracks: 2,
      type: 'album',
      uri: `spotify:album:${album}`,
    },
    artists: [artist(lead, 'Lead'), artist(guest, 'Guest')],
    available_markets: ['SE'],
    disc_number: 2,
    duration_ms: 187_052,
    explicit: true,
    external_ids: { isrc: 'SEABC1900007' },
    external_urls: { spotify: `${open}/track/${id}` },
    href: `${base}/v1/tracks/${id}`,
    id,
    is_local: false,
    name: 'Song',
    popularity: 61,
    preview_url: 'https://previews.example.org/song.mp3',
    track_number: 7,
    type: 'track',
    uri: `spotify:track:${id}`,
  })
})

test('what is unknown of a track is null or left out', async () => {
  const id = await aTrack(world, 'Bare')
  const { body } = await app.get(`/v1/tracks/${id}`)
  assert.equal(body.preview_url, null)
  assert.deepEqual(body.external_ids, {})
})

test('in a market, the same recording that can be played stands in for one that cannot', async () => {
  const isrc = 'SEABC2000001'
  const asked = await aTrack(world, 'Asked', { isrc, markets: ['US'] })
  await aTrack(world, 'Elsewhere', { isrc, markets: ['DE'], popularity: 90 })
  await aTrack(world, 'Obscure', { isrc, markets: ['SE'], popularity: 10 })
  const popular = await aTrack(world, 'Popular', { isrc, markets: ['SE'], popularity: 80 })
  const { body } = await app.get(`/v1/tracks/${asked}?market=SE`)
  assert.equal(body.id, popular)
  assert.equal(body.is_playable, true)
  assert.deepEqual(body.linked_from, {
    external_urls: { spotify: body.external_urls.spotify.replace(popular, asked) },
    href: `${base}/v1/tracks/${asked}`,
    id: asked,
    type: 'track',
    uri: `spotify:track:${asked}`,
  })
  const relinkedForUser = (await user.get(`/v1/tracks/${asked}?market=from_token`)).body
  assert.equal(relinkedForUser.id, popular)
  const plain = (await app.get(`/v1/tracks/${asked}`)).body
  assert.equal(plain.id, asked)
  assert.equal('linked_from' in plain, false)
})

test('without a playable recording the track stays, and says why it cannot be played', async () => {
  const id = await aTrack(world, 'Lonely', { isrc: 'SEABC2000002', markets: ['US'] })
  const { body } = await app.get(`/v1/tracks/${id}?market=SE`)
  assert.equal(body.id, id)
  assert.equal(body.is_playable, false)
  assert.deepEqual(body.restrictions, { reason: 'market' })
  assert.equal('linked_from' in body, false)
})

test('a playable track is never replaced', async () => {
  const isrc = 'SEABC2000003'
  const id = await aTrack(world, 'Home', { isrc, markets: ['SE'], popularity: 1 })
  await aTrack(world, 'Twin', { isrc, markets: ['SE'], popularity: 99 })
  assert.equal((await app.get(`/v1/tracks/${id}?market=SE`)).body.id, id)
})

test('the former id of a merged track gives the survivor, which in a market names it', async () => {
  const id = await aTrack(world, 'Survivor')
  const former = idOf('former track')
  await aCatalog(world, {
    aliases: [{ kind: 'track', source: 'reprise', sourceId: former, id }],
  })
  const plain = (await app.get(`/v1/tracks/${former}`)).body
  assert.equal(plain.id, id)
  assert.equal('linked_from' in plain, false)
  assert.equal((await app.get(`/v1/tracks/${former}?market=SE`)).body.linked_from.id, former)
})

test('404 Non existing id', async () => {
  const { status, body } = await app.get(`/v1/tracks/${idOf('nowhere')}`)
  assert.equal(status, 404)
  assert.deepEqual(body, {
    error: { status: 404, message: `Non existing id: 'spotify:track:${idOf('nowhere')}'` },
  })
})

for (const id of [
  'abc',
  '!!!',
  'spotify:track:0000000000000000000000',
  '000000000000000000000',
  '00000000000000000000000',
  '7N42dgm5tFLK9N8MT7fHC8',
  'ZZZZZZZZZZZZZZZZZZZZZZ',
  '0000000000000000000é00',
]) {
  test(`400 Invalid base62 id for ${id}`, async () => {
    const { status, body } = await app.get(`/v1/tracks/${encodeURIComponent(id)}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message: 'Invalid base62 id' } })
  })
}

test('400 Invalid market code', async () => {
  const { status, body } = await app.get(`/v1/tracks/${idOf('nowhere')}?market=QQ`)
  assert.equal(status, 400)
  assert.equal(body.error.message, 'Invalid market code')
})
