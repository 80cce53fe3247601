import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isId } from '../../lib/base62.ts'
import { demoWorld } from '../world.ts'

const DAY_MS = 86_400_000
const NOON = Date.UTC(2026, 10, 5, 12)
const today = Date.UTC(2026, 10, 5)

const { spoken, users } = demoWorld(NOON)
const { shows, episodes, audiobooks, chapters } = spoken

test('eight shows in several languages, one of them explicit, and six books', () => {
  assert.equal(shows.length, 8)
  assert.equal(episodes.length, 100)
  assert.equal(audiobooks.length, 6)
  assert.deepEqual([...new Set(shows.flatMap(({ languages = [] }) => languages))].sort(), [
    'de',
    'en',
    'en-GB',
    'en-US',
    'es',
  ])
  assert.equal(shows.filter(({ explicit }) => explicit).length, 1)
  assert.deepEqual(
    audiobooks.map(({ totalChapters }) => totalChapters),
    [12, 12, 5, 17, 24, 13],
  )
  assert.equal(chapters.length, 83)
})

test('ids are valid and unique, and parts belong to something', () => {
  const all = [...shows, ...episodes, ...audiobooks, ...chapters].map(({ id }) => id)
  assert.ok(all.every(isId))
  assert.equal(new Set(all).size, all.length)
  const wholes = new Set([...shows, ...audiobooks].map(({ id }) => id))
  assert.ok(episodes.every(({ showId }) => wholes.has(showId)))
  assert.ok(chapters.every(({ audiobookId }) => wholes.has(audiobookId)))
})

test('every show comes out once a week, up to the last few days', () => {
  for (const { id, name } of shows) {
    const days = episodes
      .filter(({ showId }) => showId === id)
      .map(({ releaseDate = '' }) => Math.round((today - Date.parse(releaseDate)) / DAY_MS))
    const [newest = 0] = days
    assert.ok(newest >= 1 && newest <= 7, name)
    assert.deepEqual(
      days,
      days.map((_, week) => newest + 7 * week),
    )
  }
})

test('one episode takes two hours, no other as much', () => {
  const long = episodes.filter(({ durationMs = 0 }) => durationMs >= 7_200_000)
  assert.deepEqual(
    long.map(({ name }) => name),
    ['The Long Night'],
  )
})

test('what people saved and heard is there and had come out', () => {
  const released = new Map(
    episodes.map(({ id, releaseDate = '' }) => [id, Date.parse(releaseDate)]),
  )
  const first = new Map(
    shows.map(({ id }) => {
      const days = episodes.filter((one) => one.showId === id).map((one) => released.get(one.id))
      return [id, Math.min(...days.map((day) => day ?? 0))]
    }),
  )
  const books = new Map(audiobooks.map(({ id }) => [id, 0]))
  const parts = new Map([...released, ...chapters.map(({ id }) => [id, 0] as const)])
  for (const user of users) {
    for (const [saved, known] of [
      [user.savedShows, first],
      [user.savedEpisodes, released],
      [user.savedAudiobooks, books],
      [user.heard.map(({ episodeId: id, daysAgo }) => ({ id, daysAgo })), parts],
    ] as const) {
      for (const { id, daysAgo } of saved) {
        const from = known.get(id)
        assert.ok(from !== undefined && today - daysAgo * DAY_MS >= from, `${user.id} ${id}`)
      }
    }
  }
})
