import type { CatalogWorld } from './catalog-world.ts'
import type { Measurement } from './measurement.ts'
import { residentMegabytes } from './process-usage.ts'

/** What the catalog's world tells by having been built and used. */
export const importRows: readonly Measurement<CatalogWorld>[] = [
  {
    name: 'import',
    run: async ({ importSeconds, songs }) => ({
      seconds: importSeconds,
      rps: songs.length / importSeconds,
    }),
  },
]

/** Last, so that it comes after all the load. */
export const memoryRows: readonly Measurement<CatalogWorld>[] = [
  {
    name: 'memory, after the load',
    run: async ({ server }) => ({ rss_mb: residentMegabytes(server.pid) }),
  },
]
