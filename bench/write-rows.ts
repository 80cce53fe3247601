import { performance } from 'node:perf_hooks'
import { SeededRandom } from '../src/lib/seeded-random.ts'
import { type CatalogWorld, listLength } from './catalog-world.ts'
import type { Measurement } from './measurement.ts'
import type { Figures } from './row.ts'
import { percentile } from './statistics.ts'

const writes = 200

/** Writes that are on disk when the reply comes, one after the other. */
export const writeRows: readonly Measurement<CatalogWorld>[] = [
  {
    name: 'save 50 tracks',
    // Tracks that are not saved yet, taken back each time: the library keeps its 10,000.
    run: async ({ call, trackIds }) => {
      const unsaved = trackIds.slice(listLength)
      return timed(async (time, write) => {
        const from = (write * 50) % (unsaved.length - 50)
        const ids = unsaved.slice(from, from + 50)
        await time(() => call('PUT', '/v1/me/tracks', { ids }))
        await call('DELETE', '/v1/me/tracks', { ids })
      })
    },
  },
  {
    name: 'insert in the middle',
    // An item is taken out and put back, so that every insertion makes the list 10,000 again.
    run: async ({ call, trackIds, playlistId }) => {
      const path = `/v1/playlists/${playlistId}/tracks`
      const random = new SeededRandom('positions')
      return timed(async (time) => {
        const position = listLength / 2 - 500 + random.integer(0, 999)
        const uri = `spotify:track:${trackIds[position]}`
        await call('DELETE', path, { tracks: [{ uri, positions: [position] }] })
        await time(() => call('POST', path, { uris: [uri], position }))
      })
    },
  },
]

type Step = (time: (work: () => Promise<unknown>) => Promise<void>, write: number) => Promise<void>

/** Repeats a step and takes the time of what it hands to `time`; the first tenth is warm-up. */
export async function timed(step: Step): Promise<Figures> {
  const samples: number[] = []
  async function time(work: () => Promise<unknown>): Promise<void> {
    const started = performance.now()
    await work()
    samples.push(performance.now() - started)
  }
  for (let write = 0; write < writes * 1.1; write++) await step(time, write)
  const kept = samples.slice(-writes)
  return { p50_ms: percentile(kept, 0.5), p99_ms: percentile(kept, 0.99) }
}
