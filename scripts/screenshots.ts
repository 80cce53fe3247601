import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { places } from '../test/pages/places.ts'
import { open, startDemoPages } from '../test/pages/visit.ts'
import { startChromium } from '../test/support/chromium.ts'
import { ensureChromium } from './ensure-chromium.ts'

/**
 * Draws every page of the demo world, light and dark, on a desktop and on a phone:
 * `npm run screenshots [-- FOLDER [PART…]]`; with parts of names only those pages.
 */
const [folder = 'docs/screenshots', ...parts] = process.argv.slice(2)
const isWanted = (name: string) => parts.length === 0 || parts.some((part) => name.includes(part))
const wanted = places.filter(({ name }) => isWanted(name))

/** The three that the README shows, small enough to be kept with it. */
const shown = ['home-light-desktop', 'album-dark-desktop', 'console-light-desktop']

const screens = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
}

await using pages = await startDemoPages()
await using browser = await startChromium(ensureChromium())
mkdirSync(folder, { recursive: true })
for (const colorScheme of ['light', 'dark'] as const) {
  for (const [screen, size] of Object.entries(screens)) {
    for (const who of ['nobody', 'theo', 'mira'] as const) {
      const profile = await pages.profile(browser, who, { ...size, colorScheme })
      if (who === 'mira') await playSomething(await profile.newPage())
      const page = await profile.newPage()
      for (const place of wanted.filter(({ as = 'mira' }) => as === who)) {
        await open(page, pages.url, place)
        const name = `${place.name}-${colorScheme}-${screen}`
        const picture = await page.screenshot({ path: join(folder, `${name}.png`) })
        if (!shown.includes(name)) continue
        await sharp(picture)
          .webp({ quality: 80 })
          .toFile(join(folder, `${name}.webp`))
      }
      await profile.close()
    }
  }
}

/** A tab of its own plays, so that the others show what they look like then. */
async function playSomething(page: Page): Promise<void> {
  await page.goto(`${pages.url}/player/library/tracks`)
  await page
    .getByRole('button', { name: /^Play ./ })
    .first()
    .click()
  await page
    .getByRole('region', { name: 'Player' })
    .getByRole('button', { name: 'Pause' })
    .waitFor()
}
