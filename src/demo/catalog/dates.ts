import type { SeededRandom } from '../../lib/seeded-random.ts'

const DAY_MS = 86_400_000

/** The last year of the catalog that does not move with the first boot. */
export const LAST_YEAR = 2025

/** A release date in a year: known to the day, or for some, mostly old ones, to the year or month. */
export function releaseDate(year: number, r: SeededRandom): string {
  if (r.chance(year < 1990 ? 0.4 : 0.04)) return String(year)
  const month = String(r.integer(1, 12)).padStart(2, '0')
  if (r.chance(0.012)) return `${year}-${month}`
  return `${year}-${month}-${String(r.integer(1, 28)).padStart(2, '0')}`
}

/** The day that lies so many days before a moment, `YYYY-MM-DD` in UTC. */
export const daysBefore = (moment: number, days: number) =>
  new Date(moment - days * DAY_MS).toISOString().slice(0, 10)

/** The first millisecond of the day, UTC: the world is the same all day long. */
export const startOfDay = (moment: number) => Math.floor(moment / DAY_MS) * DAY_MS

/** Years for so many releases of an artist, oldest first, from the first year on. */
export function releaseYears(since: number, count: number, r: SeededRandom): number[] {
  const step = (LAST_YEAR - since) / count
  return Array.from({ length: count }, (_, at) =>
    Math.floor(since + at * step + (at === 0 ? 0 : r.between(0, step * 0.7))),
  )
}
