import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { apiOf, aToken } from '../support/api.ts'
import { aUser, manyTracks } from '../support/builders.ts'
import { testWorld } from '../support/world.ts'

const world = await testWorld()
const isSqlite = process.env.TEST_DATABASE_URL === undefined

test('a full disk: writes answer 503 and change nothing, reads go on, room mends it', {
  skip: !isSqlite && 'the disk of a PostgreSQL server is its own matter',
}, async () => {
  await aUser(world, 'kim')
  const ids = await manyTracks(world, 'Song', 50)
  const api = apiOf(world, await aToken(world, 'kim'))
  await api.put(`/v1/me/tracks?ids=${ids.slice(0, 5)}`)
  const before = await api.get('/v1/me/tracks')

  await limitPages(1)
  const full = await fill(api)
  assert.equal(full.status, 503)
  const listed = await api.get('/v1/me/playlists?limit=50')
  assert.equal(listed.body.items.length, listed.body.total)
  assert.deepEqual((await api.get('/v1/me/tracks')).body, before.body)

  await limitPages(1_000_000)
  const after = await api.put(`/v1/me/tracks?ids=${ids.slice(5)}`)
  assert.equal(after.status, 200)
  assert.equal((await api.get('/v1/me/tracks')).body.total, 50)
})

/** Writes until there is no room left. */
async function fill(api: ReturnType<typeof apiOf>) {
  for (let at = 0; at < 2_000; at++) {
    const reply = await api.post('/v1/me/playlists', {
      name: `${at}`,
      description: 'x'.repeat(290),
    })
    if (reply.status >= 400) return reply
  }
  return assert.fail('the disk was never full')
}

/** SQLite refuses to grow the file beyond this many pages, as a full disk would. */
async function limitPages(count: number): Promise<void> {
  await world.changes.write(async (tx) => {
    await sql.raw(`pragma max_page_count = ${count}`).execute(tx)
  })
}
