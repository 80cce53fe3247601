import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()
const api = apiOf(world, await aToken(world, ''))
const path = '/v1/recommendations/available-genre-seeds'

test('126 genres, each once, in the order of the alphabet', async () => {
  const { status, body } = await api.get(path)
  assert.equal(status, 200)
  assert.equal(new Set(body.genres).size, 126)
  assert.deepEqual(body.genres, body.genres.toSorted())
})

test('401 without a token', async () => {
  assert.equal((await api.as(null).get(path)).status, 401)
})
