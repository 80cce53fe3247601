import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import {
  aCatalog,
  anAlbum,
  anArtist,
  aTrack,
  idOf,
  manyTracks,
} from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))
const base = 'http://localhost:80'
const artist = await anArtist(world, 'Band')
const artistIds = [artist]
const album = await anAlbum(world, 'Record', {
  artistIds,
  releaseDate: '1999-12-31',
  label: 'Some Label',
  popularity: 55,
  genres: ['folk'],
  copyrights: [
    { text: '1999 Some Label', type: 'C' },
    { text: '1999 Some Studio', type: 'P' },
  ],
  upc: '5099749994324',
  images: [{ url: '/image/abc/300', width: 300, height: 300 }],
  markets: ['SE', 'NO'],
})
const closer = await aTrack(world, 'closer', { albumId: album, artistIds, disc: 2, number: 1 })
const second = await aTrack(world, 'second', { albumId: album, artistIds, disc: 1, number: 2 })
const opener = await aTrack(world, 'opener', { albumId: album, artistIds, disc: 1, number: 1 })
const other = await anAlbum(world, 'Other', { releaseDate: '2003' })
const nowhere = idOf('nowhere')

test('an album is shown whole, with its tracks in the order of the record', async () => {
  const { status, body } = await api.get(`/v1/albums/${album}`)
  assert.equal(status, 200)
  const { tracks, artists, external_urls, ...rest } = body
  assert.deepEqual(rest, {
    album_type: 'album',
    available_markets: ['SE', 'NO'],
    copyrights: [
      { text: '1999 Some Label', type: 'C' },
      { text: '1999 Some Studio', type: 'P' },
    ],
    external_ids: { upc: '5099749994324' },
    genres: ['folk'],
    href: `${base}/v1/albums/${album}`,
    id: album,
    images: [{ url: `${base}/image/abc/300`, height: 300, width: 300 }],
    label: 'Some Label',
    name: 'Record',
    popularity: 55,
    release_date: '1999-12-31',
    release_date_precision: 'day',
    total_tracks: 3,
    type: 'album',
    uri: `spotify:album:${album}`,
  })
  assert.match(external_urls.spotify, new RegExp(`/album/${album}$`))
  assert.deepEqual(
    artists.map(({ id }: { id: string }) => id),
    artistIds,
  )
  assert.deepEqual(
    tracks.items.map(({ id }: { id: string }) => id),
    [opener, second, closer],
  )
  const { items, ...frame } = tracks
  assert.deepEqual(frame, {
    href: `${base}/v1/albums/${album}/tracks?offset=0&limit=50`,
    limit: 50,
    next: null,
    offset: 0,
    previous: null,
    total: 3,
  })
})

test('the precision of a release date is how much of it is known', async () => {
  const { body } = await api.get(`/v1/albums/${other}`)
  assert.deepEqual([body.release_date, body.release_date_precision], ['2003', 'year'])
})

test('with a market, availability is told of the album and of each track', async () => {
  const { body } = await api.get(`/v1/albums/${album}?market=NO`)
  assert.equal(body.is_playable, true)
  assert.equal('available_markets' in body, false)
  assert.equal(body.tracks.items[0].is_playable, true)
  assert.match(body.tracks.href, /&market=NO$/)
  const elsewhere = (await api.get(`/v1/albums/${album}?market=ES`)).body
  assert.equal(elsewhere.is_playable, false)
  assert.deepEqual(elsewhere.restrictions, { reason: 'market' })
})

test('a long album embeds fifty tracks and links to the rest', async () => {
  const songs = await manyTracks(world, 'long', 53)
  const { album: long } = (await api.get(`/v1/tracks/${songs[0]}`)).body
  const { tracks } = (await api.get(`/v1/albums/${long.id}`)).body
  assert.deepEqual([tracks.items.length, tracks.total], [50, 53])
  assert.equal(tracks.next, `${base}/v1/albums/${long.id}/tracks?offset=50&limit=50`)
  const rest = (await api.get(tracks.next.replace(base, ''))).body
  assert.deepEqual(
    [...tracks.items, ...rest.items].map(({ id }: { id: string }) => id),
    songs,
  )
  assert.equal(rest.next, null)
  assert.equal(rest.previous, `${base}/v1/albums/${long.id}/tracks?offset=0&limit=50`)
})

