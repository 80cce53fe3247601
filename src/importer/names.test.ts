import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anArtist, aTrack } from '../../test/support/builders.ts'
import { importText, ledgerOf, outcomes } from '../../test/support/imports.ts'
import { testWorld } from '../../test/support/world.ts'
import { loadTracks } from '../store/tracks.ts'

const world = await testWorld()

const trackOf = async (trackId: string) => (await loadTracks(world.db, [trackId])).get(trackId)

describe('names without ids', () => {
  test('find the track, also with other accents and case', async () => {
    const artist = await anArtist(world, 'Sigur Rós')
    const trackId = await aTrack(world, 'Hoppípolla', { artistIds: [artist] })
    const report = await importText(world, 'list.csv', 'Title,Artist\nHOPPIPOLLA,sigur ros\n')
    assert.deepEqual(outcomes(report), { read: 1, unchanged: 1 })
    assert.equal((await trackOf(trackId))?.name, 'Hoppípolla')
  })

  test('prefer the album that is named, and keep apart what differs in length', async () => {
    const artistIds = [await anArtist(world, 'Twice')]
    const popular = { artistIds, album: 'Hits', popularity: 90, durationMs: 200_000 }
    await aTrack(world, 'Same 1', { ...popular, name: 'Same' })
    const other = { artistIds, album: 'Rare', popularity: 1, durationMs: 201_000 }
    const rare = await aTrack(world, 'Same 2', { ...other, name: 'Same' })
    const header = 'title,artist,album,popularity,duration_ms'
    await importText(world, 'a.csv', `${header}\nSame,Twice,Rare,7,202000\n`)
    assert.equal((await trackOf(rare))?.popularity, 7)
    const report = await importText(world, 'b.csv', `${header}\nSame,Twice,Rare,7,260000\n`)
    assert.deepEqual(outcomes(report), { read: 1, created: 1 })
  })

  test('find a recording by its ISRC first', async () => {
    const trackId = await aTrack(world, 'Coded', { isrc: 'SEABC1234567', durationMs: 100_000 })
    const header = 'title,artist,isrc,duration_ms,popularity'
    await importText(world, 'isrc.csv', `${header}\nOther name,Nobody,seabc1234567,102000,33\n`)
    assert.equal((await trackOf(trackId))?.popularity, 33)
  })

  test('that nobody knows are kept in the ledger, with what they may have meant', async () => {
    const artistIds = [await anArtist(world, 'Portishead')]
    const near = await aTrack(world, 'Roads', { artistIds })
    const report = await importText(world, 'c.csv', 'Title,Artist\nRoads - Live,Portishad\n')
    assert.deepEqual(outcomes(report), { read: 1, unmatched: 1 })
    const [entry] = ledgerOf(report)
    assert.deepEqual(
      [entry?.line, entry?.reason, entry?.raw],
      [2, 'no_such_track', 'Roads - Live,Portishad'],
    )
    assert.equal(entry?.candidates[0]?.id, near)
  })
})
