import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { playerAt } from '../../realtime/support.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { runCommand, startServer } from '../../support/server.ts'

export type PlaybackRig = {
  /** Address of the server. */
  url: string
  token: string
  player: ReturnType<typeof playerAt>
  api(path: string): Promise<unknown>
  /** Stops the server, and starts it again where it was. */
  restart(): Promise<void>
  /** Opens a page of another origin with these scripts, under a strict policy. */
  page(browser: Browser, scripts: string[], query?: string): Promise<OpenPage>
} & AsyncDisposable

export type OpenPage = {
  page: Page
  /** Errors on its console, and exceptions. */
  errors: string[]
  /** What it logged. */
  lines: string[]
  /** Requests to other hosts than the server's and its own. */
  foreign: string[]
}

/** A demo world that runs, and pages that use it. */
export async function playbackRig(): Promise<PlaybackRig> {
  const folder = temporaryFolder()
  const data = ['--data', folder.path]
  let server = await startServer(data)
  const app = 'de300000000000000000000000000000'
  const args = ['--app', app, '--user', 'mira', '--scope', 'all', '--json']
  const minted = await runCommand(['token', ...args, ...data])
  const token: string = JSON.parse(minted.stdout).access_token
  const texts = new Map<string, { type: string; text: string }>()
  const pages = createServer((request, response) => {
    const found = texts.get(new URL(request.url ?? '', 'http://x').pathname)
    if (found === undefined) {
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end()
      return
    }
    const ws = server.url.replace('http', 'ws')
    const policy = `default-src 'none'; script-src 'self' ${server.url}; style-src 'self' 'unsafe-inline'; connect-src ${server.url} ${ws}; media-src ${server.url}; img-src ${server.url}`
    response.writeHead(200, { 'content-type': found.type, 'content-security-policy': policy })
    response.end(found.text)
  })
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
  let made = 0
  return {
    url: server.url,
    token,
    player: playerAt(server.url, token),
    async api(path) {
      const reply = await fetch(`${server.url}/v1${path}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      assert.equal(reply.status, 200, path)
      return reply.json()
    },
    async restart() {
      const { port } = new URL(server.url)
      await server.stop()
      server = await startServer([...data, '--port', port])
    },
    async page(browser, scripts, query = '') {
      const number = ++made
      const tags = scripts.map((text, at) => {
        texts.set(`/${number}-${at}.js`, { type: 'text/javascript', text })
        return `<script src="/${number}-${at}.js"></script>`
      })
      const sdk = `<script id="spotify-player" src="${server.url}/spotify-player.js${query}"></script>`
      const html = `<!doctype html><title>Test</title><body><div id="root"></div>${sdk}${tags.join('')}`
      texts.set(`/${number}`, { type: 'text/html; charset=utf-8', text: html })
      const context = await browser.newContext()
      const page = await context.newPage()
      const open: OpenPage = { page, errors: [], lines: [], foreign: [] }
      page.on('console', (line) => {
        if (line.type() === 'error') open.errors.push(line.text())
        else open.lines.push(line.text())
      })
      page.on('pageerror', (error) => open.errors.push(String(error)))
      page.on('request', (request) => {
        const { origin: to } = new URL(request.url())
        if (to !== origin && to !== server.url) open.foreign.push(request.url())
      })
      await page.addInitScript(collectAudio)
      await page.goto(`${origin}/${number}`)
      return open
    },
    async [Symbol.asyncDispose]() {
      await server.stop()
      pages.closeAllConnections()
      pages.close()
      folder[Symbol.dispose]()
    },
  }
}

/** Runs in the page before everything else: what plays there can be asked where it is. */
export const collectAudio = `
  globalThis.played = new Set()
  const play = HTMLMediaElement.prototype.play
  HTMLMediaElement.prototype.play = function () {
    globalThis.played.add(this)
    return play.call(this)
  }
  globalThis.heard = () => {
    const one = [...globalThis.played].find(
      (audio) => !audio.paused && !audio.ended && audio.src.includes('/stream/'),
    )
    return one === undefined ? null : { at: one.currentTime, src: one.src, volume: one.volume }
  }`

export type Heard = { at: number; src: string; volume: number } | null

/** A page in which `collectAudio` runs, and what it said. */
type Sounding = Pick<OpenPage, 'page'> & Partial<OpenPage>

/** What is heard in a page now. */
export const heard = ({ page }: Sounding): Promise<Heard> => page.evaluate('heard()')

/** Waits until sound advances in a page. @returns where it is */
export async function advancing(open: Sounding, beyond = 0): Promise<NonNullable<Heard>> {
  for (let look = 0; look < 300; look++) {
    const first = await heard(open)
    await open.page.waitForTimeout(100)
    const then = await heard(open)
    if (first && then && first.src === then.src && then.at > first.at && then.at > beyond)
      return then
  }
  throw new Error(
    `nothing advances: ${JSON.stringify([await heard(open), open.errors, open.lines?.slice(-5)])}`,
  )
}
