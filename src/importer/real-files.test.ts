import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isAccountedFor, ledgerOf, outcomes } from '../../test/support/imports.ts'
import { sharedData } from '../../test/support/shared-data.ts'
import { testWorld } from '../../test/support/world.ts'
import { loadTracks } from '../store/tracks.ts'
import type { ImportReport } from './report.ts'
import { runImport } from './run-import.ts'

// Real files, which may not be part of the project: they lie beside it or these tests are skipped.

const world = await testWorld()
/** For the file that would be in the way of the small ones. */
const songs = await testWorld()
const trackOf = async (id: string) => (await loadTracks(world.db, [id])).get(id)

/** How a defect is handled, by the file that has it (data-and-imports section 4.4). */
const malformed: {
  file: string
  map?: string[]
  says: string
  rows: object
  notes?: object
}[] = [
  {
    file: 'dd-mm-yyyy_float_seconds.csv',
    says: 'dates with the day first and seconds with decimals are read',
    rows: { read: 2, created: 2 },
  },
  {
    file: 'exportify_issue71_unescaped_quote.csv',
    says: 'a quote nobody escaped is mended',
    rows: { read: 1, created: 1 },
    notes: { repaired: 1 },
  },
  {
    file: 'spotify_csv_2015_unescaped_quotes.csv',
    map: ['track_id=1', 'track_name=2', 'artist_names=3', 'album_name=4'],
    says: 'what cannot be mended is rejected, and nothing else',
    rows: { read: 2, created: 1, rejected: 1 },
    notes: { repaired: 1 },
  },
  {
    file: 'tidytuesday_NA_and_quotes.csv',
    says: 'tracks without a name are made by their ids and reported',
    rows: { read: 15, created: 14, unchanged: 1 },
    notes: { missing_name: 5 },
  },
  {
    file: 'header_repeated_as_data.csv',
    says: 'a header in the middle is passed over, credits of unknown tracks are kept for later',
    rows: { read: 3, unmatched: 2, skipped: { header_repeated: 1 } },
  },
  {
    file: 'empty_rows_unnamed_index.csv',
    says: 'rows that say nothing are passed over and counted',
    rows: { read: 13, created: 6, skipped: { empty_row: 7 } },
    notes: { no_track_yet: 6 },
  },
  {
    file: 'librefm_utf7_mangled.csv',
    says: 'UTF-7 is put right, comments before the header are no rows; names are only matched',
    rows: { read: 3, unmatched: 3 },
  },
  {
    file: 'semicolon_no_header.csv',
    map: ['track_name=1', 'track_genre=2'],
    says: 'a file without a header is read as its user says',
    rows: { read: 12, unmatched: 12 },
  },
]

for (const { file, map, says, rows, notes = {} } of malformed) {
  const data = sharedData(`malformed/${file}`)
  test(`${file}: ${says}`, { skip: data.skip }, async () => {
    const report = await runImport(world, [data.file], map === undefined ? {} : { map })
    assert.deepEqual(outcomes(report), rows)
    assert.deepEqual(report.notes, notes)
    assert.ok(isAccountedFor(report))
    const kept = report.unmatched + report.rejected
    const lost = ledgerOf(report).filter(({ outcome }) => /unmatched|rejected/.test(outcome))
    assert.equal(lost.length, kept, 'every row that was not taken in is in the ledger')
  })
}

for (const file of ['semicolon_no_header.csv', 'spotify_csv_2015_unescaped_quotes.csv']) {
  const data = sharedData(`malformed/${file}`)
  test(`${file}: without being told the columns nothing is guessed`, { skip: data.skip }, () =>
    assert.rejects(runImport(world, [data.file]), /--map/),
  )
}

const exportify = sharedData('exportify/exportify_2024_bom_46rows.csv')
test('an export of Exportify: every row, and one playlist', { skip: exportify.skip }, async () => {
  const report = await runImport(world, [exportify.file])
  assert.deepEqual(outcomes(report), { read: 46, created: 46 })
  assert.deepEqual(report.notes, {})
  assert.equal(report.entities.playlists.created, 1)
  const track = await trackOf('3EG9FJ0ToLfgnc1IG2Z1wz')
  assert.deepEqual(
    track?.artists.map(({ name }) => name),
    ['Tyler, The Creator', 'Brent Faiyaz', 'Fana Hues'],
  )
})

describe('the data set of TidyTuesday', () => {
  const { file, skip } = sharedData('catalog/tidytuesday_spotify_songs.csv')
  let report: ImportReport

  test('every row is accounted for', { skip }, async () => {
    report = await runImport(songs, [file])
    assert.deepEqual(outcomes(report), { read: 32_833, created: 28_356, unchanged: 4_477 })
    assert.equal(report.notes.missing_name, 5)
  })

  test('its tracks, albums and 471 playlists are there', { skip }, () => {
    const { albums, tracks, features, playlists } = report.entities
    assert.deepEqual(
      [albums, tracks, features, playlists].map(({ created }) => created),
      [22_545, 28_356, 28_356, 471],
    )
  })

  test('a playlist listed under two genres holds each track once', { skip }, async () => {
    const lists = await songs.db.selectFrom('playlist').select(['id', 'total']).execute()
    assert.equal(lists.length, 471)
    assert.equal(
      lists.reduce((sum, { total }) => sum + total, 0),
      32_251,
    )
    assert.equal(lists.find(({ id }) => id === '37i9dQZF1DWTHM4kX49UKs')?.total, 99)
  })

  test('the second time nothing is created or changed', { skip }, async () => {
    const again = await runImport(songs, [file])
    assert.deepEqual(outcomes(again), { read: 32_833, unchanged: 32_833 })
  })
})
