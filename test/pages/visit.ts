import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import '../../scripts/build-web.ts'
import { temporaryFolder } from '../support/folder.ts'
import { runCommand, startServer } from '../support/server.ts'
import type { Place } from './places.ts'

/** The demo world's app. */
export const demoAppId = 'de300000000000000000000000000000'

/** The demo world on a server of its own, as the people in it visit it with a browser. */
export type DemoPages = {
  url: string
  /** The secret of the demo app. */
  clientSecret: string
  /** A token of mira's for everything. */
  mintToken(): Promise<string>
  /** Ends the server like a power cut. */
  kill(): Promise<void>
  /** The passwords of the demo users. */
  passwords: { mira: string; theo: string }
  /** A browser's profile in which somebody is logged in, or nobody. */
  profile(
    browser: Browser,
    who?: 'mira' | 'theo' | 'nobody',
    options?: BrowserContextOptions,
    /** Where the browser finds the server. */
    url?: string,
  ): Promise<BrowserContext>
} & AsyncDisposable

export async function startDemoPages(env: Record<string, string> = {}): Promise<DemoPages> {
  const folder = temporaryFolder()
  const data = ['--data', folder.path]
  const server = await startServer(data, env)
  const promoted = await runCommand(['user', 'role', 'theo', 'admin', ...data], env)
  if (promoted.code !== 0) throw new Error(promoted.stderr)
  const passwordOf = (name: string) =>
    new RegExp(`${name} +password +(\\S+)`).exec(server.output())?.[1] ?? ''
  const passwords = { mira: passwordOf('mira'), theo: passwordOf('theo') }
  return {
    url: server.url,
    clientSecret: /client secret +(\S+)/.exec(server.output())?.[1] ?? '',
    passwords,
    async mintToken() {
      const args = ['token', '--app', demoAppId, '--user', 'mira', '--scope', 'all', '--json']
      const { code, stdout, stderr } = await runCommand([...args, ...data], env)
      if (code !== 0) throw new Error(stderr)
      return JSON.parse(stdout).access_token
    },
    kill: () => server.kill(),
    async profile(browser, who = 'mira', options = {}, url = server.url) {
      const context = await browser.newContext(options)
      if (who === 'nobody') return context
      const page = await context.newPage()
      await page.goto(url)
      await page.getByRole('button', { name: 'Log in' }).click()
      await logIn(page, who, passwords[who])
      await page.getByRole('navigation', { name: 'Pages' }).waitFor()
      await page.close()
      return context
    },
    async [Symbol.asyncDispose]() {
      if (server.process.exitCode === null && server.process.signalCode === null)
        await server.stop()
      folder[Symbol.dispose]()
    },
  }
}

/** Fills in the login page. */
export async function logIn(page: Page, name: string, password: string): Promise<void> {
  await page.fill('#login-username', name)
  await page.fill('#login-password', password)
  await page.click('#login-button')
}

/** Opens a page and waits until all of it is there. */
export async function open(page: Page, url: string, place: Place): Promise<void> {
  await page.goto(url + place.path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (place.shows !== undefined) await page.getByText(place.shows).first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** Collects what must not happen on a page: errors, and requests to anybody but this server. */
export function troubleOf(page: Page, url: string): string[] {
  const trouble: string[] = []
  page.on('console', (line) => line.type() === 'error' && trouble.push(line.text()))
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('request', (request) => {
    const to = request.url()
    if (!to.startsWith(url) && !/^(data|blob):/.test(to)) trouble.push(`asks ${to}`)
  })
  return trouble
}
