import type { CatalogWorld } from './catalog-world.ts'
import { measureOnce } from './compare.ts'
import type { Measurement } from './measurement.ts'
import { searchPaths } from './queries.ts'

/**
 * Search twice: one query at a time, which is how long a search takes, and from 64 connections at
 * once, where a reply also waits for the 63 before it.
 */
export const searchRows: readonly Measurement<CatalogWorld>[] = [
  search('search', 1),
  search('search, 64 at once', 64),
]

function search(name: string, connections: number): Measurement<CatalogWorld> {
  return {
    name,
    async run({ server, token, songs }, { seconds }) {
      const order = { port: server.port, token, paths: searchPaths(songs), connections }
      await measureOnce(server, { ...order, seconds, seed: 0 })
      const { cpuUs, rps, p50Ms, p99Ms } = await measureOnce(server, {
        ...order,
        seconds: seconds * 5,
        seed: 1,
      })
      return { cpu_us: cpuUs, rps, p50_ms: p50Ms, p99_ms: p99Ms }
    },
  }
}
