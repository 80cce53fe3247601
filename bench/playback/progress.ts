import type { Browser } from 'playwright-core'
import { heard } from '../../test/clients/playback/rig.ts'
import { startDemoPages } from '../../test/pages/visit.ts'
import { playerAt } from '../../test/realtime/support.ts'
import { isHeard, openTab, type Tab } from './tab.ts'

/** How far what the Web API says of the position is from what is heard, and what remains of a tab that dies. */
export async function progress(browser: Browser): Promise<string[]> {
  await using pages = await startDemoPages()
  const token = await pages.mintToken()
  const tab = await openTab(pages, browser, { token })
  const player = playerAt(pages.url, token)
  const context = { context_uri: 'spotify:user:mira:collection' }
  await player('PUT', `/play?device_id=${tab.deviceId}`, context)
  await isHeard(tab)
  const errors: number[] = []
  for (let at = 0; at < 12; at++) {
    if (at % 4 === 1) await player('PUT', `/seek?position_ms=${30_000 + at * 7_000}`)
    if (at % 4 === 3) {
      await player('PUT', '/pause')
      await tab.page.waitForTimeout(1_000)
      await player('PUT', '/play')
    }
    await tab.page.waitForTimeout(5_000)
    errors.push(await errorOf(tab, player))
  }

  const { body } = await player('GET', '')
  await player('PUT', `/seek?position_ms=${body.item.duration_ms - 12_000}`)
  await isHeard(tab)
  // Nobody says goodbye: the process behind the page ends.
  tab.page.goto('chrome://crash').catch(() => {})
  let beyond = Number.NEGATIVE_INFINITY
  let gone = Number.NaN
  for (let seconds = 0; seconds < 40; seconds++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const { status, body: state } = await player('GET', '')
    if (status === 204) gone = Number.isNaN(gone) ? seconds + 1 : gone
    else beyond = Math.max(beyond, state.progress_ms - state.item.duration_ms)
  }
  await tab.profile.close()
  const most = Math.max(...errors).toFixed(0)
  return [
    `progress against the audio element over 60 s with 3 seeks and 3 pauses: last ${errors.at(-1)?.toFixed(0)} ms, most ${most} ms`,
    `a killed tab: 204 after ${gone} s; progress was at most ${beyond} ms beyond the duration`,
  ]
}

/** The difference in milliseconds; what is heard is looked at before and after the answer. */
async function errorOf(tab: Tab, player: ReturnType<typeof playerAt>): Promise<number> {
  const before = (await heard(tab))?.at ?? Number.NaN
  const { body } = await player('GET', '')
  const after = (await heard(tab))?.at ?? Number.NaN
  return Math.abs(body.progress_ms - ((before + after) / 2) * 1_000)
}