test('the tracks of an album are simplified ones, in pages', async () => {
  const { body } = await api.get(`/v1/albums/${album}/tracks?limit=2&offset=1&market=SE`)
  assert.deepEqual(
    body.items.map(({ id }: { id: string }) => id),
    [second, closer],
  )
  assert.equal(body.total, 3)
  assert.equal(body.next, null)
  assert.equal(body.previous, `${base}/v1/albums/${album}/tracks?offset=0&limit=2&market=SE`)
  const {
    album: inAlbum,
    external_ids,
    popularity,
    ...simplified
  } = (await api.get(`/v1/tracks/${second}?market=SE`)).body
  assert.deepEqual(body.items[0], simplified)
})

test('an offset beyond the end is an empty page', async () => {
  const { body } = await api.get(`/v1/albums/${album}/tracks?offset=9`)
  assert.deepEqual([body.items, body.total, body.next], [[], 3, null])
})

test('a batch keeps the order, duplicates and gaps', async () => {
  const { body } = await api.get(`/v1/albums?ids=${[other, nowhere, album, other]}&market=SE`)
  assert.deepEqual(
    body.albums.map((one: { id: string } | null) => one?.id ?? null),
    [other, null, album, other],
  )
  assert.deepEqual(body.albums[2], (await api.get(`/v1/albums/${album}?market=SE`)).body)
})

test('twenty in one call are accepted, twenty-one are too many', async () => {
  const twenty = Array<string>(20).fill(album)
  assert.equal((await api.get(`/v1/albums?ids=${twenty}`)).body.albums.length, 20)
  const { status, body } = await api.get(`/v1/albums?ids=${[...twenty, album]}`)
  assert.equal(status, 400)
  assert.equal(body.error.message, 'too many ids requested')
})

test('the former id of a merged album gives the survivor', async () => {
  const former = idOf('former')
  await aCatalog(world, {
    aliases: [{ kind: 'album', source: 'reprise', sourceId: former, id: album }],
  })
  const { body } = await api.get(`/v1/albums/${former}`)
  assert.deepEqual([body.id, body.tracks.items.length], [album, 3])
  assert.equal((await api.get(`/v1/albums/${former}/tracks`)).body.items.length, 3)
  assert.equal((await api.get(`/v1/albums?ids=${former}`)).body.albums[0].id, album)
})

test('404 Non existing id', async () => {
  for (const url of [`/v1/albums/${nowhere}`, `/v1/albums/${nowhere}/tracks`]) {
    const { status, body } = await api.get(url)
    assert.equal(status, 404)
    assert.deepEqual(body, {
      error: { status: 404, message: `Non existing id: 'spotify:album:${nowhere}'` },
    })
  }
})

for (const [url, message] of [
  ['/v1/albums/abc', 'Invalid base62 id'],
  ['/v1/albums/abc/tracks', 'Invalid base62 id'],
  ['/v1/albums?ids=abc', 'Invalid base62 id'],
  ['/v1/albums', 'Missing required field: ids'],
  ['/v1/albums?ids=', 'Missing required field: ids'],
  [`/v1/albums/${album}?market=QQ`, 'Invalid market code'],
  [`/v1/albums?ids=${album}&market=QQ`, 'Invalid market code'],
  [`/v1/albums/${album}/tracks?market=QQ`, 'Invalid market code'],
  [`/v1/albums/${album}/tracks?limit=51`, 'Invalid limit'],
  [`/v1/albums/${album}/tracks?limit=0`, 'Invalid limit'],
  [`/v1/albums/${album}/tracks?limit=`, 'Invalid limit'],
  [`/v1/albums/${album}/tracks?offset=-1`, 'Invalid offset'],
] as const) {
  test(`400 ${message} for ${url}`, async () => {
    const { status, body } = await api.get(url)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}
