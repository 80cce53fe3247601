import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aUser, idOf, manyTracks } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, await aUser(world, 'mira')))
const [a = '', b = '', c = ''] = await manyTracks(world, 'song', 3)
await api.put('/v1/me/tracks', { ids: [a, c] })

test('answers in the order asked, duplicates and unknown ids included', async () => {
  const ids = [b, a, a, idOf('nowhere'), c]
  const { status, body } = await api.get(`/v1/me/tracks/contains?ids=${ids.join(',')}`)
  assert.equal(status, 200)
  assert.deepEqual(body, [false, true, true, false, true])
})

for (const [what, query, message] of [
  ['no ids', '', 'Missing required field: ids'],
  ['empty ids', '?ids=', 'Missing required field: ids'],
  ['too many', `?ids=${Array(51).fill(a)}`, 'too many ids requested'],
  ['a malformed id', `?ids=${a},abc`, 'Invalid base62 id'],
] as const) {
  test(`400 ${message} for ${what}`, async () => {
    const { status, body } = await api.get(`/v1/me/tracks/contains${query}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message } })
  })
}

test('401 without a token, 403 without the scope', async () => {
  const url = `/v1/me/tracks/contains?ids=${a}`
  assert.equal((await api.as(null).get(url)).status, 401)
  const narrow = await aToken(world, 'mira', 'user-library-modify')
  assert.equal((await api.as(narrow).get(url)).status, 403)
})
