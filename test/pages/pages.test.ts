import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import '../../scripts/build-web.ts'
import { logInAndAgree } from '../clients/support/consent.ts'
import { startWorld, type World } from '../clients/support/world.ts'
import { findChromium, startChromium } from '../support/chromium.ts'

// Reprise's own pages in a real browser: the way in, what they show, and nothing that axe finds.

const found = findChromium()

const places = [
  '/',
  '/player/search?q=night',
  '/player/library/playlists',
  '/player/library/tracks',
  '/player/library/albums',
  '/console#get-track',
  '/apps/consents',
]

describe('the pages', { skip: found.missing }, () => {
  let world: World
  let browser: Browser
  before(async () => {
    world = await startWorld({ redirectUri: 'http://127.0.0.1/callback' })
    browser = await startChromium(found.path ?? '')
  })
  after(async () => {
    await browser?.close()
    await world?.end()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`show what is there, without errors or barriers, ${colorScheme}`, async () => {
      const context = await browser.newContext({ colorScheme })
      const page = await context.newPage()
      const errors = errorsOf(page)
      await logIn(page, world)
      for (const place of places) {
        await page.goto(world.url + place)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
        assert.deepEqual(await barriersOn(page), [], place)
      }
      assert.deepEqual(errors, [])
      await context.close()
    })
  }

  test('fit a small phone', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
    const page = await context.newPage()
    await logIn(page, world)
    for (const place of places) {
      await page.goto(world.url + place)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const width = await page.evaluate('document.documentElement.scrollWidth')
      assert.ok(Number(width) <= 320, `${place} is ${width} wide`)
    }
    await context.close()
  })

  test('an operation is tried in the console', async () => {
    const page = await (await loggedIn(browser, world)).newPage()
    await page.goto(`${world.url}/console#get-track`)
    await page.getByRole('button', { name: 'Send' }).click()
    const answer = page.getByRole('status', { name: 'Answer' })
    await answer.getByText('200 OK').waitFor()
    assert.match((await answer.textContent()) ?? '', /"type": "track"/)
  })

  test('access that was given to an app is seen and taken away', async () => {
    const redirect = encodeURIComponent('http://127.0.0.1/callback')
    const asked = `client_id=${world.app.clientId}&response_type=code&redirect_uri=${redirect}`
    const scope = 'scope=user-library-read'
    await logInAndAgree(`${world.url}/authorize?${asked}&${scope}`, world.user)
    const page = await (await loggedIn(browser, world)).newPage()
    await page.goto(world.url)
    await page.getByRole('link', { name: 'Apps with access' }).click()
    await page.getByText('See what you have saved').waitFor()
    assert.deepEqual(await barriersOn(page), [])
    await page.getByRole('button', { name: 'Take access away from Client' }).click()
    await page.getByText('Client has no access any more.').waitFor()
    await page.getByText('You gave no app access to your account.').waitFor()
  })

  test('a session ends when its user logs out', async () => {
    const page = await (await loggedIn(browser, world)).newPage()
    await page.goto(world.url)
    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('button', { name: 'Log in' }).waitFor()
  })
})

async function loggedIn(browser: Browser, world: World): Promise<BrowserContext> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await logIn(page, world)
  await page.close()
  return context
}

async function logIn(page: Page, { url, user }: World): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.fill('#login-username', user.id)
  await page.fill('#login-password', user.password)
  await page.click('#login-button')
  await page.getByRole('navigation', { name: 'Pages' }).waitFor()
}

function errorsOf(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

/** What axe finds against WCAG 2.2 AA, as rule and element. */
async function barriersOn(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
