import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { fold } from '../lib/fold.ts'
import type { PlaylistEntryRecord } from '../model/records.ts'
import openOpus from './data/open-opus.json' with { type: 'json' }
import type { Taste } from './types.ts'
import { demoWorld } from './world.ts'

const world = demoWorld(Date.UTC(2026, 10, 5, 12))
const artistNames = new Map(world.batch.artists.map(({ id, name }) => [id, name]))

const trackIdsOf = (entries: PlaylistEntryRecord[]) =>
  entries.flatMap((entry) => ('trackId' in entry ? [entry.trackId] : []))

/** Whether every word of the query begins a word of the text. */
const hits = (query: string, text: string) =>
  fold(query)
    .split(' ')
    .every((word) =>
      fold(text)
        .split(/[^\p{L}\p{N}]+/u)
        .some((one) => one.startsWith(word)),
    )

for (const query of [
  'night',
  'river',
  'blue',
  'light',
  'rain',
  'summer',
  'moon',
  'paper',
  'morning',
  'bach',
]) {
  test(`"${query}" finds three kinds of things`, () => {
    const { artists, albums, tracks } = world.batch
    const kinds = [
      artists.some(({ name }) => hits(query, name)),
      albums.some(
        ({ name, artistIds: [id = ''] }) =>
          hits(query, name) || hits(query, artistNames.get(id) ?? ''),
      ),
      tracks.some(
        ({ name, artistIds: [id = ''] }) =>
          hits(query, name) || hits(query, artistNames.get(id) ?? ''),
      ),
      world.playlists.some(({ name, description = '' }) => hits(query, `${name} ${description}`)),
    ]
    assert.ok(kinds.filter(Boolean).length >= 3, String(kinds))
  })
}

test('the classics are there under the names people look for', () => {
  for (const query of [
    'fur elise',
    'moonlight',
    'brandenburg',
    'four seasons',
    'entertainer',
    'gymnopedies',
  ]) {
    const found = world.batch.tracks.filter(({ name }) => hits(query, name))
    assert.ok(
      found.some(({ artistIds }) => artistIds.length === 2),
      query,
    )
  }
})

test('each of the 54 genre seeds and 4 periods has at least 20 tracks to recommend', () => {
  const genresOf = new Map(world.batch.artists.map(({ id, genres = [] }) => [id, genres]))
  const counts = new Map<string, number>()
  for (const { artistIds } of world.batch.tracks) {
    for (const genre of new Set(artistIds.flatMap((id) => genresOf.get(id) ?? []))) {
      counts.set(genre, (counts.get(genre) ?? 0) + 1)
    }
  }
  assert.equal(counts.size, 58)
  assert.deepEqual(
    [...counts].filter(([, count]) => count < 20),
    [],
  )
})

test('every category has a playlist that is not empty', () => {
  assert.equal(world.categories.length, 20)
  const filled = new Set(
    world.playlists.filter(({ entries }) => entries.length > 0).map(({ id }) => id),
  )
  for (const { id, rule } of [...world.categories, ...world.shelves]) {
    const { playlists = [] } = rule
    assert.ok(playlists.length > 0 && playlists.every((playlist) => filled.has(playlist)), id)
  }
})

test('13 playlists of the editors, 7 of the users, each with what it is there for', () => {
  const byOwner = Map.groupBy(world.playlists, ({ ownerId }) => ownerId)
  assert.equal(byOwner.get('editorial')?.length, 13)
  assert.equal((byOwner.get('mira')?.length ?? 0) + (byOwner.get('theo')?.length ?? 0), 7)
  const some = (wanted: (playlist: (typeof world.playlists)[number]) => boolean) =>
    assert.ok(world.playlists.some(wanted))
  some(({ name }) => /\p{Extended_Pictographic}/u.test(name))
  some(({ name }) => name.includes('ö'))
  some(({ entries }) => entries.length === 350)
  some(({ entries, isPublic }) => entries.length === 0 && !isPublic)
  some(({ isCollaborative, isPublic, entries }) => {
    const adders = new Set(entries.map(({ addedBy }) => addedBy))
    return isCollaborative === true && !isPublic && adders.size === 2
  })
  some(({ entries }) => new Set(trackIdsOf(entries)).size < entries.length)
})

test('libraries have the sizes they should, newest first, and never two things at one moment', () => {
  const [mira, theo] = world.users
  assert.deepEqual(
    [mira?.country, mira?.product, theo?.country, theo?.product],
    ['SE', 'premium', 'US', 'free'],
  )
  assert.ok(theo?.explicitFilter)
  assert.ok(Math.abs((mira?.savedTracks.length ?? 0) - 400) < 5)
  assert.deepEqual([mira?.savedAlbums.length, mira?.followedArtists.length], [40, 20])
  for (const { savedTracks, savedAlbums } of world.users) {
    for (const saved of [savedTracks, savedAlbums]) {
      const days = saved.map(({ daysAgo }) => daysAgo)
      assert.deepEqual(
        days,
        days.toSorted((a, b) => a - b),
      )
      assert.equal(new Set(days).size, days.length)
      assert.equal(new Set(saved.map(({ id }) => id)).size, saved.length)
    }
  }
})

test('who is heard most differs between four weeks, six months and a year', () => {
  const [mira, theo] = world.users
  assert.deepEqual(
    [28, 180, 365].map((days) => favourite(mira?.taste, days)),
    ['Slow Tidal', 'The Quiet Astronauts', 'Neon Pilgrims'],
  )
  assert.equal(new Set([28, 180, 365].map((days) => favourite(theo?.taste, days))).size, 3)
})

/** The artist somebody is expected to hear most in the last so many days. */
function favourite(taste: Taste | null | undefined, days: number): string | undefined {
  const heard = new Map<string, number>()
  for (const { fromDaysAgo, toDaysAgo, artists } of taste?.eras ?? []) {
    const length = Math.max(0, Math.min(days, fromDaysAgo) - toDaysAgo)
    const total = artists.reduce((sum, { weight }) => sum + weight, 0)
    for (const { id, weight } of artists)
      heard.set(id, (heard.get(id) ?? 0) + (length * weight) / total)
  }
  const [first] = [...heard].toSorted(([, a], [, b]) => b - a)
  return artistNames.get(first?.[0] ?? '')
}

test('composers are long dead, their works are free, and the credit is kept with them', () => {
  assert.equal(openOpus.composers.length, 14)
  assert.ok(openOpus.composers.every(({ died }) => died <= 1925))
  assert.ok(openOpus.composers.flatMap(({ works }) => works).length >= 60)
  assert.match(openOpus.credit, /Open Opus.*CC0/)
})

const songs = new URL('../../../shared/data/catalog/tidytuesday_spotify_songs.csv', import.meta.url)

test('no invented artist has the name of a real one', {
  skip: existsSync(songs) ? false : 'SKIPPED: needs the TidyTuesday songs in ../shared/data',
}, () => {
  const rows = parse(readFileSync(songs), {
    columns: true,
    bom: true,
    relax_quotes: true,
  }) as Record<string, string>[]
  const real = new Set(rows.map(({ track_artist = '' }) => fold(track_artist)))
  const composers = new Set(openOpus.composers.map(({ name }) => name))
  const invented = [...artistNames.values()].filter((name) => !composers.has(name))
  assert.equal(invented.length, 56)
  assert.deepEqual(
    invented.filter((name) => real.has(fold(name))),
    [],
  )
})
