import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { anAlbum, aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, await aUser(world, 'mira')))
const [a = '', b = '', c = ''] = await Promise.all(
  ['a', 'b', 'c'].map((name) => anAlbum(world, name)),
)
await aTrack(world, 'first', { albumId: a })

type Entry = { added_at: string; album: { id: string } }

const listed = async (query = '') =>
  (await api.get(`/v1/me/albums${query}`)).body.items.map(({ album }: Entry) => album.id)

async function clear() {
  await api.delete('/v1/me/albums', [a, b, c])
}

test('saved albums are listed newest first, with their tracks', async () => {
  assert.equal((await api.put('/v1/me/albums', { ids: [a] })).status, 200)
  world.clock.advance(1_000)
  assert.equal((await api.put('/v1/me/albums', [c, b])).status, 200)
  assert.deepEqual(await listed(), [c, b, a])
  const { body } = await api.get('/v1/me/albums?limit=1&offset=2')
  assert.equal(body.total, 3)
  assert.equal(body.items[0].added_at, '2026-05-01T12:00:00Z')
  assert.deepEqual(body.items[0].album, (await api.get(`/v1/albums/${a}`)).body)
  assert.equal(body.items[0].album.tracks.items[0].name, 'first')
  assert.match(body.previous, /\/v1\/me\/albums\?offset=1&limit=1$/)
  await clear()
})

test('saving again keeps the first added_at', async () => {
  await api.put(`/v1/me/albums?ids=${a}`)
  world.clock.advance(1_000)
  await api.put(`/v1/me/albums?ids=${b}`)
  await api.put(`/v1/me/albums?ids=${a},${b}`)
  assert.deepEqual(await listed(), [b, a])
  await clear()
})

for (const [form, query, body] of [
  ['in the query', `?ids=${a},${c}`, undefined],
  ['in a JSON object', '', { ids: [a, c] }],
  ['as a bare JSON array', '', [a, c]],
  ['in the query, which wins over a body', `?ids=${a},${c}`, { ids: [b] }],
] as const) {
  test(`saves and removes ids given ${form}`, async () => {
    assert.equal((await api.put(`/v1/me/albums${query}`, body)).status, 200)
    assert.deepEqual(await listed(), [a, c])
    await api.put('/v1/me/albums', [b])
    const removed = await api.delete(`/v1/me/albums${query}`, body)
    assert.equal(removed.status, 200)
    assert.equal(removed.body, undefined)
    assert.deepEqual(await listed(), [b])
    await clear()
  })
}

test('contains answers in the order asked, duplicates included', async () => {
  await api.put('/v1/me/albums', [a])
  const ids = [b, a, a, idOf('nowhere')]
  const { body } = await api.get(`/v1/me/albums/contains?ids=${ids.join(',')}`)
  assert.deepEqual(body, [false, true, true, false])
  await clear()
})

test('fifty are accepted wherever they are given, fifty-one nowhere', async () => {
  const fifty = Array.from({ length: 50 }, () => a)
  const more = [...fifty, a]
  assert.equal((await api.put(`/v1/me/albums?ids=${fifty}`)).status, 200)
  assert.equal((await api.delete('/v1/me/albums', fifty)).status, 200)
  assert.equal((await api.get(`/v1/me/albums/contains?ids=${fifty}`)).body.length, 50)
  for (const answer of [
    await api.put(`/v1/me/albums?ids=${more}`),
    await api.put('/v1/me/albums', { ids: more }),
    await api.delete('/v1/me/albums', more),
    await api.get(`/v1/me/albums/contains?ids=${more}`),
  ]) {
    assert.equal(answer.status, 400)
    assert.equal(answer.body.error.message, 'too many ids requested')
  }
})

test('404 for an id the catalog does not have, and nothing is saved', async () => {
  const { status, body } = await api.put('/v1/me/albums', [a, idOf('nowhere')])
  assert.equal(status, 404)
  assert.equal(body.error.message, `Non existing id: 'spotify:album:${idOf('nowhere')}'`)
  assert.deepEqual(await listed(), [])
})

test('400 for missing and malformed ids and limits', async () => {
  for (const [answer, message] of [
    [await api.put('/v1/me/albums'), 'Missing required field: ids'],
    [await api.put('/v1/me/albums', { ids: ['abc'] }), 'Invalid base62 id'],
    [await api.put('/v1/me/albums', { ids: 7 }), 'Error parsing JSON.'],
    [await api.delete('/v1/me/albums', {}), 'Missing required field: ids'],
    [await api.delete('/v1/me/albums?ids=abc'), 'Invalid base62 id'],
    [await api.get('/v1/me/albums/contains'), 'Missing required field: ids'],
    [await api.get('/v1/me/albums?limit=51'), 'Invalid limit'],
    [await api.get('/v1/me/albums?offset=-1'), 'Invalid offset'],
    [await api.get('/v1/me/albums?market=S'), 'Invalid market code'],
  ] as const) {
    assert.equal(answer.status, 400)
    assert.deepEqual(answer.body, { error: { status: 400, message } })
  }
})

test('401 without a token, 403 without the scope', async () => {
  const reader = api.as(await aToken(world, 'mira', 'user-library-read'))
  const writer = api.as(await aToken(world, 'mira', 'user-library-modify'))
  const nobody = api.as(null)
  for (const [status, answer] of [
    [401, await nobody.get('/v1/me/albums')],
    [401, await nobody.put('/v1/me/albums', [a])],
    [401, await nobody.delete('/v1/me/albums', [a])],
    [401, await nobody.get(`/v1/me/albums/contains?ids=${a}`)],
    [403, await writer.get('/v1/me/albums')],
    [403, await reader.put('/v1/me/albums', [a])],
    [403, await reader.delete('/v1/me/albums', [a])],
    [403, await writer.get(`/v1/me/albums/contains?ids=${a}`)],
  ] as const) {
    assert.equal(answer.status, status)
  }
})
