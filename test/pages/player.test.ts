import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoEpisodeId, demoShowId } from '../../src/demo/spoken/ids.ts'
import { idFromKey } from '../../src/lib/base62.ts'
import { advancing, collectAudio, heard } from '../clients/playback/rig.ts'
import { until } from '../realtime/support.ts'
import { findChromium, startChromium } from '../support/chromium.ts'
import { type DemoPages, startDemoPages, troubleOf } from './visit.ts'

// Listening as people do it: with the pages' own buttons and keys, in tabs of a real browser.

const found = findChromium()

describe('the player', { skip: found.missing, timeout: 300_000 }, () => {
  let pages: DemoPages
  let browser: Browser
  let profile: BrowserContext
  before(async () => {
    pages = await startDemoPages()
    browser = await startChromium(found.path ?? '')
    profile = await pages.profile(browser)
    await profile.addInitScript(collectAudio)
  })
  after(async () => {
    await browser?.close()
    await pages?.[Symbol.asyncDispose]()
  })

  /** A tab of mira's at an address, and what must not happen in it. */
  async function tab(path: string): Promise<{ page: Page; trouble: string[] }> {
    const page = await profile.newPage()
    const trouble = troubleOf(page, pages.url)
    await page.goto(pages.url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return { page, trouble }
  }
  const playlist = (name: string) =>
    `/player/playlist/${idFromKey('demo playlist', `mira\u001f${name}`)}`
  const bar = (page: Page) => page.getByRole('region', { name: 'Player' })
  const press = (page: Page, name: string) => bar(page).getByRole('button', { name }).click()
  const plays = (page: Page, name: string) =>
    bar(page).getByRole('link', { name, exact: true }).waitFor()
  const isSilent = (page: Page) =>
    until(
      () => heard({ page }),
      (sound) => sound === null,
    )
  const titles = (page: Page) => page.locator('.tracks .title').allTextContents()
  const close = async (...tabs: { page: Page; trouble: string[] }[]) => {
    for (const { page, trouble } of tabs) {
      assert.deepEqual(trouble, [])
      await page.close()
    }
  }

  test('plays on a tab, is handed over to another, goes on there, and remembers', async () => {
    const a = await tab('/player/search?q=river')
    const b = await tab('/player/library/albums')
    const first = a.page.getByRole('region', { name: 'Tracks' }).getByRole('listitem')
    const names = await first.locator('.title').allTextContents()
    const albums = await first.locator('.album').allTextContents()
    await first
      .first()
      .getByRole('button', { name: /^Play / })
      .click()
    await advancing(a, 0.3)
    await plays(a.page, names[0] ?? '')

    // The other tab shows what plays there, and takes it over.
    await bar(b.page)
      .getByText(/^Plays on Reprise in Chrome/)
      .waitFor()
    await plays(b.page, names[0] ?? '')
    await press(b.page, 'Devices')
    await b.page.getByRole('dialog', { name: 'Devices' }).getByText('this tab').click()
    await advancing(b, 0.5)
    await isSilent(a.page)
    await bar(a.page)
      .getByText(/^Plays on/)
      .waitFor()

    // What is left behind is a remote control now.
    await press(a.page, 'Next')
    await plays(b.page, names[1] ?? '')
    await advancing(b, 0.3)
    const seek = bar(b.page).getByRole('slider', { name: 'Seek' })
    await seek.fill('60000')
    await advancing(b, 60)
    await press(a.page, 'Pause')
    await isSilent(b.page)
    await press(b.page, 'Play')
    await advancing(b, 60)

    // More than thirty seconds of the second track, then its end.
    await b.page.waitForTimeout(31_000)
    const end = Number(await seek.getAttribute('max'))
    await seek.fill(String(Math.floor((end - 4_000) / 5_000) * 5_000))
    await plays(b.page, names[2] ?? '')
    await advancing(b)
    await press(b.page, 'Pause')
    await b.page.getByRole('link', { name: 'Home' }).click()
    const recent = b.page.getByRole('region', { name: 'Recently played' }).getByRole('listitem')
    await recent
      .first()
      .getByText(albums[1] ?? '', { exact: true })
      .waitFor()
    await close(a, b)
  })

  test('is used from search to playlist without a mouse', async () => {
    const one = await tab('/')
    const { page } = one
    const { keyboard } = page
    /** Goes on with Tab until something with this name has the focus. */
    const reach = async (name: string | RegExp, key = 'Tab') => {
      for (let count = 0; count < 120; count++) {
        const now = (await page.evaluate(
          `(({ ariaLabel, textContent }) => ariaLabel ?? textContent)(document.activeElement).trim()`,
        )) as string
        if (typeof name === 'string' ? now === name : name.test(now)) return now
        await keyboard.press(key)
      }
      throw new Error(`${name} is not reached`)
    }
    await reach('Search')
    await keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Search' }).waitFor()
    await page.locator('h1:focus').waitFor()
    await keyboard.press('Tab')
    await keyboard.type('morning')
    await page.getByRole('region', { name: 'Tracks' }).waitFor()
    const played = (await reach(/^Play /)).replace(/^Play /, '')
    await keyboard.press('Enter')
    await advancing(one, 0.2)
    await plays(page, played)

    // Into the queue, by the menu of another row.
    await keyboard.press('Tab')
    await reach(/^More for /)
    await keyboard.press('Tab')
    const queued = (await reach(/^More for /)).replace('More for ', '')
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: queued }).waitFor()
    await reach('Add to queue')
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: queued }).waitFor({ state: 'hidden' })

    // And into a new playlist, by the same.
    await reach(`More for ${queued}`)
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: queued }).waitFor()
    await reach('Add to a playlist')
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: `Add ${queued}` }).waitFor()
    await reach('Name')
    await keyboard.type('Keys only')
    await keyboard.press('Enter')
    await page.getByText(`Added ${queued} to Keys only`).waitFor({ state: 'attached' })

    await page.evaluate('document.activeElement.blur()')
    await keyboard.press('k')
    await isSilent(page)
    await keyboard.press('q')
    await page.getByRole('heading', { level: 1, name: played }).waitFor()
    const next = page.getByRole('region', { name: 'Next' }).getByRole('listitem').first()
    await next.getByText(queued).waitFor()
    await keyboard.press('l')
    await page.getByRole('heading', { level: 1, name: queued }).waitFor()

    // Moved with Alt and an arrow, the focus goes along.
    await page.goto(pages.url + playlist('Söndagsfrukost'))
    await page.locator('.tracks .title').first().waitFor()
    const before = await titles(page)
    await reach(`Play ${before[0]}`)
    await keyboard.press('Alt+ArrowDown')
    await until(
      () => titles(page),
      ([top]) => top === before[1],
    )
    await reach(`Play ${before[0]}`, 'Shift')
    await keyboard.press('Alt+ArrowUp')
    await until(
      () => titles(page),
      ([top]) => top === before[0],
    )
    await close(one)
  })

  test('moves tracks of a playlist by dragging, and takes one out by its menu', async () => {
    const one = await tab(playlist('🌙 late shift 🌙'))
    const { page } = one
    await page.locator('.tracks .title').first().waitFor()
    const before = await titles(page)
    const rows = page.locator('.tracks > li')
    await rows.nth(0).dragTo(rows.nth(3))
    const moved = [before[1], before[2], before[3], before[0], before[4]]
    await until(
      () => titles(page),
      (now) => now.slice(0, 5).join() === moved.join(),
    )
    await rows.nth(3).dragTo(rows.nth(0))
    await until(
      () => titles(page),
      (now) => now.join() === before.join(),
    )
    await page.getByRole('button', { name: `More for ${before[1]}` }).click()
    await page.getByRole('button', { name: 'Remove from this playlist' }).click()
    await until(
      () => titles(page),
      (now) => now[1] === before[2],
    )
    await page.reload()
    await page.locator('.tracks .title').first().waitFor()
    assert.deepEqual((await titles(page)).slice(0, 2), [before[0], before[2]])
    await close(one)
  })

  test('takes an episode up where it was left, and shows how far it was heard', async () => {
    const show = 'The Night Desk'
    const one = await tab(`/player/show/${demoShowId(show)}`)
    const { page } = one
    const long = page.getByRole('listitem').filter({ hasText: 'The Long Night' })
    await long.getByRole('progressbar', { name: 'Heard' }).waitFor()
    await long.getByRole('button', { name: 'Play The Long Night' }).click()
    await advancing(one, 60)
    const uri = `spotify:episode:${demoEpisodeId(show, 'The Long Night')}`
    assert.match((await heard({ page }))?.src ?? '', new RegExp(uri.split(':')[2] ?? ''))
    // Sought on, left, and begun again: it goes on from there.
    const seek = bar(page).getByRole('slider', { name: 'Seek' })
    await seek.fill('1800000')
    await advancing(one, 1_800)
    await press(page, 'Pause')
    await isSilent(page)
    await page.getByRole('button', { name: 'Play The Last Train Home' }).click()
    await plays(page, 'The Last Train Home')
    await page.reload()
    await long.getByText('1 hr 30 min left').waitFor()
    await long.getByRole('button', { name: 'Play The Long Night' }).click()
    await advancing(one, 1_800)
    await press(page, 'Pause')
    await close(one)
  })
})
