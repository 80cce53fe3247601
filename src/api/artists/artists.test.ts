import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aCatalog, anArtist, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))
const band = await anArtist(world, 'Band', {
  genres: ['synth-pop', 'art pop'],
  popularity: 71,
  followers: 306_565,
  images: [
    { url: 'https://images.example.org/640', width: 640, height: 640 },
    { url: 'https://images.example.org/any', width: null, height: null },
  ],
})
const solo = await anArtist(world, 'Solo')
const former = idOf('former')
await aCatalog(world, {
  aliases: [{ kind: 'artist', source: 'reprise', sourceId: former, id: solo }],
})

test('an artist is shown with genres, pictures, followers and popularity', async () => {
  const { status, body } = await api.get(`/v1/artists/${band}`)
  assert.equal(status, 200)
  assert.match(body.external_urls.spotify, new RegExp(`/artist/${band}$`))
  const { external_urls, ...rest } = body
  assert.deepEqual(rest, {
    followers: { href: null, total: 306_565 },
    genres: ['synth-pop', 'art pop'],
    href: `http://localhost:80/v1/artists/${band}`,
    id: band,
    images: [
      { url: 'https://images.example.org/640', height: 640, width: 640 },
      { url: 'https://images.example.org/any', height: null, width: null },
    ],
    name: 'Band',
    popularity: 71,
    type: 'artist',
    uri: `spotify:artist:${band}`,
  })
})

test('the former id of a merged artist gives the survivor', async () => {
  assert.equal((await api.get(`/v1/artists/${former}`)).body.id, solo)
})

test('404 Non existing id', async () => {
  const { status, body } = await api.get(`/v1/artists/${idOf('nowhere')}`)
  assert.equal(status, 404)
  assert.equal(body.error.message, `Non existing id: 'spotify:artist:${idOf('nowhere')}'`)
})

test('a batch keeps the order, duplicates and gaps', async () => {
  const ids = [solo, idOf('nowhere'), band, solo, former]
  const { body } = await api.get(`/v1/artists?ids=${ids}`)
  assert.deepEqual(
    body.artists.map((artist: { id: string } | null) => artist?.id ?? null),
    [solo, null, band, solo, solo],
  )
  assert.deepEqual(body.artists[2], (await api.get(`/v1/artists/${band}`)).body)
})

test('fifty in one call are accepted', async () => {
  const { body } = await api.get(`/v1/artists?ids=${Array(50).fill(band)}`)
  assert.equal(body.artists.length, 50)
})

for (const [what, url, message] of [
  ['a malformed id', '/v1/artists/abc', 'Invalid base62 id'],
  ['an id above 2^128', '/v1/artists/7N42dgm5tFLK9N8MT7fHC8', 'Invalid base62 id'],
  ['no ids', '/v1/artists', 'Missing required field: ids'],
  ['empty ids', '/v1/artists?ids=,', 'Missing required field: ids'],
  ['a malformed id among ids', `/v1/artists?ids=${band},abc`, 'Invalid base62 id'],
  ['fifty-one', `/v1/artists?ids=${Array(51).fill(band)}`, 'too many ids requested'],
] as const) {
  test(`400 ${message} for ${what}`, async () => {
    const { status, body } = await api.get(url)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}
