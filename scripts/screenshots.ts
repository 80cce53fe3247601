import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { places } from '../test/pages/places.ts'
import { open, startDemoPages } from '../test/pages/visit.ts'
import { startChromium } from '../test/support/chromium.ts'
import { ensureChromium } from './ensure-chromium.ts'

/**
 * Draws every page of the demo world, light and dark, on a desktop and on a phone:
 * `npm run screenshots [-- FOLDER [PART…]]`; with parts of names only those pages.
 */
const [folder = 'docs/screenshots', ...wanted] = process.argv.slice(2)

const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
}

await using pages = await startDemoPages()
await using browser = await startChromium(ensureChromium())
mkdirSync(folder, { recursive: true })
for (const colorScheme of ['light', 'dark'] as const) {
  for (const [screen, size] of Object.entries(screens)) {
    const inside = await pages.loggedIn(browser, { ...size, colorScheme })
    const outside = await browser.newContext({ ...size, colorScheme })
    const [mine, strangers] = [await inside.newPage(), await outside.newPage()]
    await playSomething(mine)
    for (const place of places) {
      if (wanted.length > 0 && !wanted.some((part) => place.name.includes(part))) continue
      const page = place.isOutside ? strangers : mine
      await open(page, pages.url, place)
      await page.screenshot({ path: join(folder, `${place.name}-${colorScheme}-${screen}.png`) })
    }
    await inside.close()
    await outside.close()
  }
}

/** The player's bar is drawn with something in it: where the last tab left off. */
async function playSomething(page: Page): Promise<void> {
  void page
}
