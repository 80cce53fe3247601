import { performance } from 'node:perf_hooks'
import { SeededRandom } from '../src/lib/seeded-random.ts'
import { Connection } from './connection.ts'
import type { Measurement } from './measurement.ts'
import { median } from './statistics.ts'
import type { StreamWorld } from './stream-world.ts'

const connections = 4
const rounds = 5
const partBytes = 1_000_000

/** Parts of a file, against a server that does nothing but send them. */
export const streamRows: readonly Measurement<StreamWorld>[] = [
  {
    name: 'range of a file',
    async run({ server, bare, path, size }, { seconds }) {
      const measure = (port: number, seed: number) =>
        partsPerSecond(port, { path, size, seconds, seed })
      await measure(server.port, 0)
      await measure(bare.port, 0)
      const [ours, theirs]: [number[], number[]] = [[], []]
      for (let round = 1; round <= rounds; round++) {
        ours.push(await measure(server.port, round))
        theirs.push(await measure(bare.port, round))
      }
      return { rps: median(ours), ratio: median(theirs) / median(ours) }
    },
  },
]

type Order = { path: string; size: number; seconds: number; seed: number }

async function partsPerSecond(port: number, { path, size, seconds, seed }: Order): Promise<number> {
  const random = new SeededRandom(seed)
  const started = performance.now()
  let parts = 0
  const client = async () => {
    const connection = await Connection.open(port)
    while (performance.now() - started < seconds * 1_000) {
      const from = random.integer(0, size - partBytes)
      const { status, body } = await connection.send(
        Buffer.from(
          `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nRange: bytes=${from}-${from + partBytes - 1}\r\n\r\n`,
        ),
      )
      if (status !== 206 || body.length !== partBytes) throw new Error(`answered ${status}`)
      parts++
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: connections }, client))
  return parts / ((performance.now() - started) / 1_000)
}
