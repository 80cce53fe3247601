import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { testWorld } from '../../../test/support/world.ts'
import { ensureDemoWorld } from '../../demo/first-start.ts'

const world = await testWorld()
await ensureDemoWorld({ ...world, chosen: { clientSecret: '', password: '' } })

const ranges = ['short_term', 'medium_term', 'long_term']

for (const user of ['mira', 'theo']) {
  test(`the top five of ${user} differ between four weeks, six months and a year`, async () => {
    const api = apiOf(world, await aToken(world, user))
    for (const type of ['artists', 'tracks']) {
      const fives: string[] = []
      for (const range of ranges) {
        const { body } = await api.get(`/v1/me/top/${type}?time_range=${range}&limit=5`)
        assert.equal(body.items.length, 5)
        fives.push(body.items.map(({ name }: { name: string }) => name).join())
      }
      assert.equal(new Set(fives).size, 3, `${type}: ${fives.join(' | ')}`)
    }
  })
}

test('mira: Slow Tidal these weeks, The Quiet Astronauts this half year, Neon Pilgrims this year', async () => {
  const api = apiOf(world, await aToken(world, 'mira'))
  const first: string[] = []
  for (const range of ranges) {
    const { body } = await api.get(`/v1/me/top/artists?time_range=${range}&limit=1`)
    first.push(body.items[0].name)
  }
  assert.deepEqual(first, ['Slow Tidal', 'The Quiet Astronauts', 'Neon Pilgrims'])
})
