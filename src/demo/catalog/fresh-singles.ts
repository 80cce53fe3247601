import { SeededRandom } from '../../lib/seeded-random.ts'
import type { AlbumRecord } from '../../model/records.ts'
import type { Catalog } from './catalog.ts'
import { daysBefore } from './dates.ts'
import { addSingle } from './discography.ts'
import type { Studio } from './songs.ts'

/** How many days before the first boot the new singles came out: one almost every day at first. */
const FRESH_DAYS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 20, 24, 29, 35, 42, 50]

/**
 * Adds singles that are new whenever the server first starts, by the best known artist of each cluster.
 * Answers them, the newest first.
 */
export function addFreshSingles(
  catalog: Catalog,
  studios: ReadonlyMap<string, Studio>,
  firstBoot: number,
): AlbumRecord[] {
  const byFame = [...studios.values()].toSorted(
    (a, b) => (b.artist.popularity ?? 0) - (a.artist.popularity ?? 0),
  )
  const best = byFame.filter(
    (studio, at) => byFame.findIndex((one) => one.cluster === studio.cluster) === at,
  )
  const rest = byFame.filter((studio) => !best.includes(studio))
  const chosen = [...best, ...rest].slice(0, FRESH_DAYS.length)
  const singers = new SeededRandom('fresh singles').shuffle(chosen)
  return singers.map((studio, at) =>
    addSingle(catalog, studio, daysBefore(firstBoot, FRESH_DAYS[at] ?? 0)),
  )
}
