import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../lib/fold.ts'
import type { AlbumRecord, TrackRecord } from '../../model/records.ts'
import { demoWorld } from '../world.ts'

const NOON = Date.UTC(2026, 10, 5, 12)
const DAY_MS = 86_400_000

const { batch } = demoWorld(NOON)
const albums = new Map(batch.albums.map((album) => [album.id, album]))

const tracksOn = (album: AlbumRecord) => batch.tracks.filter(({ albumId }) => albumId === album.id)
const daysOld = ({ releaseDate = '' }: AlbumRecord) =>
  Math.floor((NOON - Date.parse(releaseDate)) / DAY_MS)

test('no album repeats a title, and its tracks are numbered without gaps', () => {
  for (const album of albums.values()) {
    const list = tracksOn(album)
    assert.equal(list.length, album.totalTracks)
    assert.equal(new Set(list.map(({ name }) => fold(name))).size, list.length, album.name)
    for (const disc of new Set(list.map((track) => track.disc))) {
      const numbers = list.filter((track) => track.disc === disc).map(({ number }) => number)
      assert.deepEqual(
        numbers,
        numbers.map((_, at) => at + 1),
        album.name,
      )
    }
  }
})

test('codes are unique but for the pair, and barcodes check', () => {
  const isrcs = batch.tracks.map(({ isrc = '' }) => isrc)
  for (const isrc of isrcs) assert.match(isrc, /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/)
  assert.equal(new Set(isrcs).size, isrcs.length - 1)
  for (const { upc = '' } of albums.values()) {
    const sum = [...upc].reduce(
      (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1),
      0,
    )
    assert.equal(upc.length, 12)
    assert.equal(sum % 10, 0, upc)
  }
})

test('one recording has two ids, each sold where the other is not', () => {
  const byIsrc = Map.groupBy(batch.tracks, ({ isrc }) => isrc)
  const pairs = [...byIsrc.values()].filter((list) => list.length > 1)
  assert.equal(pairs.length, 1)
  const [abroad, home] = pairs[0] ?? []
  assert.equal(abroad?.name, home?.name)
  assert.deepEqual(home?.markets, ['CA', 'US'])
  assert.ok(abroad?.markets?.includes('SE') && !abroad.markets.includes('US'))
})

test('an album is available where one of its tracks is, and nowhere else', () => {
  const codes = Map.groupBy(batch.tracks, ({ albumId }) => albumId)
  for (const { id, markets = [] } of batch.albums) {
    const ofTracks = new Set(codes.get(id)?.flatMap((track) => track.markets ?? []))
    assert.deepEqual(new Set(markets), ofTracks)
  }
})

test('some albums are sold in one region only, and there are few market sets', () => {
  const sets = new Set(batch.tracks.map(({ markets = [] }) => markets.join(' ')))
  assert.ok(sets.has('JP'))
  assert.ok(sets.size >= 5 && sets.size <= 12, `${sets.size} sets`)
})

test('four popular albums and some classical ones fill two discs', () => {
  const doubles = new Set(
    batch.tracks.filter(({ disc }) => disc === 2).map(({ albumId }) => albumId),
  )
  const names = [...doubles].map((id) => albums.get(id)?.name ?? '')
  assert.equal(names.filter((name) => !name.includes(':')).length, 4)
  assert.ok(names.some((name) => name.includes(':')))
})

test('tracks credit one artist, one in eight a guest, a few several', () => {
  const isClassical = ({ albumId }: TrackRecord) =>
    albums.get(albumId)?.label?.match(/^Salon|Classics$/)
  const popular = batch.tracks.filter((track) => !isClassical(track))
  const share = popular.filter(({ artistIds }) => artistIds.length > 1).length / popular.length
  assert.ok(share > 0.09 && share < 0.16, String(share))
  assert.ok(batch.tracks.some(({ artistIds }) => artistIds.length >= 4))
  for (const { artistIds } of batch.tracks) assert.equal(new Set(artistIds).size, artistIds.length)
})

test('22 singles are new on the first day, 14 of them not older than two weeks', () => {
  const fresh = batch.albums.filter((album) => daysOld(album) <= 50)
  assert.equal(fresh.length, 22)
  assert.equal(fresh.filter((album) => daysOld(album) < 14).length, 14)
  assert.ok(fresh.every((album) => daysOld(album) >= 0 && album.albumType === 'single'))
})

test('dates are known to the day, month or year, and explicit tracks and unheard ones exist', () => {
  const lengths = Map.groupBy(albums.values(), ({ releaseDate = '' }) => releaseDate.length)
  assert.deepEqual(
    [...lengths.keys()].toSorted((a, b) => a - b),
    [4, 7, 10],
  )
  const explicit = batch.tracks.filter((track) => track.explicit).length
  assert.ok(explicit > 60 && explicit < 160, String(explicit))
  assert.ok(batch.tracks.some(({ popularity }) => popularity === 0))
  assert.ok(batch.tracks.some(({ popularity = 0 }) => popularity > 80))
})
