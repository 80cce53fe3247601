import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openContext } from '../../src/context.ts'
import { claimDataFolder, isServed } from '../../src/db/data-folder.ts'
import { statementRuns } from '../../src/db/statement-runs.ts'
import { createLog } from '../../src/log.ts'
import { runScan } from '../../src/scanner/run-scan.ts'
import { apiOf, aToken } from '../support/api.ts'
import { flacFile } from '../support/audio-files.ts'
import { musicFolder } from '../support/scans.ts'
import { testWorld } from '../support/world.ts'

const world = await testWorld()
const isPostgres = world.config.database_url !== ''
const music = musicFolder(world)
const api = apiOf(world, await aToken(world, ''))

const openForScan = () => openContext(world.config, createLog('silent'), { givesWay: true })

/** How many of a hundred ids each statement of a scan names. */
async function named(): Promise<number[]> {
  await using scanner = await openForScan()
  return statementRuns(scanner.db, Array(100).fill('id')).map(({ length }) => length)
}

test('a scan gives way to a server that has the data folder, and to none that has not', async () => {
  assert.equal(isServed(world.folder), false)
  assert.deepEqual(await named(), [100])
  const release = claimDataFolder(world.folder)
  assert.equal(isServed(world.folder), true)
  assert.deepEqual(await named(), isPostgres ? [64, 36] : [100])
  release()
  assert.equal(isServed(world.folder), false)
})

test('what a scan takes in beside a server is all there', async () => {
  for (let number = 1; number <= 30; number++) {
    const tags = { title: `Beside ${number}`, artist: `Ada ${number % 7}`, album: 'Polite' }
    const content = { tags: { ...tags, tracknumber: String(number) }, sound: number }
    music.put(`${number}.flac`, flacFile(content))
  }
  const release = claimDataFolder(world.folder)
  {
    await using scanner = await openForScan()
    const report = await runScan(scanner, [music.path])
    assert.deepEqual([report.created, report.complete], [30, true])
  }
  release()
  const { body } = await api.get('/v1/search?type=track&q=Beside&limit=50')
  assert.equal(body.tracks.total, 30)
  const album = await api.get(`/v1/albums/${body.tracks.items[0].album.id}`)
  assert.equal(album.body.total_tracks, 30)
})
