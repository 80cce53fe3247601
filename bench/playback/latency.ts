import type { Browser } from 'playwright-core'
import { type DemoPages, startDemoPages } from '../../test/pages/visit.ts'
import { playerAt } from '../../test/realtime/support.ts'
import { temporaryFolder } from '../../test/support/folder.ts'
import { startPostgres } from '../../test/support/postgres.ts'
import { startServer } from '../../test/support/server.ts'
import { percentile } from '../statistics.ts'
import { isHeard, now, openTab, type Sound } from './tab.ts'

const rounds = 40

/** From a command sent to the Web API to the sound that obeys, in a tab of the same machine. */
export async function latency(browser: Browser): Promise<string[]> {
  await using alone = await startDemoPages()
  const lines = await measure(browser, 'one process, SQLite', alone, alone.url)

  const postgres = await startPostgres()
  const env = { REPRISE_DATABASE_URL: postgres.url }
  using folder = temporaryFolder()
  const first = await startDemoPages(env)
  const second = await startServer(['--data', folder.path, '--empty'], env)
  // The tab is connected to the first process, the commands are sent to the second.
  lines.push(...(await measure(browser, 'two processes, PostgreSQL', first, second.url)))
  await second.stop()
  await first[Symbol.asyncDispose]()
  await postgres.stop()
  return lines
}

async function measure(
  browser: Browser,
  title: string,
  pages: DemoPages,
  commanded: string,
): Promise<string[]> {
  const token = await pages.mintToken()
  const tab = await openTab(pages, browser, { token })
  const player = playerAt(commanded, token)
  const context = { context_uri: 'spotify:user:mira:collection' }
  await player('PUT', `/play?device_id=${tab.deviceId}`, context)
  await isHeard(tab)
  const took = new Map<string, number[]>()
  const time = async (name: string, sound: Sound, method: string, path: string) => {
    const before = await tab.count(sound)
    const sent = now()
    await player(method, path)
    const ms = (await tab.instant(sound, before)) - sent
    took.set(name, [...(took.get(name) ?? []), ms])
    // As far apart as people press buttons.
    await tab.page.waitForTimeout(150)
  }
  for (let round = 0; round < rounds; round++) {
    await time('pause', 'pause', 'PUT', '/pause')
    await time('play', 'playing', 'PUT', '/play')
    await time('seek', 'seeked', 'PUT', `/seek?position_ms=${20_000 + 500 * round}`)
  }
  await tab.profile.close()
  return [...took].map(
    ([name, all]) =>
      `${title}: ${name} p50 ${percentile(all, 0.5).toFixed(1)} ms, p95 ${percentile(all, 0.95).toFixed(1)} ms (${all.length})`,
  )
}
