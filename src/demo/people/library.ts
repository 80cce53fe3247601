import type { SeededRandom } from '../../lib/seeded-random.ts'
import { daysBefore, LAST_YEAR } from '../catalog/dates.ts'
import type { Saved, Taste } from '../types.ts'
import type { Shelves } from './shelves.ts'
import { ERA_DAYS, type Favourites, weightOf } from './tastes.ts'

/** How far back the libraries go. */
const LIBRARY_DAYS = 720

type Collector = { shelves: Shelves; favourites: Favourites; r: SeededRandom; firstBoot: number }

export function tasteOf(shelves: Shelves, favourites: Favourites, playsPerDay: number): Taste {
  const { recent, middle, early } = ERA_DAYS
  const weighted = (names: string[]) =>
    names.map((name, rank) => ({ id: shelves.artist(name).id, weight: weightOf(rank) }))
  return {
    playsPerDay,
    skipShare: 0.18,
    eras: [
      { fromDaysAgo: early, toDaysAgo: middle, artists: weighted(favourites.early) },
      { fromDaysAgo: middle, toDaysAgo: recent, artists: weighted(favourites.middle) },
      { fromDaysAgo: recent, toDaysAgo: 0, artists: weighted(favourites.recent) },
    ],
  }
}

/**
 * Saves so many tracks over two years, more of late than long ago, mostly by the favourites of
 * the time; nothing before it was released. Newest first, and never two at the same moment.
 */
export function savedTracks(collector: Collector, count: number, others: string[]): Saved[] {
  const { shelves, r, firstBoot } = collector
  const saved = new Map<string, Saved>()
  while (saved.size < count) {
    const daysAgo = ((saved.size + r.between(0.1, 0.9)) / count) ** 1.2 * LIBRARY_DAYS
    const name = r.chance(0.7) ? favouriteAt(collector, daysAgo) : r.pick(others)
    const day = lastDayOut(firstBoot, daysAgo)
    const tracks = shelves
      .tracksOf(name)
      .filter((track) => !saved.has(track.id) && (shelves.albumOf(track).releaseDate ?? '') <= day)
    // People save hits first: the square leans towards the front of the list.
    const track = tracks[Math.floor(tracks.length * r.next() ** 2)]
    if (track !== undefined) saved.set(track.id, { id: track.id, daysAgo })
  }
  return [...saved.values()]
}

/** Albums by the favourites, saved here and there over the same time. Newest first. */
export function savedAlbums(collector: Collector, count: number): Saved[] {
  const { shelves, favourites, r, firstBoot } = collector
  const names = [...favourites.recent, ...favourites.middle, ...favourites.early]
  const unsaved = new Set(r.shuffle(names.flatMap((name) => shelves.albumsOf(name))))
  const saved: Saved[] = []
  for (let at = 0; at < count; at++) {
    const daysAgo = ((at + r.between(0.1, 0.9)) / count) * LIBRARY_DAYS
    const day = lastDayOut(firstBoot, daysAgo)
    const [first] = unsaved
    const album = [...unsaved].find(({ releaseDate = '' }) => releaseDate <= day) ?? first
    if (album === undefined) break
    unsaved.delete(album)
    saved.push({ id: album.id, daysAgo })
  }
  return saved
}

/** The day up to which releases were out; with a clock that runs behind the catalog, all of them. */
function lastDayOut(firstBoot: number, daysAgo: number): string {
  return firstBoot < Date.UTC(LAST_YEAR + 1) ? '9999' : daysBefore(firstBoot, daysAgo)
}

function favouriteAt({ favourites, r }: Collector, daysAgo: number): string {
  const { recent, middle } = ERA_DAYS
  const names =
    daysAgo < recent ? favourites.recent : daysAgo < middle ? favourites.middle : favourites.early
  const tickets = names.flatMap((name, rank) => Array.from({ length: weightOf(rank) }, () => name))
  return r.pick(tickets)
}
