import { ensureChromium } from '../../scripts/ensure-chromium.ts'
import { startChromium } from '../../test/support/chromium.ts'
import { crash } from './crash.ts'
import { latency } from './latency.ts'
import { longList } from './long-list.ts'
import { progress } from './progress.ts'

/**
 * What playing feels like, in figures, in a real browser: `npm run bench:playback [-- NAME…]`.
 * docs/player.md says what they mean and what was measured.
 */
const measurements = { latency, progress, crash, 'long-list': longList }

const wanted = process.argv.slice(2)
await using browser = await startChromium(ensureChromium())
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const line of await measure(browser)) console.log(`${name.padEnd(10)} ${line}`)
}
