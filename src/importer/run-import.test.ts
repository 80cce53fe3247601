import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { aUser, idOf } from '../../test/support/builders.ts'
import {
  aFile,
  importText,
  isAccountedFor,
  ledgerOf,
  outcomes,
} from '../../test/support/imports.ts'
import { testWorld } from '../../test/support/world.ts'
import { loadAlbums } from '../store/albums.ts'
import { loadPlaylists } from '../store/playlists.ts'
import { loadTracks } from '../store/tracks.ts'
import { runImport } from './run-import.ts'

const world = await testWorld()
const id = (name: string) => idOf(`imports ${name}`)

const trackOf = async (trackId: string) => (await loadTracks(world.db, [trackId])).get(trackId)

const songs = (count: number, album = 'album') =>
  [
    'track_id,track_name,artist,track_album_id,track_album_name,duration_ms,playlist_id,playlist_name',
    ...Array.from({ length: count }, (_, at) =>
      [
        id(`${album} ${at}`),
        `Song ${at}`,
        `Artist ${at % 7}`,
        id(album),
        album,
        200_000 + at,
        id(`${album} list ${at % 3}`),
        `List ${at % 3}`,
      ].join(','),
    ),
  ].join('\n')

describe('importing the same file again', () => {
  const file = aFile(world, 'again.csv', songs(1_300))

  test('the first time everything is new', async () => {
    const report = await runImport(world, [file])
    assert.deepEqual(outcomes(report), { read: 1_300, created: 1_300 })
    assert.deepEqual(report.entities.playlists, { created: 3, updated: 0, unchanged: 0 })
    assert.deepEqual(report.entities.artists, { created: 7, updated: 0, unchanged: 0 })
    const album = (await loadAlbums(world.db, [id('album')])).get(id('album'))
    assert.equal(album?.totalTracks, 1_300)
  })

  test('the second time nothing is', async () => {
    const report = await runImport(world, [file])
    assert.deepEqual(outcomes(report), { read: 1_300, unchanged: 1_300 })
    const { albums, tracks, playlists } = report.entities
    assert.deepEqual(
      [albums, tracks, playlists],
      [
        { created: 0, updated: 0, unchanged: 1 },
        { created: 0, updated: 0, unchanged: 1_300 },
        { created: 0, updated: 0, unchanged: 3 },
      ],
    )
  })

  test('nothing is left of the way there', async () => {
    for (const table of ['import_part', 'search_pending'] as const) {
      const rows = await world.db.selectFrom(table).select('run_id').execute()
      assert.equal(rows.length, 0, table)
    }
  })
})

describe('an import that is stopped', () => {
  const file = aFile(world, 'stopped.csv', songs(5_000, 'stopped'))

  test('goes on where it was when the same content comes again', async () => {
    const stop = new AbortController()
    const first = await runImport(world, [file], { signal: stop.signal }, () => stop.abort())
    assert.equal(first.complete, false)
    assert.ok(first.read > 0 && first.read < 5_000, `${first.read} rows`)
    const copy = aFile(world, 'another name.csv', readFileSync(file))
    const second = await runImport(world, [copy])
    assert.equal(second.complete, true)
    assert.equal(second.files[0]?.resumed, first.read)
    assert.deepEqual(outcomes(second), { read: 5_000, created: 5_000 })
    const lists = await loadPlaylists(world.db, [id('stopped list 0'), id('stopped list 1')])
    assert.deepEqual(
      [...lists.values()].map(({ total }) => total),
      [1_667, 1_667],
    )
  })
})

test('tracks without a name are made by their ids, and reported', async () => {
  const report = await importText(
    world,
    'na.csv',
    `track_id,track_name,track_artist,track_album_id,track_album_name,duration_ms\n${id('NA')},NA,NA,${id('NA album')},NA,4000\n`,
  )
  assert.deepEqual(outcomes(report), { read: 1, created: 1 })
  assert.deepEqual(report.notes, { missing_name: 1, implausible_duration: 1 })
  const track = await trackOf(id('NA'))
  assert.deepEqual([track?.name, track?.artists, track?.album.id], ['', [], id('NA album')])
})

