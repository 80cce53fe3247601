import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import sharp from 'sharp'
import { resizeCover } from '../src/domain/artwork/covers.ts'
import { generateMusic } from './generated-music.ts'
import type { Measurement } from './measurement.ts'
import type { MakePlace, Place } from './place.ts'
import { cpuMicroseconds, residentMegabytes } from './process-usage.ts'
import { readWhileScanning } from './read-while-scanning.ts'
import { spawnReprise } from './server-process.ts'
import { median } from './statistics.ts'

/** A folder of small tagged files, and a place to scan it into. */
export type MusicWorld = AsyncDisposable & {
  place: Place
  folder: string
  /** The first scan, which the first who asks makes. */
  first(): Promise<FirstScan>
}

type FirstScan = { taken: number; seconds: number; cpuUs: number; megabytes: number }

const files = 100_000
/** The first scan is killed after this time, twice. */
const killedAfterMs = 4_000

export async function musicWorld(make: MakePlace): Promise<MusicWorld> {
  const place = await make()
  const folder = await mkdtemp(join(place.folder, 'music-'))
  generateMusic(folder, files)
  let made: Promise<FirstScan> | undefined
  const first = () => {
    made ??= firstScan(place, folder)
    return made
  }
  return { place, folder, first, [Symbol.asyncDispose]: place.remove }
}

async function firstScan(place: Place, folder: string): Promise<FirstScan> {
  await kill(place, folder)
  await kill(place, folder)
  const { report, ...used } = await scan(place, folder)
  const taken = report.created
  if (taken + report.unchanged !== files) throw new Error(JSON.stringify(report))
  return { taken, ...used }
}

export const musicRows: readonly Measurement<MusicWorld>[] = [
  {
    name: 'scan, first',
    async run({ first }) {
      const { taken, seconds, cpuUs } = await first()
      // As long as all of them take at the pace of those that were left.
      const pace = { seconds: (seconds * files) / taken, rps: taken / seconds }
      return { ...pace, cpu_us: cpuUs / taken }
    },
  },
  {
    name: 'memory, first scan',
    run: async ({ first }) => ({ rss_mb: (await first()).megabytes }),
  },
  {
    name: 'scan, unchanged',
    async run({ place, folder, first }) {
      await first()
      const { report, seconds, cpuUs, megabytes } = await scan(place, folder)
      if (report.unchanged !== files) throw new Error(JSON.stringify(report))
      return { seconds, rss_mb: megabytes, cpu_us: cpuUs / files }
    },
  },
  {
    name: 'reads during a scan',
    run: async ({ place, first }) => {
      await first()
      return readWhileScanning(place)
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
  let [megabytes, cpuUs] = [0, 0]
  const timer = setInterval(() => {
    try {
      megabytes = Math.max(megabytes, residentMegabytes(child.pid ?? 0))
      cpuUs = cpuMicroseconds(child.pid ?? 0)
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
  const seconds = (performance.now() - start) / 1000
  return { report: JSON.parse(output), seconds, cpuUs, megabytes }
}
