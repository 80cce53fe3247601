import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { logInAndAgree } from '../clients/support/consent.ts'
import { findChromium, startChromium } from '../support/chromium.ts'
import { barriersOn } from './barriers.ts'
import { places } from './places.ts'
import { type DemoPages, demoAppId, open, startDemoPages, troubleOf } from './visit.ts'

// Reprise's own pages in a real browser: what they show, and nothing that axe finds.

const found = findChromium()

describe('the pages', { skip: found.missing, timeout: 900_000 }, () => {
  let pages: DemoPages
  let browser: Browser
  before(async () => {
    pages = await startDemoPages()
    browser = await startChromium(found.path ?? '')
  })
  after(async () => {
    await browser?.close()
    await pages?.[Symbol.asyncDispose]()
  })

  for (const who of ['nobody', 'theo', 'mira'] as const) {
    test(`are without errors and barriers in both schemes, and fit a small phone, for ${who}`, async () => {
      const profile = await pages.profile(browser, who)
      const page = await profile.newPage()
      const trouble = troubleOf(page, pages.url)
      for (const place of places.filter(({ as = 'mira' }) => as === who)) {
        await page.setViewportSize({ width: 1280, height: 800 })
        await open(page, pages.url, place)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          assert.deepEqual(await barriersOn(page), [], `${place.name}, ${colorScheme}`)
        }
        await page.setViewportSize({ width: 320, height: 640 })
        const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
        assert.ok(width <= 320, `${place.name} is ${width} wide`)
        const unwanted = trouble.splice(0).filter((line) => !place.expects?.test(line))
        assert.deepEqual(unwanted, [], place.name)
      }
      await profile.close()
    })
  }

  test('an operation is tried in the console', async () => {
    const page = await (await pages.profile(browser)).newPage()
    await page.goto(`${pages.url}/console#get-track`)
    await page.getByRole('button', { name: 'Send' }).click()
    const answer = page.getByRole('status', { name: 'Answer' })
    await answer.getByText('200 OK').waitFor()
    assert.match((await answer.textContent()) ?? '', /"type": "track"/)
    await page.context().close()
  })

  test('access that was given to an app is seen and taken away', async () => {
    const redirect = encodeURIComponent('http://127.0.0.1/callback')
    const asked = `client_id=${demoAppId}&response_type=code&redirect_uri=${redirect}`
    const mira = { email: 'mira', password: pages.passwords.mira }
    await logInAndAgree(`${pages.url}/authorize?${asked}&scope=user-library-read`, mira)
    const page = await (await pages.profile(browser)).newPage()
    await page.goto(pages.url)
    await page.getByRole('link', { name: 'Apps with access' }).click()
    await page.getByText('See what you have saved').waitFor()
    assert.deepEqual(await barriersOn(page), [])
    await page.getByRole('button', { name: 'Take access away from Demo app' }).click()
    await page.getByText('Demo app has no access any more.').waitFor()
    await page.getByText('You gave no app access to your account.').waitFor()
    await page.context().close()
  })

  test('a session ends when its user logs out', async () => {
    const page = await (await pages.profile(browser)).newPage()
    await page.goto(pages.url)
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('button', { name: 'Log in' }).waitFor()
    await page.context().close()
  })

  test('the first page takes at most 30 KB of script', async () => {
    const page = await (await pages.profile(browser)).newPage()
    const scripts = new Map<string, Buffer>()
    page.on('response', async (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.endsWith('.js')) scripts.set(pathname, await response.body())
    })
    await open(page, pages.url, { name: 'home', path: '/' })
    const bytes = [...scripts.values()].reduce((sum, body) => sum + gzipSync(body).length, 0)
    assert.ok(scripts.has('/spotify-player.js'), [...scripts.keys()].join())
    assert.ok(bytes <= 30 * 1024, `${bytes} bytes in ${[...scripts.keys()]}`)
    await page.context().close()
  })
})
