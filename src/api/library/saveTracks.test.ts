import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aTrack, aUser, idOf, manyTracks } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const songs = await manyTracks(world, 'song', 51)
const [a = '', b = '', c = '', d = ''] = songs

/** The API of a user with an empty library. */
async function fresh(name: string) {
  const api = apiOf(world, await aToken(world, await aUser(world, name)))
  const items = async () => (await api.get('/v1/me/tracks?limit=50')).body.items
  return {
    api,
    put: (query: string, body?: unknown) => api.put(`/v1/me/tracks${query}`, body),
    ids: async () => (await items()).map(({ track }: { track: { id: string } }) => track.id),
    times: async () => (await items()).map((item: { added_at: string }) => item.added_at),
  }
}

test('ids come in the query, in a JSON object or as a bare JSON array', async () => {
  const { put, ids } = await fresh('forms')
  for (const [query, body] of [
    [`?ids=${a},${b}`, undefined],
    ['', { ids: [c] }],
    ['', [d]],
  ] as const) {
    const { status, body: answer } = await put(query, body)
    assert.equal(status, 200)
    assert.equal(answer, undefined)
    world.clock.advance(1_000)
  }
  assert.deepEqual(await ids(), [d, c, a, b])
})

test('JSON is read whatever its content type says, and an empty body beside a query is none', async () => {
  const { api, put, ids } = await fresh('types')
  await api.put('/v1/me/tracks', JSON.stringify([a]), { 'content-type': 'text/plain' })
  assert.equal((await put(`?ids=${b}`, '')).status, 200)
  assert.deepEqual((await ids()).toSorted(), [a, b].toSorted())
})

test('timestamped_ids wins over the query, and the query over the body', async () => {
  const { put, ids } = await fresh('precedence')
  await put(`?ids=${a}`, {
    ids: [b],
    timestamped_ids: [{ id: c, added_at: '2020-01-01T00:00:00Z' }],
  })
  assert.deepEqual(await ids(), [c])
  await put(`?ids=${a}`, { ids: [b] })
  assert.deepEqual(await ids(), [a, c])
})

test('timestamped ids take their place among the others', async () => {
  const { put, ids, times } = await fresh('dated')
  await put('', { ids: [a] })
  const timestamped_ids = [
    { id: b, added_at: '2023-01-15T14:30:00Z' },
    { id: c, added_at: '2024-01-15T14:30:59.900Z' },
    { id: d, added_at: '2023-01-15T16:30:00+02:00' },
  ]
  assert.equal((await put('', { timestamped_ids })).status, 200)
  assert.deepEqual(await ids(), [a, c, b, d])
  assert.deepEqual((await times()).slice(1), [
    '2024-01-15T14:30:59Z',
    '2023-01-15T14:30:00Z',
    '2023-01-15T14:30:00Z',
  ])
})

test('saving again keeps the first added_at and the place', async () => {
  const { put, ids, times } = await fresh('again')
  await put('', { ids: [a] })
  world.clock.advance(60_000)
  await put('', { ids: [b] })
  const before = await times()
  world.clock.advance(60_000)
  assert.equal((await put('', { ids: [a, b, a] })).status, 200)
  assert.deepEqual(await ids(), [b, a])
  assert.deepEqual(await times(), before)
})

test('fifty at once are saved in their order, fifty-one are refused', async () => {
  const { put, ids } = await fresh('many')
  const { status, body } = await put('', { ids: songs })
  assert.equal(status, 400)
  assert.deepEqual(body, { error: { status: 400, message: 'too many ids requested' } })
  const timestamped_ids = songs.map((id) => ({ id, added_at: '2020-01-01T00:00:00Z' }))
  assert.equal((await put('', { timestamped_ids })).status, 400)
  assert.equal((await put(`?ids=${songs.join(',')}`)).status, 400)
  assert.deepEqual(await ids(), [])
  const fifty = songs.slice(0, 50).toReversed()
  assert.equal((await put('', { ids: fifty })).status, 200)
  assert.deepEqual(await ids(), fifty)
})

test('404 for an id the catalog does not have, and nothing is saved', async () => {
  const { put, ids } = await fresh('unknown')
  const { status, body } = await put('', { ids: [a, idOf('nowhere')] })
  assert.equal(status, 404)
  assert.equal(body.error.message, `Non existing id: 'spotify:track:${idOf('nowhere')}'`)
  assert.deepEqual(await ids(), [])
})

test('a former id saves the track that took its place', async () => {
  const { put, ids, api } = await fresh('merged')
  const survivor = await aTrack(world, 'survivor')
  await world.changes.write((tx) =>
    tx
      .insertInto('alias')
      .values({ kind: 'track', source: 'reprise', source_id: idOf('former'), id: survivor })
      .execute(),
  )
  assert.equal((await put('', { ids: [survivor, idOf('former')] })).status, 200)
  assert.deepEqual(await ids(), [survivor])
  const contains = `/v1/me/tracks/contains?ids=${idOf('former')},${survivor}`
  assert.deepEqual((await api.get(contains)).body, [true, true])
  assert.equal((await api.delete('/v1/me/tracks', [idOf('former')])).status, 200)
  assert.deepEqual(await ids(), [])
})

for (const [what, query, body, message] of [
  ['nothing', '', undefined, 'Missing required field: ids'],
  ['an empty query', '?ids=', {}, 'Missing required field: ids'],
  ['an empty list', '', { ids: [] }, 'Missing required field: ids'],
  ['a malformed id', '', { ids: ['abc'] }, 'Invalid base62 id'],
  ['a URI for an id', `?ids=spotify:track:${a}`, undefined, 'Invalid base62 id'],
  ['a number for an id', '', { ids: [7] }, 'Error parsing JSON.'],
  ['a text for the list', '', { ids: a }, 'Error parsing JSON.'],
  ['what is not JSON', '', '{"ids": [', 'Error parsing JSON.'],
  ['a date that is none', '', dated('yesterday'), 'Invalid added_at'],
  ['a day that is none', '', dated('2024-02-30T00:00:00Z'), 'Invalid added_at'],
  ['a date without a time zone', '', dated('2024-02-03T00:00:00'), 'Invalid added_at'],
  ['a date as a number', '', dated(1_700_000_000), 'Error parsing JSON.'],
] as const) {
  test(`400 ${message} for ${what}`, async () => {
    const api = apiOf(world, await aToken(world, 'forms'))
    const answer = await api.put(`/v1/me/tracks${query}`, body)
    assert.equal(answer.status, 400)
    assert.deepEqual(answer.body, { error: { status: 400, message } })
  })
}

function dated(added_at: unknown) {
  return { timestamped_ids: [{ id: a, added_at }] }
}

test('401 without a token, 403 without the scope and for an app token', async () => {
  const api = apiOf(world, null)
  assert.equal((await api.put('/v1/me/tracks', { ids: [a] })).status, 401)
  const narrow = await aToken(world, 'forms', 'user-library-read')
  for (const other of [narrow, await aToken(world, '')]) {
    assert.equal((await api.as(other).put('/v1/me/tracks', { ids: [a] })).status, 403)
  }
})
