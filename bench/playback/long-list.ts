import type { Browser } from 'playwright-core'
import { startDemoPages } from '../../test/pages/visit.ts'
import { percentile } from '../statistics.ts'

const length = 10_000

/** Frames of a playlist of ten thousand items while it is scrolled through, slowly and fast. */
export async function longList(browser: Browser): Promise<string[]> {
  await using pages = await startDemoPages()
  const token = await pages.mintToken()
  const id = await longPlaylist(pages.url, token)
  const profile = await pages.profile(browser, 'mira', { viewport: { width: 1280, height: 800 } })
  const page = await profile.newPage()
  await page.goto(`${pages.url}/player/playlist/${id}`)
  await page.locator('.tracks .title').first().waitFor()
  const lines: string[] = []
  const work = await profile.newCDPSession(page)
  await work.send('Performance.enable', { timeDomain: 'threadTicks' })
  /** Seconds of a processor that the page's thread has used so far. */
  const worked = async () => {
    const { metrics } = await work.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
  // The covers of the demo world are painted when they are first asked for, which is not what this is about.
  await page.evaluate(scroll(200))
  for (const [title, pixels] of [
    ['reading, 10 px a frame', 10],
    ['wheeling, 60 px a frame', 60],
    ['flinging, 400 px a frame', 400],
  ] as const) {
    await page.evaluate('scrollTo(0, 0)')
    const before = await worked()
    const { frames, long } = (await page.evaluate(scroll(pixels))) as Measured
    const each = (((await worked()) - before) * 1_000) / frames.length
    const slow = frames.filter((ms) => ms > 17.5).length
    lines.push(
      `${length} items, ${title}: frame p50 ${percentile(frames, 0.5).toFixed(1)} ms, p95 ${percentile(frames, 0.95).toFixed(1)} ms, p99 ${percentile(frames, 0.99).toFixed(1)} ms; ${slow} of ${frames.length} over 17.5 ms; ${long.length} tasks over 50 ms; ${each.toFixed(1)} ms of processor a frame`,
    )
  }
  const rows = await page.locator('.tracks > li').count()
  // What the machine gives a page that has nothing to draw, in the same run.
  await page.evaluate(empty)
  const { frames } = (await page.evaluate(scroll(60))) as Measured
  await profile.close()
  return [
    ...lines,
    `rows that exist at a time: ${rows}`,
    `an empty page, 60 px a frame: frame p50 ${percentile(frames, 0.5).toFixed(1)} ms, p95 ${percentile(frames, 0.95).toFixed(1)} ms`,
  ]
}

type Measured = { frames: number[]; long: number[] }

const empty = `{
  document.body.replaceChildren(document.createElement('main'))
  document.querySelector('main').style.height = '560000px'
  scrollTo(0, 0)
}`

/** Scrolls down for ten seconds and keeps how long each frame took. */
const scroll = (pixels: number) => `new Promise((resolve) => {
  const frames = []
  const long = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration)
  })
  observer.observe({ type: 'longtask' })
  let before
  const frame = (at) => {
    if (before !== undefined) frames.push(at - before)
    before = at
    scrollBy(0, ${pixels})
    if (frames.length < 600) requestAnimationFrame(frame)
    else {
      observer.disconnect()
      resolve({ frames, long })
    }
  }
  requestAnimationFrame(frame)
})`

async function longPlaylist(url: string, token: string): Promise<string> {
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}` }
    const text = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${url}/v1${path}`, { method, headers, ...text })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return await answer.json()
  }
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the Web API
  const { id } = (await ask('POST', '/me/playlists', { name: 'Ten thousand' })) as any
  const uris: string[] = []
  for (let offset = 0; offset < 350; offset += 50) {
    // biome-ignore lint/suspicious/noExplicitAny: an answer of the Web API
    const { items } = (await ask('GET', `/me/tracks?limit=50&offset=${offset}`)) as any
    uris.push(...items.map(({ track }: { track: { uri: string } }) => track.uri))
  }
  for (let added = 0; added < length; added += 100) {
    const run = Array.from({ length: 100 }, (_, at) => uris[(added + at) % uris.length])
    await ask('POST', `/playlists/${id}/tracks`, { uris: run })
  }
  return id
}
