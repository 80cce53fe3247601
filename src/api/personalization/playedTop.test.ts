import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aUser, manyTracks } from '../../../test/support/builders.ts'
import { testNow, testWorld } from '../../../test/support/world.ts'
import { recordPlays } from '../../domain/personalization/record-plays.ts'

const world = await testWorld()
const [lately = '', spring = '', ever = ''] = await manyTracks(world, 'song', 3)
const dayMs = 86_400_000
let played = 0

/** Plays of a track, one a day, the last so many days ago. */
async function play(userId: string, id: string, count: number, daysAgo: number): Promise<void> {
  const plays = Array.from({ length: count }, (_, at) => {
    const playedAt = testNow - (daysAgo + at) * dayMs
    const uri = `spotify:track:${id}`
    const playId = `play-${played++}`
    return { playId, uri, contextUri: '', startedAt: playedAt - 1, playedAt, listenedMs: 1 }
  })
  await world.changes.write((tx, touch) => recordPlays(tx, touch, userId, plays))
}

async function listener(name: string) {
  const api = apiOf(world, await aToken(world, await aUser(world, name)))
  return async (range: string): Promise<string[]> =>
    (await api.get(`/v1/me/top/tracks?time_range=${range}`)).body.items.map(
      ({ id }: { id: string }) => id,
    )
}

test('what was played counts, in each window by its age', async () => {
  const top = await listener('mira')
  await play('mira', lately, 6, 0)
  await play('mira', spring, 30, 40)
  await play('mira', ever, 100, 250)
  assert.deepEqual(
    [(await top('short_term'))[0], (await top('medium_term'))[0], (await top('long_term'))[0]],
    [lately, spring, ever],
  )
})

test('a play that was just heard is in the next answer', async () => {
  const top = await listener('theo')
  await play('theo', ever, 3, 1)
  assert.deepEqual(await top('short_term'), [ever])
  await play('theo', lately, 8, 0)
  assert.deepEqual(await top('short_term'), [lately, ever])
  await play('theo', ever, 9, 0)
  assert.deepEqual(await top('short_term'), [ever, lately])
})

test('plays one by one come to the same as all at once', async () => {
  await aUser(world, 'kim')
  await aUser(world, 'lee')
  for (let day = 0; day < 5; day++) await play('kim', lately, 1, day)
  await play('lee', lately, 5, 0)
  const rows = await world.db
    .selectFrom('played_track')
    .selectAll()
    .where('user_id', 'in', ['kim', 'lee'])
    .orderBy('user_id')
    .execute()
  const [kim, lee] = rows
  assert.equal(kim?.plays, 5)
  assert.equal(lee?.plays, 5)
  for (const range of ['short_term', 'medium_term', 'long_term'] as const) {
    assert.ok(Math.abs((kim?.[range] ?? 0) / (lee?.[range] ?? 1) - 1) < 1e-9, range)
  }
})

test('episodes are in the history, and in no list of tracks', async () => {
  const top = await listener('sam')
  const playedAt = testNow
  const uri = 'spotify:episode:0000000000000000000000'
  const more = { playId: 'e', contextUri: '', startedAt: playedAt, listenedMs: 1 }
  await world.changes.write((tx, touch) =>
    recordPlays(tx, touch, 'sam', [{ uri, playedAt, ...more }]),
  )
  assert.deepEqual(await top('short_term'), [])
})
