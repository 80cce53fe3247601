import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../support/api.ts'
import { aTrack, aUser, idOf } from '../support/builders.ts'
import { testWorld } from '../support/world.ts'
import { listeningQueries } from './support/listening-queries.ts'
import { planOf, statementsOf } from './support/plan.ts'
import { queries } from './support/queries.ts'

const world = await testWorld()
const userId = await aUser(world, 'mira')
const trackId = await aTrack(world, 'song')
const token = await aToken(world, userId)
const playlist = await apiOf(world, token).post('/v1/me/playlists', { name: 'list' })
const known = {
  userId,
  trackId,
  albumId: idOf('album Something'),
  artistId: idOf('artist Somebody'),
  playlistId: playlist.body.id,
}

for (const { name, run, isOrdered = false } of [...queries, ...listeningQueries]) {
  test(`${name} reads through an index${isOrdered ? ', in order' : ''}`, async () => {
    const statements = await statementsOf(world.db, (tx) => run(tx, known))
    assert.ok(statements.length > 0, 'nothing was asked')
    for (const statement of statements) {
      const plan = await planOf(world.db, statement, isOrdered)
      assert.deepEqual(plan.scans, [], plan.sql)
      if (isOrdered) assert.equal(plan.sorts, false, `sorts: ${plan.sql}`)
    }
  })
}

for (const q of ['song', 'son', 'sogn', '"song"', 'artist:somebody', 'song year:2020', 'tag:new']) {
  test(`search for ${q} reads through an index`, async () => {
    const query = new URLSearchParams({ q, type: 'track,album,artist,playlist', limit: '50' })
    const statements = await statementsOf(world.db, async (db) => {
      const reply = await apiOf({ ...world, db }, token).get(`/v1/search?${query}`)
      assert.equal(reply.status, 200)
    })
    assert.ok(statements.length > 0, 'nothing was asked')
    for (const statement of statements) {
      const plan = await planOf(world.db, statement, false)
      assert.deepEqual(plan.scans, [], plan.sql)
    }
  })
}
