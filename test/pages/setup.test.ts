import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import '../../scripts/build-web.ts'
import { flacFile, writeAudio } from '../support/audio-files.ts'
import { findChromium, startChromium } from '../support/chromium.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type RunningServer, runCommand, startServer } from '../support/server.ts'
import { barriersOn } from './barriers.ts'
import { pressAt, tabTo } from './keyboard.ts'

// The first start as a newcomer sees it, in a real browser.

const found = findChromium()
/** Music of the demo world is made when it is asked for, which takes a busy machine a while. */
const patiently = { timeout: 120_000 }
const password = 'correct horse battery'
const linkOf = (server: RunningServer) =>
  /http:\S+\/setup#[\w-]+/.exec(server.output())?.[0] ?? 'no link'

describe('the first start', { skip: found.missing }, () => {
  const folder = temporaryFolder()
  const servers: RunningServer[] = []
  const start = async (args: string[]) => {
    const server = await startServer(args)
    servers.push(server)
    return server
  }
  let browser: Browser
  before(async () => {
    browser = await startChromium(found.path ?? '')
  })
  after(async () => {
    await browser?.close()
    // A test that fails leaves its server.
    for (const server of servers) await server.stop()
    folder[Symbol.dispose]()
  })

  test('two clicks from the link to music, and the link stays good', async () => {
    const server = await start(['--data', join(folder.path, 'listen')])
    const page = await browser.newPage()
    await page.goto(linkOf(server))
    await page.getByRole('button', { name: 'Just listen' }).click()
    await playOn(page).click()
    await page.getByRole('button', { name: 'Pause' }).waitFor(patiently)
    await page.goto('about:blank')
    await page.goto(linkOf(server))
    await page.getByRole('button', { name: 'Make the account' }).waitFor()
    await page.close()
    assert.equal(await server.stop(), 0)
  })

  test('setup, app, console and play, by keyboard only', async () => {
    const server = await start(['--data', join(folder.path, 'keys')])
    const page = await browser.newPage()
    const seen: string[] = []
    page.on('request', (request) => seen.push(request.url(), request.headers().referer ?? ''))
    const link = linkOf(server)
    await page.goto(link)
    await page.getByRole('heading', { name: 'Welcome to Reprise' }).waitFor()
    await tabTo(page, 'Your name')
    await page.keyboard.type('ada')
    await tabTo(page, 'Password')
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What is there to hear?' }).waitFor()
    await pressAt(page, 'Use the demo world')
    await page.getByRole('heading', { name: 'Your API is ready' }).waitFor()
    const curl = (await page.getByText(/^curl -H/).textContent()) ?? ''
    const [, authorization = '', address = ''] = /"Authorization: (.+)" (\S+)$/.exec(curl) ?? []
    assert.equal((await fetch(address, { headers: { authorization } })).status, 200)
    await pressAt(page, 'Apps')
    await page.getByRole('heading', { name: 'Apps', exact: true }).waitFor()
    await pressAt(page, /My first app/)
    await page.getByRole('heading', { name: 'My first app' }).waitFor()
    await pressAt(page, 'Console')
    await page.getByRole('button', { name: 'Send' }).waitFor()
    await pressAt(page, 'Send')
    await page.getByRole('status', { name: 'Answer' }).getByText('200 OK').waitFor()
    await pressAt(page, 'Home')
    await page.getByRole('heading', { name: 'New', exact: true }).waitFor()
    const card = page.locator('section[aria-label="New"] a').first()
    await pressAt(page, ((await card.textContent()) ?? '').trim())
    await playOn(page).waitFor()
    await pressAt(page, 'Play')
    await page.getByRole('button', { name: 'Pause' }).waitFor(patiently)
    const code = link.split('#')[1] ?? 'no code'
    assert.deepEqual(
      seen.filter((text) => text.includes(code)),
      [],
    )
    assert.equal(server.log().includes(code), false)
    await page.close()
    assert.equal(await server.stop(), 0)
    const again = await start(['--data', join(folder.path, 'keys')])
    assert.equal(linkOf(again), 'no link')
    assert.equal(await again.stop(), 0)
  })

  test('it goes on where it stopped, and music that was chosen stays chosen', async () => {
    const music = join(folder.path, 'music')
    mkdirSync(music)
    const tags = { title: 'Song', artist: 'A', album: 'B' }
    writeAudio(join(music, 'song.flac'), flacFile({ tags, sound: 1 }))
    const data = join(folder.path, 'resumed')
    const server = await start(['--data', data, '--empty'])
    const link = linkOf(server)
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(link)
    assert.equal(await page.getByRole('button', { name: 'Just listen' }).count(), 0)
    await page.fill('#field-name', 'ada')
    await page.fill('#field-password', password)
    await page.getByRole('button', { name: 'Make the account' }).click()
    await page.getByRole('heading', { name: 'What is there to hear?' }).waitFor()
    await page.close()
    const other = await browser.newPage()
    await other.goto(link)
    await other.getByRole('heading', { name: 'This server is set up' }).waitFor()
    await other.close()
    const second = await context.newPage()
    await second.goto(link)
    await second.fill('#field-folder', join(folder.path, 'nowhere'))
    await second.getByRole('button', { name: 'Use this folder' }).click()
    await second.getByText('There is no folder').waitFor()
    await second.fill('#field-folder', music)
    await second.getByRole('button', { name: 'Use this folder' }).click()
    await second.getByRole('heading', { name: 'Your API is ready' }).waitFor()
    await second.reload()
    await second.getByRole('button', { name: 'Make a new one' }).waitFor()
    await context.close()
    assert.equal(await server.stop(), 0)
    const again = await start(['--data', data, '--empty'])
    const { music: kept } = await settingsOf(data)
    assert.deepEqual(kept, { value: music, origin: 'pages' })
    assert.equal(await again.stop(), 0)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`its pages have no barriers and fit a small phone, ${colorScheme}`, async () => {
      const server = await start(['--data', join(folder.path, colorScheme)])
      const viewport = { width: 320, height: 640 }
      const context = await browser.newContext({ colorScheme, viewport })
      const page = await context.newPage()
      const look = async (heading: string) => {
        await page.getByRole('heading', { name: heading }).waitFor()
        assert.deepEqual(await barriersOn(page), [], heading)
        const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
        assert.ok(width <= 320, `${heading} is ${width} wide`)
      }
      await page.goto(`${server.url}/setup`)
      await look('Open the link in the terminal')
      await page.goto('about:blank')
      await page.goto(linkOf(server))
      await look('Welcome to Reprise')
      await page.fill('#field-name', 'ada')
      await page.fill('#field-password', password)
      await page.getByRole('button', { name: 'Make the account' }).click()
      await look('What is there to hear?')
      await page.getByRole('button', { name: 'Use the demo world' }).click()
      await page.getByText('Client secret').first().waitFor()
      await look('Your API is ready')
      await context.close()
      assert.equal(await server.stop(), 0)
    })
  }
})

/** Not the one in the bar, which is there before the page is. */
const playOn = (page: Page) =>
  page.locator('main').getByRole('button', { name: 'Play', exact: true }).first()

async function settingsOf(data: string) {
  return JSON.parse((await runCommand(['config', 'print', '--json', '--data', data])).stdout)
}
