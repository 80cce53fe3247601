import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { idOf } from '../../test/support/builders.ts'
import { aFile, importText, ledgerOf, outcomes } from '../../test/support/imports.ts'
import { testWorld } from '../../test/support/world.ts'
import { loadTracks } from '../store/tracks.ts'
import { runImport } from './run-import.ts'

const world = await testWorld()
const id = (name: string) => idOf(`ledger ${name}`)

const trackOf = async (trackId: string) => (await loadTracks(world.db, [trackId])).get(trackId)

describe('the ledger', () => {
  const rows = (name: string) =>
    `Track URI,Track Name,Artist Name(s),Added At\nspotify:track:${id('kept')},Kept,Nobody,2026-03-19T13:10:21Z\n,${name},Nobody Else,2026-03-20T13:10:21Z\n`

  test('can be mended and imported, and completes the playlist', async () => {
    const first = await importText(world, 'ledger_list.csv', rows('Missing'))
    assert.deepEqual(outcomes(first), { read: 2, created: 1, unmatched: 1 })
    const path = first.files[0]?.ledger ?? ''
    const mended = readFileSync(path, 'utf8').replace(
      '"raw":",Missing',
      `"raw":"spotify:track:${id('found')},Missing`,
    )
    const file = aFile(world, 'mended.ndjson', mended)
    const second = await runImport(world, [file])
    assert.deepEqual(outcomes(second), { read: 1, created: 1 })
    const list = await world.db
      .selectFrom('playlist')
      .select(['id', 'total'])
      .where('name', '=', 'ledger list')
      .execute()
    assert.deepEqual(
      list.map(({ total }) => total),
      [2],
    )
    assert.deepEqual(outcomes(await runImport(world, [file])), { read: 1, unchanged: 1 })
  })

  test('keeps rows that disagree with an earlier one, which stays', async () => {
    const report = await importText(
      world,
      'disagree.csv',
      `track_id,track_name,artist\n${id('d')},First,A\n${id('d')},Second,A\n`,
    )
    assert.deepEqual(outcomes(report), { read: 2, created: 1, unchanged: 1 })
    assert.equal((await trackOf(id('d')))?.name, 'First')
    assert.deepEqual(report.notes, { disagrees: 1 })
    const [entry] = ledgerOf(report)
    assert.deepEqual([entry?.line, entry?.reason, entry?.fields], [3, 'disagrees', ['tracks.name']])
  })
})
