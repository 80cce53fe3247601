import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'node:test'
import { WebSocket } from 'ws'
import { subprotocol } from '../../src/realtime/protocol.ts'
import { temporaryFolder } from '../support/folder.ts'
import { runCommand, startServer } from '../support/server.ts'
import { playerAt, socketDevice, until } from './support.ts'

test('a virtual device plays over a WebSocket until the server stops', {
  timeout: 120_000,
}, async () => {
  using folder = temporaryFolder()
  const { server, token } = await demoServer(folder.path)
  const kitchen = await socketDevice(server.url, token, 'Kitchen')
  const player = playerAt(server.url, token)
  const uris = ['spotify:user:mira:collection']
  const path = `/play?device_id=${kitchen.device.id}`
  assert.equal((await player('PUT', path, { context_uri: uris[0] })).status, 204)
  await until(() => kitchen.device.isPlaying, Boolean)
  const current = kitchen.device.state?.window.current
  assert.equal((await player('GET', '')).body.item.uri, current?.uri)
  const item = current?.item
  assert.ok(item && 'album' in item && item.album.images[0]?.url.startsWith(server.url))
  await player('PUT', '/pause')
  await until(() => !kitchen.device.isPlaying, Boolean)
  assert.equal(await server.stop(), 0)
  await kitchen.stop()
})

test('the command runs a device that others see, and leaves when it is asked to', {
  timeout: 120_000,
}, async () => {
  using folder = temporaryFolder()
  const { data, server, token } = await demoServer(folder.path)
  const player = playerAt(server.url, token)
  const args = ['src/main.js', 'device', '--user', 'mira', '--name', 'Attic', '--url', server.url]
  const child = spawn(process.execPath, [...args, ...data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (text) => {
    printed += text
  })
  const devices = async () => (await player('GET', '/devices')).body.devices
  const [device] = await until(devices, (listed) => listed.length === 1)
  assert.equal(device.name, 'Attic')
  await player('PUT', `/play?device_id=${device.id}`, {
    context_uri: 'spotify:user:mira:collection',
  })
  await until(
    () => printed,
    (text) => /playing {2}\S/.test(text),
  )
  child.kill('SIGTERM')
  await once(child, 'exit')
  await until(devices, (listed) => listed.length === 0)
  const unknown = await runCommand(['device', '--user', 'mirra', ...data])
  assert.equal(unknown.code, 1)
  assert.match(unknown.stderr, /no user is called mirra; did you mean mira/)
  await server.stop()
})

test('other addresses and other subprotocols are refused', { timeout: 60_000 }, async () => {
  using folder = temporaryFolder()
  const server = await startServer(['--data', folder.path, '--empty'])
  const address = server.url.replace('http', 'ws')
  const refused = (url: string, protocol: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url, protocol)
      socket.on('error', ({ message }) => resolve(message))
    })
  assert.match(await refused(`${address}/elsewhere`, subprotocol), /404/)
  assert.match(await refused(`${address}/connect`, 'chat'), /subprotocol/)
  const mute = new WebSocket(`${address}/connect`, subprotocol)
  await once(mute, 'open')
  mute.send('{')
  const [code] = await once(mute, 'close')
  assert.equal(code, 4400)
  await server.stop()
})

/** A server with the demo world, and a token of mira's for everything. */
async function demoServer(folder: string) {
  const data = ['--data', folder]
  const server = await startServer(data)
  const app = 'de300000000000000000000000000000'
  const args = ['token', '--app', app, '--user', 'mira', '--scope', 'all', '--json', ...data]
  const token: string = JSON.parse((await runCommand(args)).stdout).access_token
  return { data, server, token }
}
