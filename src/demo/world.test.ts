import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isId } from '../lib/base62.ts'
import type { PlaylistEntryRecord } from '../model/records.ts'
import type { DemoWorld } from './types.ts'
import { demoWorld } from './world.ts'

const NOON = Date.UTC(2026, 10, 5, 12)
const DAY_MS = 86_400_000

const world = demoWorld(NOON)
const albums = new Map(world.batch.albums.map((album) => [album.id, album]))
const tracks = new Map(world.batch.tracks.map((track) => [track.id, track]))

const trackIdsOf = (entries: PlaylistEntryRecord[]) =>
  entries.flatMap((entry) => ('trackId' in entry ? [entry.trackId] : []))
test('the world is the same all day long, and on every machine', () => {
  assert.deepEqual(demoWorld(NOON + DAY_MS / 3), world)
  const { id } = world.batch.artists[0] ?? { id: '' }
  assert.equal(id, '60zh3JzfwdtOveaf6VGVu7')
})

test('another day moves dates, never ids', () => {
  const later = demoWorld(NOON + 90 * DAY_MS)
  const ids = ({ batch, playlists, spoken }: DemoWorld) => {
    const { shows, episodes, audiobooks, chapters } = spoken
    const catalog = [...batch.artists, ...batch.albums, ...batch.tracks, ...playlists]
    return [...catalog, ...shows, ...episodes, ...audiobooks, ...chapters].map(({ id }) => id)
  }
  assert.deepEqual(ids(later), ids(world))
  assert.notDeepEqual(later.batch.albums, world.batch.albums)
})

test('a clock that is far behind still gets a world', () => {
  assert.equal(demoWorld(0).users[0]?.savedTracks.length, world.users[0]?.savedTracks.length)
})

test('it has the size of a small real catalog', () => {
  const { artists, albums, tracks, features } = world.batch
  assert.equal(artists.length, 70)
  assert.ok(albums.length >= 245 && albums.length <= 270, `${albums.length} albums`)
  assert.ok(tracks.length >= 2050 && tracks.length <= 2200, `${tracks.length} tracks`)
  assert.equal(features.length, tracks.length)
})

test('ids are valid and unique', () => {
  const { artists, albums, tracks } = world.batch
  const ids = [...artists, ...albums, ...tracks, ...world.playlists].map(({ id }) => id)
  assert.deepEqual(
    ids.filter((id) => !isId(id)),
    [],
  )
  assert.equal(new Set(ids).size, ids.length)
})

test('nothing refers to something that is not there', () => {
  const artists = new Set(world.batch.artists.map(({ id }) => id))
  const playlists = new Set(world.playlists.map(({ id }) => id))
  const users = new Set(world.users.map(({ id }) => id))
  const missing = (ids: string[], known: { has(id: string): boolean }) =>
    ids.filter((id) => !known.has(id))
  for (const { artistIds } of albums.values()) assert.deepEqual(missing(artistIds, artists), [])
  for (const track of tracks.values()) {
    assert.deepEqual(missing(track.artistIds, artists), [])
    assert.ok(albums.has(track.albumId))
  }
  assert.deepEqual(
    missing(
      world.batch.features.map(({ trackId }) => trackId),
      tracks,
    ),
    [],
  )
  for (const { ownerId, entries } of world.playlists) {
    assert.deepEqual(missing([ownerId, ...entries.map(({ addedBy = '' }) => addedBy)], users), [])
    assert.deepEqual(missing(trackIdsOf(entries), tracks), [])
  }
  for (const user of world.users) {
    assert.deepEqual(
      missing(
        user.savedTracks.map(({ id }) => id),
        tracks,
      ),
      [],
    )
    assert.deepEqual(
      missing(
        user.savedAlbums.map(({ id }) => id),
        albums,
      ),
      [],
    )
    assert.deepEqual(missing(user.followedArtists, artists), [])
    assert.deepEqual(missing(user.followedUsers, users), [])
    assert.deepEqual(missing(user.followedPlaylists, playlists), [])
    const listened = user.taste?.eras.flatMap((era) => era.artists.map(({ id }) => id)) ?? []
    assert.deepEqual(missing(listened, artists), [])
  }
  for (const { rule } of [...world.categories, ...world.shelves])
    assert.deepEqual(missing(rule.playlists ?? [], playlists), [])
})

test('every artist has an album of their own, images and enough tracks for the top ten', () => {
  for (const artist of world.batch.artists) {
    const own = world.batch.albums.filter(({ artistIds }) => artistIds[0] === artist.id)
    const heard = world.batch.tracks.filter(({ artistIds }) => artistIds.includes(artist.id))
    assert.ok(
      own.some(({ albumType }) => albumType !== 'single'),
      artist.name,
    )
    assert.ok(heard.length >= 10, artist.name)
    assert.deepEqual(
      artist.images?.map(({ width }) => width),
      [640, 320, 160],
    )
    assert.ok((artist.genres ?? []).length > 0, artist.name)
  }
})

test('everything has images of this server, and every image a recipe', () => {
  const pictured = [
    ...world.batch.artists,
    ...world.batch.albums,
    ...world.playlists,
    ...world.users,
    ...world.categories.map(({ icons }) => ({ images: icons })),
    ...world.spoken.shows,
    ...world.spoken.audiobooks,
  ]
  const recipes = new Set(world.artworks.map(({ id }) => id))
  const shown = new Set<string>()
  for (const { images = [] } of pictured) {
    assert.ok(images.length > 0)
    for (const { url, width, height } of images) {
      const [, id = '', size] = /^\/image\/([0-9a-f]{40})\/(\d+)$/.exec(url) ?? []
      assert.ok(recipes.has(id), url)
      assert.deepEqual([width, height], [Number(size), Number(size)])
      shown.add(id)
    }
  }
  assert.equal(shown.size, recipes.size)
  assert.deepEqual(
    world.batch.albums[0]?.images?.map(({ width }) => width),
    [640, 300, 64],
  )
  assert.deepEqual(
    world.playlists[0]?.images?.map(({ width }) => width),
    [640, 300, 60],
  )
})

test('nothing was saved or added to a playlist before it came out, or after the first start', () => {
  const released = (id: string) => Date.parse(albums.get(id)?.releaseDate ?? '')
  const startOfDay = Date.UTC(2026, 10, 5)
  const moments = world.users.flatMap(({ savedTracks, savedAlbums }) => [
    ...savedTracks.map(({ id, daysAgo }) => ({ albumId: tracks.get(id)?.albumId ?? '', daysAgo })),
    ...savedAlbums.map(({ id, daysAgo }) => ({ albumId: id, daysAgo })),
  ])
  for (const { albumId, daysAgo } of moments) {
    assert.ok(daysAgo > 0)
    assert.ok(
      startOfDay - daysAgo * DAY_MS >= released(albumId) - DAY_MS,
      albums.get(albumId)?.name ?? '',
    )
  }
  for (const entry of world.playlists.flatMap(({ entries }) => entries)) {
    const track = 'trackId' in entry ? tracks.get(entry.trackId) : undefined
    const { addedAt = 0 } = entry
    assert.ok(addedAt <= startOfDay && addedAt >= released(track?.albumId ?? ''), track?.name ?? '')
  }
})
