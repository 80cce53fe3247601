import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { atServer } from '../support/at-server.ts'

/**
 * What the SDK's tests get when they import `playwright`: the same library with the machine's own
 * Chromium, whose pages open the accounts service at the server under test. All that follows, the
 * forms, cookies and redirects, is the browser's and the server's doing.
 */
async function launch(options: LaunchOptions): Promise<Browser> {
  const browser = await chromium.launch({ ...options, executablePath: process.env.CHROME_PATH })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (contextOptions) => {
    const context = await newContext(contextOptions)
    context.on('page', openAtServer)
    return context
  }
  return browser
}

function openAtServer(page: Page): void {
  const goto = page.goto.bind(page)
  page.goto = (url, options) => goto(atServer(url, process.env.REPRISE ?? ''), options)
}

// biome-ignore lint/style/noDefaultExport: the tests import the default export of playwright
export default { chromium: { launch } }
