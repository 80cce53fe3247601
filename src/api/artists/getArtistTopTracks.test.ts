import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { anArtist, aTrack, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))
const artist = await anArtist(world, 'Band')
const host = await anArtist(world, 'Host')
const tracks: string[] = []
for (let at = 0; at < 12; at++) {
  const artistIds = at === 3 ? [host, artist] : [artist]
  tracks.push(await aTrack(world, `song ${at}`, { artistIds, popularity: 90 - at }))
}

const url = `/v1/artists/${artist}/top-tracks`
const ids = async (query = '') =>
  (await api.get(url + query)).body.tracks.map(({ id }: { id: string }) => id)

test('the ten most popular tracks the artist is credited on, whole', async () => {
  const { status, body } = await api.get(url)
  assert.equal(status, 200)
  assert.deepEqual(Object.keys(body), ['tracks'])
  assert.deepEqual(await ids(), tracks.slice(0, 10))
  assert.deepEqual(body.tracks[0], (await api.get(`/v1/tracks/${tracks[0]}`)).body)
})

test('a market, or country as it was called, applies to each', async () => {
  const { body } = await api.get(`${url}?market=SE`)
  assert.equal(body.tracks[0].is_playable, true)
  assert.deepEqual((await api.get(`${url}?country=SE`)).body, body)
  assert.deepEqual(await ids('?country=se'), await ids())
})

test('market wins over country', async () => {
  assert.equal((await api.get(`${url}?market=SE&country=QQ`)).status, 200)
})

test('an artist without tracks has none', async () => {
  const nobody = await anArtist(world, 'Nobody')
  assert.deepEqual((await api.get(`/v1/artists/${nobody}/top-tracks`)).body, { tracks: [] })
})

test('404 Non existing id', async () => {
  const { status, body } = await api.get(`/v1/artists/${idOf('nowhere')}/top-tracks`)
  assert.equal(status, 404)
  assert.equal(body.error.message, `Non existing id: 'spotify:artist:${idOf('nowhere')}'`)
})

for (const [path, message] of [
  ['/v1/artists/abc/top-tracks', 'Invalid base62 id'],
  [`${url}?market=QQ`, 'Invalid market code'],
  [`${url}?country=QQ`, 'Invalid market code'],
] as const) {
  test(`400 ${message} for ${path}`, async () => {
    const { status, body } = await api.get(path)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}
