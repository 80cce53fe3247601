import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { aUser } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'
import { loadDemoCatalog } from '../../demo/load.ts'
import { demoWorld } from '../../demo/world.ts'

/** The queries of docs/search.md on the demo world: the obvious answer comes first, on each engine. */
const world = await testWorld()
let api: Api

before(async () => {
  const now = world.clock.now()
  const demo = demoWorld(now)
  const owners = new Set(demo.playlists.map(({ ownerId }) => ownerId))
  for (const owner of owners) await aUser(world, owner)
  await world.changes.write((tx, touch) => loadDemoCatalog(tx, touch, demo, now))
  api = apiOf(world, await aToken(world, ''))
})

const page = readFileSync(new URL('../../../docs/search.md', import.meta.url), 'utf8')
const rows = page
  .slice(page.indexOf('| Query | Type |'))
  .trim()
  .split('\n')
  .slice(2)
  .map((row) => row.slice(2, -2).split(' | '))

/** An app without a market finds nothing of these. */
const spoken = ['show', 'episode', 'audiobook']

test('there are enough of them', () => assert.ok(rows.length >= 25))

for (const [q = '', type = '', answers = ''] of rows) {
  test(`${q} as ${type}`, async () => {
    const query = new URLSearchParams({ q, type, limit: '3' })
    if (spoken.includes(type)) query.set('market', 'US')
    const { body } = await api.get(`/v1/search?${query}`)
    const names = body[`${type}s`].items.map(({ name }: { name: string }) => name)
    assert.equal(names.join(' · '), answers)
  })
}

test('recurring words find things of three kinds and more', async () => {
  const words = 'night river blue moonlight rain neon bach light sea drive'.split(' ')
  for (const q of words) {
    const query = new URLSearchParams({ q, type: 'artist,album,track,playlist' })
    const { body } = await api.get(`/v1/search?${query}`)
    const pages = Object.values(body as Record<string, { total: number }>)
    assert.ok(pages.filter(({ total }) => total > 0).length >= 3, q)
  }
})
