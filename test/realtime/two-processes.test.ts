import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../support/api.ts'
import { aTrack, aUser } from '../support/builders.ts'
import { aPlaylist } from '../support/playlists.ts'
import { startServer } from '../support/server.ts'
import { testWorld } from '../support/world.ts'
import { playerAt, socketDevice, until } from './support.ts'

/**
 * One PostgreSQL, two server processes, and a device connected to each: what one process is asked
 * to do happens on the device of the other.
 */
const postgres = process.env.TEST_DATABASE_URL ?? process.env.TEST_POSTGRES_URL
if (postgres !== undefined) process.env.TEST_DATABASE_URL = postgres

test('playback is handed over between devices of two processes', {
  skip: postgres === undefined && 'needs a PostgreSQL (TEST_POSTGRES_URL)',
  timeout: 120_000,
}, async () => {
  const world = await testWorld()
  await aUser(world, 'mira')
  const token = await aToken(world, 'mira', undefined, 20 * 365 * 24 * 3_600_000)
  const trackIds: string[] = []
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) {
    trackIds.push(await aTrack(world, name, { durationMs: 60_000 }))
  }
  const uri = (at: number) => `spotify:track:${trackIds[at]}`
  const playlistId = await aPlaylist(apiOf(world, token), { trackIds: trackIds.slice(0, 4) })
  const flags = ['--data', world.config.data, '--empty']
  const env = { REPRISE_DATABASE_URL: world.config.database_url }
  const first = await startServer(flags, env)
  const second = await startServer([...flags, '--data', `${world.config.data}/second`], env)
  const atFirst = playerAt(first.url, token)
  const atSecond = playerAt(second.url, token)
  const a = await socketDevice(first.url, token, 'A')
  const b = await socketDevice(second.url, token, 'B')
  const shown = async () => {
    const { status, body } = await atFirst('GET', '')
    return status === 204 ? '-' : `${body.item?.name} on ${body.device.name} ${body.is_playing}`
  }
  const isShown = (wanted: string) => until(shown, (seen) => seen === wanted)
  try {
    const listed = async () => (await atFirst('GET', '/devices')).body.devices.length
    await until(listed, (count) => count === 2)

    const play = { context_uri: `spotify:playlist:${playlistId}` }
    // Asked of the second process, for the device of the first.
    assert.equal((await atSecond('PUT', `/play?device_id=${a.device.id}`, play)).status, 204)
    await isShown('One on A true')
    await until(() => a.device.isPlaying, Boolean)

    for (const at of [4, 5]) await atSecond('POST', `/queue?uri=${uri(at)}`)
    const names = async () =>
      (await atFirst('GET', '/queue')).body.queue.map((item: { name: string }) => item.name)
    const queue = ['Five', 'Six', 'Two', 'Three', 'Four']
    await until(names, (seen) => seen.join() === queue.join())

    assert.equal((await atFirst('PUT', '', { device_ids: [b.device.id] })).status, 204)
    await isShown('One on B true')
    await until(() => b.device.isPlaying && a.device.state === null, Boolean)
    assert.equal(a.device.isPlaying, false)

    await atFirst('POST', '/next')
    await isShown('Five on B true')
    await atFirst('POST', '/next')
    await isShown('Six on B true')
    await atSecond('POST', '/previous')
    await isShown('One on B true')
    await atFirst('PUT', '/shuffle?state=true')
    await until(() => b.device.state?.isShuffled, Boolean)
    await atFirst('PUT', '/volume?volume_percent=21')
    await until(
      () => b.device.volume,
      (volume) => volume === 21,
    )

    const heard = new Set(['One'])
    for (let count = 0; count < 3; count++) {
      const before = b.device.loaded.length
      await atFirst('POST', '/next')
      await until(
        () => b.device.loaded.length,
        (length) => length > before,
      )
      heard.add((await atFirst('GET', '')).body.item.name)
    }
    assert.deepEqual([...heard].sort(), ['Four', 'One', 'Three', 'Two'])

    // The last item plays to its end on the device, and nothing follows.
    await atFirst('PUT', '/seek?position_ms=59700')
    await isShown('One on B false')
    assert.equal((await atFirst('GET', '')).body.progress_ms, 0)

    await b.stop()
    await until(shown, (seen) => seen === '-')
    assert.equal((await atSecond('PUT', `/play?device_id=${a.device.id}`)).status, 204)
    await isShown('One on A true')
  } finally {
    await a.stop()
    await b.stop()
    await first.stop()
    await second.stop()
  }
})
