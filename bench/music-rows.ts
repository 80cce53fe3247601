import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import sharp from 'sharp'
import { resizeCover } from '../src/domain/artwork/covers.ts'
import { generateMusic } from './generated-music.ts'
import type { Measurement } from './measurement.ts'
import type { MakePlace, Place } from './place.ts'
import { residentMegabytes } from './process-usage.ts'
import { spawnReprise } from './server-process.ts'
import { median } from './statistics.ts'

/** A folder of small tagged files, and a place to scan it into. */
export type MusicWorld = AsyncDisposable & {
  place: Place
  folder: string
  /** What the first scan came to; it runs once, when a row first asks for it. */
  firstScan: () => Promise<FirstScan>
}

type FirstScan = { seconds: number; rps: number; megabytes: number }

const files = 100_000
/** The first scan is killed after this time, twice. */
const killedAfterMs = 4_000

export async function musicWorld(make: MakePlace): Promise<MusicWorld> {
  const place = await make()
  const folder = await mkdtemp(join(place.folder, 'music-'))
  generateMusic(folder, files)
  let first: Promise<FirstScan> | undefined
  const firstScan = () => {
    first ??= scanFirst(place, folder)
    return first
  }
  return { place, folder, firstScan, [Symbol.asyncDispose]: place.remove }
}

async function scanFirst(place: Place, folder: string): Promise<FirstScan> {
  await kill(place, folder)
  await kill(place, folder)
  const { report, seconds, most } = await scan(place, folder)
  const taken = report.created
  if (taken + report.unchanged !== files) throw new Error(JSON.stringify(report))
  // As long as all of them take at the pace of those that were left.
  return { seconds: (seconds * files) / taken, rps: taken / seconds, megabytes: most }
}

export const musicRows: readonly Measurement<MusicWorld>[] = [
  {
    name: 'scan, first',
    async run({ firstScan }) {
      const { seconds, rps } = await firstScan()
      return { seconds, rps }
    },
  },
  {
    name: 'memory, first scan',
    run: async ({ firstScan }) => ({ rss_mb: (await firstScan()).megabytes }),
  },
  {
    name: 'scan, unchanged',
    async run({ place, folder, firstScan }) {
      await firstScan()
      const { report, seconds, most } = await scan(place, folder)
      if (report.unchanged !== files) throw new Error(JSON.stringify(report))
      return { seconds, rss_mb: most }
    },
  },
  {
    name: 'cover, 640 of 3,000 pixels',
    async run() {
      const times: number[] = []
      for (let round = 0; round < 12; round++) {
        const picture = await noisyPicture(round)
        const start = performance.now()
        await resizeCover(picture, 640)
        times.push(performance.now() - start)
      }
      return { p50_ms: median(times) }
    },
  },
]

/** A JPEG with as much in it as a photograph. */
const noisyPicture = (seed: number) =>
  sharp({
    create: {
      width: 3_000,
      height: 3_000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 120 + seed, sigma: 20 },
    },
  })
    .blur(2)
    .jpeg({ quality: 90 })
    .toBuffer()

async function kill(place: Place, folder: string): Promise<void> {
  const child = spawnReprise(['scan', folder, ...place.flags])
  const ended = once(child, 'close')
  child.stdout.resume()
  child.stderr.resume()
  setTimeout(() => child.kill('SIGKILL'), killedAfterMs)
  await ended
}

async function scan(place: Place, folder: string) {
  const start = performance.now()
  const child = spawnReprise(['scan', folder, '--json', ...place.flags])
  let most = 0
  const timer = setInterval(() => {
    try {
      most = Math.max(most, residentMegabytes(child.pid ?? 0))
    } catch {
      // It has just ended.
    }
  }, 100)
  const [output, , [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ])
  clearInterval(timer)
  if (code !== 0) throw new Error(`the scan ended with ${code}`)
  return { report: JSON.parse(output), seconds: (performance.now() - start) / 1000, most }
}
