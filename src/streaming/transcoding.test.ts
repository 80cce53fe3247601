import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { anEpisode } from '../../test/support/builders.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { until } from '../../test/support/until.ts'
import { testWorld } from '../../test/support/world.ts'
import { buildApp } from '../app.ts'
import { insertMadeSounds } from '../store/made-sounds.ts'
import { CacheFolder } from './cache-folder.ts'
import { findFfmpeg } from './ffmpeg.ts'
import { chooseFormat } from './formats.ts'

const withFfmpeg = { skip: findFfmpeg('auto') === null && 'ffmpeg is not installed' }

test('a client that leaves ends the transcoding, and nothing stays of it', withFfmpeg, async () => {
  const world = await testWorld()
  const app = buildApp(world)
  after(() => app.close())
  const talk = await anEpisode(world, 'Long talk', { durationMs: 3 * 3_600_000 })
  const uri = `spotify:episode:${talk}`
  await world.changes.write((tx) => insertMadeSounds(tx, [uri]))
  const path = await world.streams.sign(uri, { userId: 'mira', appId: 'app' }, 3_600_000)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const request = get(`http://127.0.0.1:${port}${path}&format=mp3`)
  const [response] = await once(request, 'response')
  await once(response, 'data')
  const folder = join(world.folder, 'streams')
  assert.equal(readdirSync(folder).length, 1)
  request.destroy()
  await until('the unfinished file is gone', () => readdirSync(folder).length === 0)
})

test('the folder keeps what was used last, and no more than it may', async () => {
  using folder = temporaryFolder()
  const cache = new CacheFolder(folder.path, 250)
  const add = async (name: string) => {
    const unfinished = await cache.unfinished(name)
    writeFileSync(unfinished, Buffer.alloc(100))
    await cache.keep(unfinished, name)
  }
  const usedAt = (name: string, seconds: number) =>
    utimesSync(join(folder.path, name), seconds, seconds)
  await add('one')
  usedAt('one', 1_000)
  await add('two')
  usedAt('two', 2_000)
  assert.ok(await cache.find('one'))
  await add('three')
  assert.deepEqual(readdirSync(folder.path).sort(), ['one', 'three'])
  assert.equal(await cache.find('two'), null)
})

test('ffmpeg is what the setting names, or what PATH has', () => {
  using folder = temporaryFolder()
  const program = join(folder.path, 'ffmpeg')
  assert.equal(findFfmpeg('auto', folder.path), null)
  writeFileSync(program, '', { mode: 0o755 })
  assert.equal(findFfmpeg('auto', `/nowhere:${folder.path}`), program)
  assert.equal(findFfmpeg(program, ''), program)
  assert.equal(findFfmpeg('none', folder.path), null)
  mkdirSync(join(folder.path, 'other'))
  assert.equal(findFfmpeg('/nowhere/ffmpeg', folder.path), null)
})

test('a client gets the sound as it is unless it says otherwise', () => {
  const name = (...of: Parameters<typeof chooseFormat>) => chooseFormat(...of)?.name ?? null
  assert.equal(name('audio/flac', undefined, undefined), null)
  assert.equal(name('audio/flac', undefined, 'audio/flac'), null)
  assert.equal(name('audio/flac', undefined, 'audio/mpeg;q=0.8'), 'mp3')
  assert.equal(name('audio/flac', 'original', 'audio/mpeg'), null)
  assert.equal(name('audio/mpeg', 'mp3', undefined), null)
  assert.equal(name('audio/mpeg', 'opus', undefined), 'opus')
})
