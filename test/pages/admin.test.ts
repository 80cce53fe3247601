import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import '../../scripts/build-web.ts'
import { flacFile, writeAudio } from '../support/audio-files.ts'
import { findChromium, startChromium } from '../support/chromium.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type RunningServer, runCommand, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'
import { barriersOn } from './barriers.ts'

// The pages of administration in a real browser.

const found = findChromium()
const password = 'correct horse battery'
const places = ['', '/access', '/music', '/imports', '/files', '/devices', '/storage']

describe('administration', { skip: found.missing }, () => {
  const folder = temporaryFolder()
  const data = join(folder.path, 'data')
  const music = join(folder.path, 'music')
  let browser: Browser
  let server: RunningServer
  before(async () => {
    mkdirSync(music)
    const tags = { title: 'Song', artist: 'A', album: 'B' }
    for (const name of ['song', 'copy of song']) {
      writeAudio(join(music, `${name}.flac`), flacFile({ tags, sound: 1 }))
    }
    writeFileSync(join(music, 'broken.flac'), 'nothing to hear')
    for (const [name, role] of [
      ['ada', 'admin'],
      ['bob', 'user'],
    ] as const) {
      const about = ['--role', role, '--password', password, '--data', data]
      assert.equal((await runCommand(['user', 'add', name, ...about])).code, 0)
    }
    server = await startServer(['--data', data, '--empty'])
    browser = await startChromium(found.path ?? '')
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
    folder[Symbol.dispose]()
  })

  async function loggedIn(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage()
    await page.goto(`${server.url}/login?continue=/admin`)
    await page.fill('#login-username', name)
    await page.fill('#login-password', password)
    await page.click('#login-button')
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  test('folders are chosen, scanned, and what could not be read is told', async () => {
    const page = await loggedIn('ada')
    await page.getByRole('link', { name: 'Music', exact: true }).click()
    await page.getByLabel('Folders with music').fill(music)
    await page.getByRole('button', { name: 'Use these folders' }).click()
    await page.getByText(/^Done, /).waitFor()
    await page.getByText('1 created').waitFor()
    await page.getByRole('button', { name: 'What was not taken in?' }).first().click()
    await page.getByText('broken.flac').waitFor()
    await page.getByRole('link', { name: 'Files', exact: true }).click()
    await page.getByText('copy of song.flac').waitFor()
    await page.context().close()
  })

  test('a file is uploaded and imported', async () => {
    const page = await loggedIn('ada')
    await page.getByRole('link', { name: 'Imports', exact: true }).click()
    const artist = { type: 'artist', id: '0'.repeat(22), name: 'Somebody' }
    const buffer = Buffer.from(`${JSON.stringify(artist)}\n`)
    const file = { name: 'artists.ndjson', mimeType: 'application/x-ndjson', buffer }
    await page.setInputFiles('#upload', file)
    await page.getByRole('button', { name: 'Upload and import' }).click()
    await page.getByText(/^Done, /).waitFor()
    await page.getByText(/1 read · 1 created/).waitFor()
    await page.context().close()
  })

  test('a user is added, a backup is made and can be downloaded', async () => {
    const page = await loggedIn('ada')
    await page.getByLabel('Name', { exact: true }).fill('kim')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Password of kim').waitFor()
    await page.getByRole('link', { name: 'Storage', exact: true }).click()
    await page.getByRole('button', { name: 'Back up now' }).click()
    const link = page.getByRole('link', { name: /^reprise-/ })
    await link.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    assert.match(download.suggestedFilename(), /^reprise-\d+-\w+\.db$/)
    await page.context().close()
  })

  test('whoever is no administrator sees no way in', async () => {
    const page = await loggedIn('bob')
    await page.getByText('Only administrators').waitFor()
    assert.equal(await page.getByRole('link', { name: 'Administration' }).count(), 0)
    await page.context().close()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`its pages have no barriers, and fit a small phone, ${colorScheme}`, async () => {
      const page = await loggedIn('ada', { colorScheme, viewport: { width: 320, height: 640 } })
      const errors: string[] = []
      page.on('console', (line) => line.type() === 'error' && errors.push(line.text()))
      page.on('pageerror', (error) => errors.push(error.message))
      for (const place of places) {
        await page.goto(`${server.url}/admin${place}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await until('all is there', async () => (await page.getByText('Loading…').count()) === 0)
        assert.deepEqual(await barriersOn(page), [], place)
        const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
        assert.ok(width <= 320, `${place} is ${width} wide`)
      }
      assert.deepEqual(errors, [])
      await page.context().close()
    })
  }
})
