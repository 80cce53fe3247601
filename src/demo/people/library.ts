import type { SeededRandom } from '../../lib/seeded-random.ts'
import type { AlbumRecord, TrackRecord } from '../../model/records.ts'
import { daysBefore } from '../catalog/dates.ts'
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
export function savedTracks(collector: Collector, count: number, others: string[]): TrackSaved[] {
  const { shelves, r, firstBoot } = collector
  const saved = new Map<string, TrackSaved>()
  while (saved.size < count) {
    const daysAgo = ((saved.size + r.between(0.1, 0.9)) / count) ** 1.2 * LIBRARY_DAYS
    const name = r.chance(0.7) ? favouriteAt(collector, daysAgo) : r.pick(others)
    const day = daysBefore(firstBoot, daysAgo)
    const unsaved = shelves.tracksOf(name).filter((track) => !saved.has(track.id))
    const released = unsaved.filter((track) => (shelves.albumOf(track).releaseDate ?? '') <= day)
    // A clock that is years behind must not leave the library empty.
    const tracks = released.length > 0 ? released : unsaved
    // People save hits first: the square leans towards the front of the list.
    const track = tracks[Math.floor(tracks.length * r.next() ** 2)]
    if (track !== undefined) saved.set(track.id, { id: track.id, daysAgo, track })
  }
  return [...saved.values()]
}

export type TrackSaved = Saved & { track: TrackRecord }

/** Albums by the favourites, saved here and there over the same time. Newest first. */
export function savedAlbums({ shelves, favourites, r }: Collector, count: number): Saved[] {
  const names = [...favourites.recent, ...favourites.middle, ...favourites.early]
  const albums: AlbumRecord[] = names.flatMap((name) => shelves.albumsOf(name))
  const chosen = r.shuffle(albums).slice(0, count)
  return chosen.map(({ id }, at) => {
    const daysAgo = ((at + r.between(0.1, 0.9)) / count) * LIBRARY_DAYS
    return { id, daysAgo }
  })
}

function favouriteAt({ favourites, r }: Collector, daysAgo: number): string {
  const { recent, middle } = ERA_DAYS
  const names =
    daysAgo < recent ? favourites.recent : daysAgo < middle ? favourites.middle : favourites.early
  const tickets = names.flatMap((name, rank) => Array.from({ length: weightOf(rank) }, () => name))
  return r.pick(tickets)
}
