import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { testWorld } from '../../../test/support/world.ts'

const world = await testWorld()

test('every market once, in alphabetical order, also to an app', async () => {
  const { status, body } = await apiOf(world, await aToken(world, '')).get('/v1/markets')
  assert.equal(status, 200)
  assert.deepEqual(Object.keys(body), ['markets'])
  assert.equal(body.markets.length, 184)
  assert.deepEqual(body.markets, [...new Set(body.markets)].toSorted())
  for (const code of ['SE', 'US', 'XK']) assert.ok(body.markets.includes(code))
})
