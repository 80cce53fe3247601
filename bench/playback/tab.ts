import type { Browser, BrowserContext, Page } from 'playwright-core'
import { advancing, collectAudio } from '../../test/clients/playback/rig.ts'
import type { DemoPages } from '../../test/pages/visit.ts'
import { playerAt, until } from '../../test/realtime/support.ts'

/** A tab of Reprise's own player, connected as a device, with what is measured in it. */
export type Tab = {
  page: Page
  profile: BrowserContext
  deviceId: string
  /** Milliseconds, on this machine's clock, at which sound did something for the nth time. */
  instant(sound: Sound, nth: number): Promise<number>
  /** How often sound did something so far. */
  count(sound: Sound): Promise<number>
}

/** What an audio element says of itself when it really plays, stands still, has moved. */
export type Sound = 'playing' | 'pause' | 'seeked'

/** Runs in the page before everything else: keeps when sound did what. */
const collectInstants = `
  globalThis.instants = { playing: [], pause: [], seeked: [] }
  const begin = HTMLMediaElement.prototype.play
  const known = new WeakSet()
  HTMLMediaElement.prototype.play = function () {
    if (!known.has(this)) for (const name of Object.keys(instants)) {
      this.addEventListener(name, () => {
        if (this.src.includes('/stream/')) instants[name].push(performance.timeOrigin + performance.now())
      })
    }
    known.add(this)
    return begin.call(this)
  }`

/** The clock that the instants of a page are read from, too. */
export const now = () => performance.timeOrigin + performance.now()

/** Opens the player for mira and waits until its tab is a device. */
export async function openTab(
  pages: DemoPages,
  browser: Browser,
  { url = pages.url, token }: { url?: string; token: string },
): Promise<Tab> {
  const profile = await pages.profile(browser, 'mira', {}, url)
  await profile.addInitScript(collectAudio)
  await profile.addInitScript(collectInstants)
  const page = await profile.newPage()
  await page.goto(url)
  const devices = await until(
    async () => (await playerAt(url, token)('GET', '/devices')).body.devices,
    (listed) => listed.length === 1,
  )
  const count = (sound: Sound) => page.evaluate(`instants.${sound}.length`) as Promise<number>
  return {
    page,
    profile,
    deviceId: devices[0].id,
    count,
    async instant(sound, nth) {
      await until(
        () => count(sound),
        (seen) => seen > nth,
      )
      return (await page.evaluate(`instants.${sound}[${nth}]`)) as number
    },
  }
}

/** Waits until the tab is heard. */
export const isHeard = ({ page }: Tab) => advancing({ page })
