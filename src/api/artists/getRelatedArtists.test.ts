import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aCatalog, anArtist, aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, await aUser(world, 'kim')))
const pathOf = (id: string) => `/v1/artists/${id}/related-artists`
const related = async (id: string) =>
  (await api.get(pathOf(id))).body.artists.map(({ name }: { name: string }) => name)

const trio = await anArtist(world, 'Trio', { genres: ['jazz', 'bebop'] })
const quartet = await anArtist(world, 'Quartet', { genres: ['bebop', 'jazz'] })
await anArtist(world, 'Crooner', { genres: ['jazz', 'bebop', 'swing'] })
await anArtist(world, 'Blast', { genres: ['grindcore'] })
const lonely = await anArtist(world, 'Lonely')

test('artists who share genres, the one who shares most first, never the artist', async () => {
  assert.equal((await api.get(pathOf(trio))).status, 200)
  assert.deepEqual(await related(trio), ['Quartet', 'Crooner'])
})

test('nobody is related to somebody of whom nothing is known', async () => {
  assert.deepEqual(await related(lonely), [])
})

test('what lies together in playlists and what has two names on it relates artists', async () => {
  const song = await aTrack(world, 'Alone', { artistIds: [lonely], album: 'Alone' })
  const other = await anArtist(world, 'Neighbour')
  const besides = await aTrack(world, 'Beside', { artistIds: [other], album: 'Beside' })
  const guest = await anArtist(world, 'Guest')
  await aTrack(world, 'Both', { artistIds: [lonely, guest], album: 'Alone' })
  await aPlaylist(api, { trackIds: [song, besides] })
  // Playlists are noticed after a while, and with the next change of the catalog.
  await anArtist(world, 'Newcomer')
  assert.deepEqual((await related(lonely)).toSorted(), ['Guest', 'Neighbour'])
})

test('at most 20', async () => {
  const artists = Array.from({ length: 30 }, (_, at) => ({
    id: idOf(`choir ${at}`),
    name: `Choir ${at}`,
    genres: ['choral'],
  }))
  await aCatalog(world, { artists })
  const names = await related(idOf('choir 3'))
  assert.equal(new Set(names).size, 20)
  assert.ok(!names.includes('Choir 3'))
})

test('the former id of a merged artist still works', async () => {
  const former = idOf('former')
  await aCatalog(world, {
    aliases: [{ kind: 'artist', source: 'reprise', sourceId: former, id: quartet }],
  })
  assert.deepEqual(await related(former), ['Trio', 'Crooner'])
})

for (const [id, status, message] of [
  ['short', 400, 'Invalid base62 id'],
  [idOf('nobody'), 404, `Non existing id: 'spotify:artist:${idOf('nobody')}'`],
] as const) {
  test(`${status} ${message}`, async () => {
    const answer = await api.get(pathOf(id))
    assert.equal(answer.status, status)
    assert.deepEqual(answer.body, { error: { status, message } })
  })
}

test('401 without a token', async () => {
  assert.equal((await api.as(null).get(pathOf(trio))).status, 401)
})
