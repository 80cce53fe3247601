import type { SeededRandom } from '../../lib/seeded-random.ts'

const clamp = (value: number) => Math.max(0, Math.min(100, Math.round(value)))

/** How many follow an artist of that popularity; the two go together in real catalogs. */
export const followersOf = (popularity: number, r: SeededRandom) =>
  Math.round(10 ** (2.09 + 0.0514 * popularity) * r.between(0.7, 1.4))

/** An album is less known than its artist, and less so the older it is. */
export const albumPopularity = (fame: number, year: number, r: SeededRandom) =>
  clamp(fame - r.between(0, 12) - Math.max(0, 2026 - year) * 0.7)

/** Tracks are heard less the later they come on an album, and of lesser known ones some by nobody. */
export function trackPopularity(album: number, place: number, r: SeededRandom): number {
  if (r.chance(album < 45 ? 0.22 : 0.01)) return 0
  return clamp(album + 5 - place * 0.8 + r.normal(0, 5))
}
