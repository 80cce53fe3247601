import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SeededRandom } from '../src/lib/seeded-random.ts'
import { Connection, requestBytes } from './connection.ts'
import { generateMusic } from './generated-music.ts'
import type { Place } from './place.ts'
import { mintToken } from './reprise-cli.ts'
import type { Figures } from './row.ts'
import { spawnReprise, startReprise } from './server-process.ts'
import { percentile } from './statistics.ts'

const idleSeconds = 8
const moreFiles = 20_000
const pauseMs = 2

/**
 * How long single tracks, of a library that was scanned before and all of which were read before,
 * take to read: while another folder is scanned, and while nothing else happens, before it and after
 * it, since machines have quick and slow minutes. The ratio is of the two p99. The server analyses no
 * sound, or that of the whole library would be under way all the time.
 */
export async function readWhileScanning(place: Place): Promise<Figures> {
  const folder = join(place.folder, 'more-music')
  generateMusic(folder, moreFiles, 1_000_000)
  const token = await mintToken(place.flags)
  const server = await startReprise([...place.flags, '--empty', '--analysis', '0'])
  try {
    const connection = await Connection.open(server.port)
    const get = async (path: string) => {
      const { status, body } = await connection.send(requestBytes({ method: 'GET', path, token }))
      if (status !== 200) throw new Error(`${path} answered ${status}`)
      return body
    }
    const paths = await trackPaths(get)
    for (const path of paths) await get(path)
    const until = async (isOver: () => boolean) => {
      const random = new SeededRandom(1)
      const times: number[] = []
      while (!isOver()) {
        const started = performance.now()
        await get(random.pick(paths))
        times.push(performance.now() - started)
        await sleep(pauseMs)
      }
      return times
    }
    const whileIdle = () => {
      const end = performance.now() + idleSeconds * 1_000
      return until(() => performance.now() > end)
    }
    const before = await whileIdle()
    const scan = spawnReprise(['scan', folder, ...place.flags])
    for (const stream of [scan.stdout, scan.stderr]) stream.resume()
    let isOver = false
    const ended = once(scan, 'close').then(() => {
      isOver = true
    })
    const during = await until(() => isOver)
    await ended
    const idle = [...before, ...(await whileIdle())]
    connection.close()
    const [p99Idle, p99] = [percentile(idle, 0.99), percentile(during, 0.99)]
    return { p50_ms: percentile(during, 0.5), p99_ms: p99, ratio: p99 / p99Idle }
  } finally {
    await server.stop()
  }
}

/** Five hundred tracks that a search finds. */
async function trackPaths(get: (path: string) => Promise<Buffer>): Promise<string[]> {
  const paths: string[] = []
  for (let offset = 0; offset < 500; offset += 50) {
    const body = await get(`/v1/search?q=song&type=track&limit=50&offset=${offset}`)
    const { tracks } = JSON.parse(body.toString()) as { tracks: { items: { id: string }[] } }
    for (const { id } of tracks.items) paths.push(`/v1/tracks/${id}`)
  }
  return paths
}
