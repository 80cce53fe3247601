import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aUser, idOf, manyTracks } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, await aUser(world, 'mira')))
const songs = await manyTracks(world, 'song', 4)
const [a = '', b = '', c = '', d = ''] = songs

/** All four are saved again before what a test removes. */
const saveAll = () => api.put('/v1/me/tracks', { ids: songs })

const left = async () =>
  (await api.get('/v1/me/tracks')).body.items.map(
    ({ track }: { track: { id: string } }) => track.id,
  )

for (const [form, query, body] of [
  ['in the query', `?ids=${a},${c}`, undefined],
  ['in a JSON object', '', { ids: [a, c] }],
  ['as a bare JSON array', '', [a, c]],
] as const) {
  test(`removes ids given ${form}`, async () => {
    await saveAll()
    const answer = await api.delete(`/v1/me/tracks${query}`, body)
    assert.equal(answer.status, 200)
    assert.equal(answer.body, undefined)
    assert.deepEqual((await left()).toSorted(), [b, d].toSorted())
    assert.equal((await api.get('/v1/me/tracks')).body.total, 2)
  })
}

test('the query wins over the body', async () => {
  await saveAll()
  await api.delete(`/v1/me/tracks?ids=${a}`, { ids: [b] })
  assert.deepEqual((await left()).toSorted(), [b, c, d].toSorted())
})

test('what is not saved, or does not exist, is no error', async () => {
  await saveAll()
  await api.delete(`/v1/me/tracks?ids=${a}`)
  const { status } = await api.delete('/v1/me/tracks', [a, idOf('nowhere')])
  assert.equal(status, 200)
  assert.equal((await left()).length, 3)
})

test('removed and saved again counts as new', async () => {
  await saveAll()
  await api.delete('/v1/me/tracks', [d])
  world.clock.advance(1_000)
  await api.put('/v1/me/tracks', [d])
  assert.equal((await left())[0], d)
})

for (const [what, query, body, message] of [
  ['nothing', '', undefined, 'Missing required field: ids'],
  ['too many', '', { ids: Array(51).fill(a) }, 'too many ids requested'],
  ['a malformed id', '?ids=abc', undefined, 'Invalid base62 id'],
  ['what is not JSON', '', 'ids', 'Error parsing JSON.'],
] as const) {
  test(`400 ${message} for ${what}`, async () => {
    const answer = await api.delete(`/v1/me/tracks${query}`, body)
    assert.equal(answer.status, 400)
    assert.deepEqual(answer.body, { error: { status: 400, message } })
  })
}

test('401 without a token, 403 without the scope', async () => {
  assert.equal((await api.as(null).delete('/v1/me/tracks', [a])).status, 401)
  const narrow = await aToken(world, 'mira', 'user-library-read')
  assert.equal((await api.as(narrow).delete('/v1/me/tracks', [a])).status, 403)
})