test('a bad row never fails a file, and every row is accounted for', async () => {
  const report = await importText(
    world,
    'bad.csv',
    [
      'track_id,track_name,artist,release_date',
      `${id('good')},Good,A,2020`,
      `${id('open')},"Open,A,B,C,2020`,
      ',,,',
      'track_id,track_name,artist,release_date',
      'spotify:episode:3MJlZ8oD2iuZ2389QyX1Tj,Talk,A,2020',
      ',,A,2020',
    ].join('\n'),
  )
  assert.deepEqual(outcomes(report), {
    read: 6,
    created: 1,
    rejected: 2,
    skipped: { empty_row: 1, header_repeated: 1, unsupported_episode: 1 },
  })
  assert.deepEqual(
    ledgerOf(report).map(({ line, reason }) => [line, reason]),
    [
      [3, 'broken_quotes'],
      [4, 'empty_row'],
      [5, 'header_repeated'],
      [6, 'unsupported_episode'],
      [7, 'no_id_and_no_name'],
    ],
  )
})

test('a dry run counts and writes nothing', async () => {
  const file = aFile(world, 'dry.csv', songs(1_100, 'dry'))
  const dry = await runImport(world, [file], { dryRun: true })
  assert.deepEqual(outcomes(dry), { read: 1_100, created: 1_100 })
  assert.equal(dry.entities.artists.unchanged, 7)
  assert.equal(await trackOf(id('dry 0')), undefined)
  const { created } = await runImport(world, [file])
  assert.equal(created, 1_100)
})

test('files that cannot be used are refused before anything is written', async () => {
  const good = aFile(world, 'good.csv', songs(1, 'refused'))
  for (const [name, content, message] of [
    ['empty.csv', '', /is empty/],
    ['binary.bin', Buffer.from([0xff, 0x00, 0x01, 0xfe, 0x80, 0x81]), /is not a text file/],
    ['strange.csv', 'Foo,Bar\n1,2\n', /--map track_name=1/],
  ] as const) {
    const files = [good, aFile(world, name, content)]
    await assert.rejects(runImport(world, files), message)
  }
  await assert.rejects(runImport(world, ['/nowhere.csv']), /cannot be read/)
  await assert.rejects(runImport(world, [good], { owner: 'nobody' }), /no user is called nobody/)
  await assert.rejects(
    runImport(world, [good], { map: ['titel=1'] }),
    /did you mean title|is not a field/,
  )
  assert.equal(await trackOf(id('refused 0')), undefined)
})

test('playlists belong to whom the import is for', async () => {
  await aUser(world, 'ingrid')
  const csv = `Track URI,Track Name,Artist Name(s),Added At\nspotify:track:${id('own')},Own,A,2026-03-19T13:10:21Z\n`
  await importText(world, 'hers.csv', csv, { owner: 'ingrid' })
  await importText(world, 'hers.csv', csv)
  const rows = await world.db
    .selectFrom('playlist')
    .select('owner_id')
    .where('name', '=', 'hers')
    .orderBy('owner_id')
    .execute()
  assert.deepEqual(
    rows.map((row) => row.owner_id),
    ['imported', 'ingrid'],
  )
})

test('cells of any kind never end an import, and every row has one outcome', async () => {
  const header =
    'track_id,track_name,artists,album_name,release_date,duration_ms,added_at,popularity'
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'NA',
      '"',
      '""',
      '\u0000',
      '1e308',
      '-1',
      "['a', \"b'",
      ',',
      id('fuzz'),
      '2020',
    ),
  )
  const row = fc.array(cell, { minLength: 6, maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 8 }), fc.boolean(), async (rows, isQuoted) => {
      const quote = (text: string) => (isQuoted ? `"${text.replaceAll('"', '""')}"` : text)
      const text = [header, ...rows.map((cells) => cells.map(quote).join(','))].join('\n')
      const report = await importText(world, 'fuzz.csv', Buffer.from(text))
      assert.ok(isAccountedFor(report), JSON.stringify(outcomes(report)))
      const again = await importText(world, 'fuzz.csv', Buffer.from(text))
      assert.equal(again.created + again.updated, 0, 'the second time changes nothing')
      assert.equal(again.read, report.read)
    }),
    { numRuns: 60 },
  )
})

test('the report of a file names its ledger, and none where every row was fine', async () => {
  const fine = await importText(world, 'fine.csv', songs(2, 'fine'))
  assert.equal(fine.files[0]?.ledger, null)
  assert.equal(fine.files[0]?.format, 'csv tracks')
  const path = aFile(world, 'x.csv', songs(2, 'fine'))
  writeFileSync(path, `${songs(2, 'fine')}\nnothing,,,,,,,\n`)
  const odd = await runImport(world, [path])
  assert.match(odd.files[0]?.ledger ?? '', /imports.[0-9a-f]{12}-1\.ndjson$/)
})
