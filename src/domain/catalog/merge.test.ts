import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AlbumRecord, TrackRecord } from '../../model/records.ts'
import { Merge, type Standing } from './merge.ts'
import { mergeAlbum } from './merge-album.ts'
import { mergeTrack } from './merge-track.ts'

const csv = 1
const full = 3
const nothing = { stored: null, given: csv, isSettled: false }
const lower = { stored: full, given: csv, isSettled: false }
const same = { stored: csv, given: csv, isSettled: false }
const higher = { stored: csv, given: full, isSettled: false }
const settled = { stored: csv, given: csv, isSettled: true }
const settledHigher = { stored: csv, given: full, isSettled: true }

const rules: [string, Standing, stored: string, given: string | undefined, kept: string][] = [
  ['the first source is believed', nothing, '', 'new', 'new'],
  ['the same rank overwrites', same, 'old', 'new', 'new'],
  ['a higher rank overwrites', higher, 'old', 'new', 'new'],
  ['a lower rank does not', lower, 'old', 'new', 'old'],
  ['a lower rank fills in what is unknown', lower, '', 'new', 'new'],
  ['the unknown never overwrites', higher, 'old', undefined, 'old'],
  ['nor does the empty', higher, 'old', '', 'old'],
  ['within one source the first stays', settled, 'old', 'new', 'old'],
  ['within one source the unknown is filled in', settled, '', 'new', 'new'],
  ['within one source a better object wins', settledHigher, 'old', 'new', 'new'],
]

for (const [name, standing, stored, given, kept] of rules) {
  test(`a field: ${name}`, () => {
    assert.equal(new Merge(standing).pick('name', stored, given), kept)
  })
}

test('rows of one source that disagree are listed, sources of different ranks are not', () => {
  const first = new Merge(settled)
  first.pick('name', 'old', 'new')
  first.pick('label', 'same', 'same')
  assert.deepEqual(first.disagreements, ['name'])
  const outranked = new Merge(lower)
  outranked.pick('name', 'old', 'new')
  assert.deepEqual(outranked.disagreements, [])
})

const popularity: [string, Standing, number, number | undefined, number][] = [
  ['a lower rank is newer', lower, 50, 40, 40],
  ['unknown is not news', higher, 50, undefined, 50],
  ['a later row of one source is not newer', settled, 50, 40, 50],
]

for (const [name, standing, stored, given, kept] of popularity) {
  test(`popularity: ${name}`, () => assert.equal(new Merge(standing).newest(stored, given), kept))
}

const unions: [string, Standing, string[], string[] | undefined, string[]][] = [
  ['one rank adds up, in the order seen', same, ['pop'], ['rock', 'pop'], ['pop', 'rock']],
  ['so do rows of one source', settled, ['pop'], ['rock'], ['pop', 'rock']],
  ['a higher rank replaces', higher, ['pop'], ['rock'], ['rock']],
  ['a lower rank adds nothing', lower, ['pop'], ['rock'], ['pop']],
  ['a lower rank fills in what is unknown', lower, [], ['rock'], ['rock']],
  ['an empty list is unknown', higher, ['pop'], [], ['pop']],
]

for (const [name, standing, stored, given, kept] of unions) {
  test(`genres: ${name}`, () => assert.deepEqual(new Merge(standing).unite(stored, given), kept))
}

const aTrack = (more: Partial<TrackRecord>): TrackRecord => ({
  id: 't',
  name: 'Song',
  albumId: 'a',
  artistIds: ['x'],
  ...more,
})

const anAlbum = (more: Partial<AlbumRecord>): AlbumRecord => ({
  id: 'a',
  name: 'Record',
  artistIds: ['x'],
  ...more,
})

test('a track that was explicit is not any more when a source of the same rank says so', () => {
  const before = mergeTrack(undefined, aTrack({ explicit: true }), new Merge(nothing))
  assert.equal(before.explicit, 1)
  assert.equal(mergeTrack(before, aTrack({}), new Merge(same)).explicit, 1)
  assert.equal(mergeTrack(before, aTrack({ explicit: false }), new Merge(same)).explicit, 0)
})

test('markets: none given is everywhere, a list narrows it, one rank adds up', () => {
  const everywhere = mergeTrack(undefined, aTrack({}), new Merge(nothing))
  assert.equal(everywhere.markets, '')
  const narrowed = mergeTrack(everywhere, aTrack({ markets: ['SE', 'DE'] }), new Merge(same))
  assert.equal(narrowed.markets, 'SE,DE')
  const wider = mergeTrack(narrowed, aTrack({ markets: ['DE', 'NO'] }), new Merge(same))
  assert.equal(wider.markets, 'SE,DE,NO')
  assert.equal(mergeTrack(undefined, aTrack({ markets: [] }), new Merge(nothing)).markets, '-')
})

test('release dates sort by day, unknown parts first', () => {
  const dayOf = (releaseDate: string) =>
    mergeAlbum(undefined, anAlbum({ releaseDate }), new Merge(nothing)).release_day
  assert.deepEqual(
    ['', '1987', '1987-03', '1987-03-09'].map(dayOf),
    [0, 19_870_000, 19_870_300, 19_870_309],
  )
})
