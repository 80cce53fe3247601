import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { buildApp } from '../../src/app.ts'
import { runScan } from '../../src/scanner/run-scan.ts'
import { type Api, apiOf, aToken } from '../support/api.ts'
import { flacFile } from '../support/audio-files.ts'
import { aUser } from '../support/builders.ts'
import { musicFolder } from '../support/scans.ts'
import { testWorld } from '../support/world.ts'

const world = await testWorld()
const music = musicFolder(world)
buildApp(world)
let api: Api

before(async () => {
  await aUser(world, 'kim', { country: 'US' })
  api = apiOf(world, await aToken(world, 'kim'))
})

const hits = async () => (await api.get('/v1/search?type=track&q=Halted')).body.tracks.total

test('a scan that is stopped before it indexes leaves that to the next', async () => {
  music.put('1.flac', flacFile({ tags: { title: 'Halted', artist: 'Ada', album: 'First' } }))
  const stop = new AbortController()
  const stopped = await runScan(world, [music.path], { signal: stop.signal }, (progress) => {
    if (progress.phase === 'reading' && progress.files === 1) stop.abort()
  })
  assert.deepEqual([stopped.created, stopped.complete], [1, false])
  assert.equal(await hits(), 0)
  const next = await music.scan()
  assert.deepEqual([next.unchanged, next.complete], [1, true])
  assert.equal(await hits(), 1)
})
