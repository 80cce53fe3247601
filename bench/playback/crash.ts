import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Browser } from 'playwright-core'
import { heard } from '../../test/clients/playback/rig.ts'
import { startDemoPages } from '../../test/pages/visit.ts'
import { playerAt, socketDevice, until } from '../../test/realtime/support.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { startPostgres } from '../../test/support/postgres.ts'
import { startServer } from '../../test/support/server.ts'
import { isHeard, now, openTab } from './tab.ts'

/** Kills one of two processes behind a proxy while a tab plays over it. */
export async function crash(browser: Browser): Promise<string[]> {
  const postgres = await startPostgres()
  const env = { REPRISE_DATABASE_URL: postgres.url }
  using folder = temporaryFolder()
  const first = await startDemoPages(env)
  const second = await startServer(['--data', folder.path, '--empty'], env)
  const token = await first.mintToken()
  const proxy = await startProxy(first.url)
  const player = playerAt(second.url, token)
  const tab = await openTab(first, browser, { url: proxy.url, token })
  // It knows the first process only, so nothing brings it back.
  const lost = await socketDevice(first.url, token, 'Lost')
  await player('PUT', `/play?device_id=${tab.deviceId}`, {
    context_uri: 'spotify:user:mira:collection',
  })
  await isHeard(tab)

  const killed = now()
  proxy.target(second.url)
  await first.kill()
  const after = async (is: (devices: { id: string }[]) => boolean) => {
    await until(async () => (await player('GET', '/devices')).body.devices, is)
    return ((now() - killed) / 1_000).toFixed(1)
  }
  const isListed = (id: string) => (devices: { id: string }[]) =>
    devices.some((one) => one.id === id)
  const silent: boolean[] = []
  const watch = setInterval(
    async () => silent.push((await heard(tab).catch(() => null)) === null),
    250,
  )
  const vanished = after((devices) => !isListed(lost.device.id)(devices))
  await tab.page.waitForTimeout(8_000)
  const { body } = await player('GET', '')
  const isBack = isListed(tab.deviceId)((await player('GET', '/devices')).body.devices)
  await isHeard(tab)
  const gone = await vanished
  clearInterval(watch)
  await isHeard(tab)
  const { status, body: end } = await player('GET', '')
  const lines = [
    `kill -9: its device left the list after ${gone} s`,
    `the tab: listed by the other process ${isBack}, playing ${body?.is_playing}; then ${status}, playing ${end?.is_playing}; not heard in ${silent.filter(Boolean).length} of ${silent.length} looks`,
  ]
  await lost.stop()
  await tab.profile.close()
  proxy.stop()
  await second.stop()
  await first[Symbol.asyncDispose]()
  await postgres.stop()
  return lines
}

/** Passes connections on to one address, then to another, as a proxy before two processes does. */
async function startProxy(to: string) {
  let port = Number(new URL(to).port)
  const open = new Set<Socket>()
  const server = createServer((inward) => {
    const outward = connect(port, '127.0.0.1')
    for (const [from, other] of [
      [inward, outward],
      [outward, inward],
    ] as const) {
      open.add(from)
      from.pipe(other)
      from.on('error', () => other.destroy())
      from.on('close', () => {
        open.delete(from)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target(url: string) {
      port = Number(new URL(url).port)
    },
    stop() {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
