import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { findChromium } from '../../support/chromium.ts'
import { launchAt } from '../support/chromium.ts'
import { startDemoVisit } from '../support/demo-visit.ts'
import { callEvery } from '../support/every-method.ts'
import { scopes } from '../support/scopes.ts'
import { tlsFlags, tlsOf } from '../support/tls-of.ts'
import { type Api, catalogCalls, libraryCalls, playerCalls, playlistCalls } from './calls.ts'

// spotify-web-api-js, unmodified, in a page of another origin: every request is one that the browser
// asks permission for first. The public names lead to our TLS port, and the browser believes our
// authority.

const chromium = findChromium()
if (chromium.path === undefined) {
  test('spotify-web-api-js in Chromium', { skip: chromium.missing }, () => {})
} else await visitWith(chromium.path)

async function visitWith(path: string): Promise<void> {
  const visit = await startDemoVisit('http://127.0.0.1/callback', tlsFlags)
  after(visit.end)
  const app = await startPages()
  after(app.end)
  const browser = await launchAt(path, await tlsOf(visit))
  after(() => browser.close())
  const page = await browser.newPage()
  await page.goto(app.url)

  /** Calls a method in the page, as its scripts would. */
  const inPage = (method: string, args: unknown[]) =>
    page.evaluate(
      async ([name, given]) => {
        const { api } = globalThis as unknown as { api: Record<string, CallableFunction> }
        try {
          return await api[name]?.(...given)
        } catch (failed) {
          // The package rejects with the request itself, which cannot leave the page.
          const { status, responseText } = failed as { status: number; responseText: string }
          throw new Error(`${status} ${responseText}`)
        }
      },
      [method, args] as const,
    )
  const api = new Proxy({} as Api, {
    get:
      (_, method) =>
      (...args: unknown[]) =>
        inPage(String(method), args),
  })

  const methods = await page.evaluate(() =>
    Object.keys(Object.getPrototypeOf(Reflect.get(globalThis, 'api'))),
  )

  test('a page logs in at the accounts service and exchanges its code by script', async () => {
    const verifier = 'v'.repeat(64)
    const query = new URLSearchParams({
      client_id: visit.app.clientId,
      response_type: 'code',
      redirect_uri: `${app.url}callback`,
      scope: scopes.join(' '),
      code_challenge_method: 'S256',
      code_challenge: await challengeOf(verifier),
    })
    await page.goto(`https://accounts.spotify.com/authorize?${query}`)
    await page.locator('input#login-username').fill(visit.user.email)
    await page.locator('input#login-password').fill(visit.user.password)
    await page.locator('button#login-button').click()
    await page.locator('button[data-testid="auth-accept"]').click()
    await page.waitForURL(`${app.url}callback?code=*`)
    const code = new URL(page.url()).searchParams.get('code') ?? ''
    const body = { grant_type: 'authorization_code', code, redirect_uri: `${app.url}callback` }
    const token = await page.evaluate(
      async (fields) => {
        const asked = { method: 'POST', body: new URLSearchParams(fields) }
        const reply = await fetch('https://accounts.spotify.com/api/token', asked)
        const answer = (await reply.json()) as { access_token: string; token_type: string }
        const { api: own } = globalThis as unknown as { api: Api }
        own.setAccessToken(answer.access_token)
        return answer
      },
      { ...body, client_id: visit.app.clientId, code_verifier: verifier },
    )
    assert.equal(token.token_type, 'Bearer')
  })

  const keepers = ['constructor', 'setAccessToken', 'getAccessToken', 'setPromiseImplementation']
  callEvery(
    'spotify-web-api-js',
    methods.filter((name) => !keepers.includes(name)),
    {
      ...catalogCalls(api, visit),
      ...libraryCalls(api, visit),
      ...playlistCalls(api, visit),
      ...playerCalls(api, visit),
    },
  )

  test('a page reads errors, and the headers it may', async () => {
    await assert.rejects(inPage('getTrack', ['0000000000000000000000']), /404 .*Non existing id/)
    const etag = await page.evaluate(async (token) => {
      const headers = { authorization: `Bearer ${token}` }
      const answer = await fetch('https://api.spotify.com/v1/markets', { headers })
      return answer.headers.get('etag')
    }, visit.token)
    assert.match(etag ?? '', /^(W\/)?"/)
  })
}

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  return Buffer.from(digest).toString('base64url')
}

/** Serves the package to a page of its own, at every path. */
async function startPages() {
  const file = createRequire(import.meta.url).resolve('spotify-web-api-js')
  const script = await readFile(file, 'utf8')
  const html = `<!doctype html><title>App</title><script>${script}\nwindow.api = new SpotifyWebApi()</script>`
  const server = createServer((_request, reply) =>
    reply.writeHead(200, { 'content-type': 'text/html' }).end(html),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    async end() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
