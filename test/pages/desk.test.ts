import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import '../../scripts/build-web.ts'
import { startWorld, type World } from '../clients/support/world.ts'
import { findChromium, startChromium } from '../support/chromium.ts'
import { until } from '../support/until.ts'
import { barriersOn } from './barriers.ts'
import { pressAt, tabTo } from './keyboard.ts'

// What a developer does: make an app, use its values, try an operation, and look at what came of it.

const found = findChromium()

describe('the desk', { skip: found.missing }, () => {
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

  const visit = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    await page.goto(world.url)
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.fill('#login-username', world.user.id)
    await page.fill('#login-password', world.user.password)
    await page.click('#login-button')
    await page.getByRole('navigation', { name: 'Pages' }).waitFor()
    return page
  }

  test('from an app over the console to why a request was refused', async () => {
    const page = await visit()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`${world.url}/apps`)
    await page.getByRole('button', { name: 'Create app' }).click()
    await page.getByLabel('App name').fill('Radio')
    const uri = page.getByLabel('Redirect URI 1', { exact: true })
    await uri.fill('http://localhost:3000/callback')
    await page.getByText('Write http://127.0.0.1:3000/callback').waitFor()
    await uri.fill('http://127.0.0.1:3000/callback')
    await page.getByRole('button', { name: 'Create app' }).click()
    await page.getByRole('heading', { name: 'Radio' }).waitFor()

    const credentials = page.getByRole('region', { name: 'Credentials' })
    const [id = '', secret = ''] = await credentials.locator('dd code').allTextContents()
    await page.getByLabel('Client', { exact: true }).selectOption('spotipy (Python)')
    const snippet = await page.getByRole('region', { name: 'In your program' }).textContent()
    for (const value of [id, secret, world.url, 'http://127.0.0.1:3000/callback']) {
      assert.ok(value !== '' && snippet?.includes(value), value)
    }
    assert.equal(await tokenStatus(world.url, id, secret), 200)

    await page.getByRole('link', { name: 'Console' }).click()
    await page.getByRole('link', { name: "Get User's Saved Tracks" }).click()
    await page.getByRole('heading', { name: "Get User's Saved Tracks" }).waitFor()
    await page.getByLabel('Token with every scope').uncheck()
    await page.getByText('The token lacks user-library-read: grant').waitFor()
    await page.getByRole('button', { name: 'Send' }).click()
    const answer = page.getByRole('status', { name: 'Answer' })
    await answer.getByText('403 Forbidden').waitFor()
    await answer.getByRole('link', { name: 'In the log' }).click()
    await page.getByText('The token lacks the scope user-library-read.').waitFor()
    const entry = page.getByRole('article')
    assert.match((await entry.textContent()) ?? '', /Insufficient client scope/)
    assert.match((await entry.textContent()) ?? '', /Bearer \*\*\*/)

    await page.getByRole('button', { name: 'Replay as you' }).click()
    await page.getByText('Answered 200').waitFor()
    await page.getByRole('link', { name: 'its own entry' }).click()
    await entry.getByText('200', { exact: true }).waitFor()

    await page.goto(`${world.url}/apps/${id}`)
    await page.getByText('1 in the last day').waitFor()
    await page.getByRole('button', { name: 'Delete app' }).click()
    await page.getByRole('button', { name: 'Delete Radio' }).click()
    await page.getByRole('heading', { name: 'Apps' }).waitFor()
    assert.equal(await tokenStatus(world.url, id, secret), 400)
    assert.deepEqual(errors, [])
    await page.context().close()
  })

  test('requests come by themselves, are filtered, held and exported', async () => {
    const page = await visit()
    await page.goto(`${world.url}/requests`)
    await page.getByText('Live.').waitFor()
    const token = await world.mintToken()
    const headers = { authorization: `Bearer ${token}` }
    await fetch(`${world.url}/v1/markets?came=late`, { headers })
    await page.getByRole('link', { name: '/v1/markets?came=late' }).waitFor()
    await page.getByLabel('Path or operation').fill('came=late')
    const list = page.getByRole('list', { name: 'Last requests' }).getByRole('listitem')
    await until('it alone is listed', async () => (await list.count()) === 1)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export HAR' }).click()
    assert.equal((await download).suggestedFilename(), 'reprise.har')
    await page.getByRole('button', { name: 'Hold' }).click()
    await page.getByText('Held.').waitFor()
    await page.context().close()
  })

  test('an app is made and found again with the keyboard alone', async () => {
    const page = await visit()
    await page.goto(`${world.url}/apps`)
    await pressAt(page, 'Create app')
    await tabTo(page, 'App name')
    await page.keyboard.type('Typed')
    await tabTo(page, 'Redirect URI 1')
    await page.keyboard.type('my-player://login')
    await pressAt(page, 'Create app')
    await page.getByRole('heading', { name: 'Typed' }).waitFor()
    await pressAt(page, 'Rotate client secret')
    await pressAt(page, 'Make a new secret')
    await page.getByText('Copy it now').waitFor()
    await pressAt(page, 'Requests')
    await page.getByRole('heading', { name: 'Requests' }).waitFor()
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing is in anybody's way, ${colorScheme}`, async () => {
      const page = await visit({ colorScheme })
      const id = await anEntry(page, world)
      for (const path of placesOf(id)) {
        await page.goto(world.url + path)
        await page.getByRole('heading', { level: 1 }).waitFor()
        if (path.includes('id=')) await page.getByRole('article').waitFor()
        if (path.startsWith('/apps/')) await page.getByText('in the last day').waitFor()
        assert.deepEqual(await barriersOn(page), [], path)
      }
      await page.context().close()
    })
  }

  test('all of it fits a small phone', async () => {
    const page = await visit({ viewport: { width: 320, height: 640 } })
    const id = await anEntry(page, world)
    for (const path of placesOf(id)) {
      await page.goto(world.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (path.includes('id=')) await page.getByRole('article').waitFor()
      const width = await page.evaluate('document.documentElement.scrollWidth')
      assert.ok(Number(width) <= 320, `${path} is ${width} wide`)
    }
    await page.context().close()
  })
})

let ownApp = ''

/** Makes an app once, and a refused request whose entry can be opened. @returns its id */
async function anEntry(page: Page, { url }: World): Promise<string> {
  if (ownApp === '') {
    await page.goto(`${url}/apps`)
    await page.getByRole('button', { name: 'Create app' }).click()
    await page.getByLabel('App name').fill('Looked at')
    await page.getByRole('button', { name: 'Create app' }).click()
    await page.getByRole('heading', { name: 'Looked at' }).waitFor()
    ownApp = new URL(page.url()).pathname
  }
  await page.goto(`${url}/console#get-track`)
  await page.getByLabel('id').fill('none')
  await page.getByRole('button', { name: 'Send' }).click()
  const href = await page.getByRole('link', { name: 'In the log' }).getAttribute('href')
  return new URL(href ?? '', url).searchParams.get('id') ?? ''
}

const placesOf = (id: string) => ['/apps', ownApp, '/requests', `/requests?id=${id}`]

async function tokenStatus(url: string, id: string, secret: string): Promise<number> {
  const answer = await fetch(`${url}/api/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return answer.status
}
