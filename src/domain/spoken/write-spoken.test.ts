import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aUser, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'
import type { SpokenBatch } from '../../model/records.ts'
import { episodeIdsOf, loadEpisodes } from '../../store/episodes.ts'
import { findResumePoint, loadResumePoints } from '../../store/resume-points.ts'
import { loadShows } from '../../store/shows.ts'
import { keepResumePoint } from './resume.ts'
import { writeSpoken } from './write-spoken.ts'

const world = await testWorld()

const write = (records: Partial<SpokenBatch>) => {
  const nothing = { shows: [], episodes: [], audiobooks: [], chapters: [] }
  return world.changes.write((tx, touch) =>
    writeSpoken(tx, touch, { rank: 'full', ...nothing, ...records }),
  )
}

const showOf = async (id: string) => (await loadShows(world.db, [id])).get(id)

test('writing the same again changes nothing and tells nobody', async () => {
  const showId = idOf('twice')
  const batch = {
    shows: [{ id: showId, name: 'Twice', totalEpisodes: 1, markets: ['SE', 'DE'] }],
    episodes: [
      { id: idOf('twice 1'), name: 'One', showId, releasedAt: 5, releaseDate: '2026-02-01' },
      { id: idOf('twice 2'), name: 'Two', showId, htmlDescription: '<b>x</b>' },
    ],
    audiobooks: [{ id: idOf('twice book'), name: 'Book', authors: ['A'] }],
    chapters: [{ id: idOf('twice c'), name: 'C', audiobookId: idOf('twice book'), number: 1 }],
  }
  assert.deepEqual(await write(batch), { created: 5, updated: 0, unchanged: 0 })
  const topics: string[] = []
  world.changes.subscribe((topic) => topics.push(topic))
  assert.deepEqual(await write(batch), { created: 0, updated: 0, unchanged: 5 })
  assert.deepEqual(topics, [])
})

test('a show counts what is known of it, whatever its source says', async () => {
  const showId = idOf('counted')
  await write({ shows: [{ id: showId, name: 'Counted', totalEpisodes: 7 }] })
  assert.equal((await showOf(showId))?.totalEpisodes, 7)
  const episodes = Array.from({ length: 9 }, (_, at) => ({
    id: idOf(`counted ${at}`),
    name: `${at}`,
    showId,
  }))
  await write({ episodes })
  assert.equal((await showOf(showId))?.totalEpisodes, 9)
  await write({ shows: [{ id: showId, name: 'Counted', totalEpisodes: 2 }] })
  assert.equal((await showOf(showId))?.totalEpisodes, 9)
})

test('a lower rank fills in and does not overwrite', async () => {
  const id = idOf('ranked')
  await write({ shows: [{ id, name: 'Ranked', publisher: 'P', explicit: true }] })
  await write({
    rank: 'names',
    shows: [{ id, name: 'Other', publisher: 'Q', description: 'D', explicit: false }],
  })
  const show = await showOf(id)
  assert.deepEqual(
    [show?.name, show?.publisher, show?.description, show?.explicit],
    ['Ranked', 'P', 'D', true],
  )
})

test('what was taken for a podcast becomes an audiobook, and is sold like one', async () => {
  const id = idOf('revealed')
  await write({ rank: 'names', shows: [{ id, name: 'Revealed' }] })
  assert.equal((await showOf(id))?.kind, 'show')
  await write({ audiobooks: [{ id, name: 'Revealed', narrators: ['N'] }] })
  const book = await showOf(id)
  assert.deepEqual([book?.kind, book?.narrators], ['audiobook', ['N']])
  assert.deepEqual(book?.markets.codes, ['AU', 'CA', 'GB', 'IE', 'NZ', 'US'])
})

test('an audiobook is sold where its source says', async () => {
  const id = idOf('own book')
  await write({ audiobooks: [{ id, name: 'Own', markets: ['SE'] }] })
  await write({ audiobooks: [{ id, name: 'Own' }] })
  assert.deepEqual((await showOf(id))?.markets.codes, ['SE'])
})

test('episodes of one day go by the hour they came out, those without by their id', async () => {
  const showId = idOf('ordered')
  const releaseDate = '2026-03-01'
  const noon = Date.UTC(2026, 2, 1, 12)
  await write({
    shows: [{ id: showId, name: 'Ordered' }],
    episodes: [
      { id: idOf('midnight'), name: 'm', showId, releaseDate },
      { id: idOf('noon'), name: 'n', showId, releaseDate, releasedAt: noon },
      { id: idOf('month'), name: 'o', showId, releaseDate: '2026-02' },
    ],
  })
  assert.deepEqual(await episodeIdsOf(world.db, showId), [
    idOf('noon'),
    idOf('midnight'),
    idOf('month'),
  ])
  const month = (await loadEpisodes(world.db, [idOf('month')])).get(idOf('month'))
  assert.equal(month?.releaseDatePrecision, 'month')
})

test('a description in HTML is also kept without markup, unless the source has its own', async () => {
  const [id, other] = [idOf('described'), idOf('described too')]
  const htmlDescription = '<p>a&nbsp;<i>b</i></p>'
  await write({
    shows: [
      { id, name: 'D', htmlDescription },
      { id: other, name: 'E', htmlDescription, description: 'own' },
    ],
  })
  assert.equal((await showOf(id))?.description, 'a b')
  assert.equal((await showOf(other))?.description, 'own')
})

test('resume points are kept for each user and episode', async () => {
  await aUser(world, 'kim')
  const keep = (userId: string, episodeId: string, positionMs: number) =>
    world.changes.write((tx, touch) =>
      keepResumePoint(tx, touch, { userId, episodeId, positionMs, now: world.clock.now() }),
    )
  await keep('kim', 'e1', 10)
  await keep('kim', 'e1', 20)
  await keep('kim', 'e2', -1)
  await keep('jo', 'e1', 30)
  const { points } = await loadResumePoints(world.db, 'kim')
  assert.deepEqual([...points].sort(), [
    ['e1', { fullyPlayed: false, positionMs: 20 }],
    ['e2', { fullyPlayed: true, positionMs: 0 }],
  ])
  assert.deepEqual(await findResumePoint(world.db, 'jo', 'e1'), {
    fullyPlayed: false,
    positionMs: 30,
  })
  assert.equal(await findResumePoint(world.db, 'jo', 'e2'), undefined)
})
