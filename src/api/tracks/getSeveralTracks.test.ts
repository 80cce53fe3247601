import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aTrack, idOf, manyTracks } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))
const songs = await manyTracks(world, 'song', 50)
const [a = '', b = ''] = songs
const nowhere = idOf('nowhere')

const batch = async (query: string) => (await api.get(`/v1/tracks?ids=${query}`)).body.tracks

test('tracks in the order asked, duplicates as often as asked, unknown ones null', async () => {
  const tracks = await batch(`${b},${nowhere},${a},${b}`)
  assert.deepEqual(
    tracks.map((track: { id: string } | null) => track?.id ?? null),
    [b, null, a, b],
  )
  assert.deepEqual(tracks[0], (await api.get(`/v1/tracks/${b}`)).body)
})

test('only unknown ids give only nulls', async () => {
  assert.deepEqual(await batch(nowhere), [null])
})

test('fifty in one call, in any case of spaces', async () => {
  assert.equal((await batch(songs.join(','))).length, 50)
  assert.equal((await batch(`${a}, ${b}`)).length, 2)
})

test('a market applies to each', async () => {
  const abroad = await aTrack(world, 'abroad', { isrc: 'SEABC2100001', markets: ['US'] })
  const home = await aTrack(world, 'home', { isrc: 'SEABC2100001', markets: ['SE'] })
  const [relinked, plain] = await batch(`${abroad},${a}&market=SE`)
  assert.deepEqual([relinked.id, relinked.linked_from.id], [home, abroad])
  assert.deepEqual([plain.is_playable, 'linked_from' in plain], [true, false])
})

test('equal batches have equal tags, other orders other ones', async () => {
  const tag = async (query: string) => (await api.get(`/v1/tracks?ids=${query}`)).headers.etag
  assert.equal(await tag(`${a},${b}`), await tag(`${a},${b}`))
  assert.notEqual(await tag(`${a},${b}`), await tag(`${b},${a}`))
})

for (const [what, query, message] of [
  ['no ids', '', 'Missing required field: ids'],
  ['empty ids', '?ids=', 'Missing required field: ids'],
  ['a malformed id', `?ids=${a},abc`, 'Invalid base62 id'],
  ['an empty id among others', `?ids=${a},,${b}`, 'Invalid base62 id'],
  ['fifty-one', `?ids=${[...songs, a]}`, 'too many ids requested'],
  ['an unknown market', `?ids=${a}&market=QQ`, 'Invalid market code'],
] as const) {
  test(`400 ${message} for ${what}`, async () => {
    const { status, body } = await api.get(`/v1/tracks${query}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}
