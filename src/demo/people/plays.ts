import { SeededRandom } from '../../lib/seeded-random.ts'
import type { Play } from '../../model/player.ts'
import type { CatalogBatch, TrackRecord } from '../../model/records.ts'
import { daysBefore } from '../catalog/dates.ts'
import type { DemoUser, Taste } from '../types.ts'

/**
 * What a person listened to in the year before the first boot (epoch ms), by the taste of each
 * time; oldest first. What they skipped is not in it, as it never is.
 */
export function demoPlays({ id, taste }: DemoUser, batch: CatalogBatch, firstBoot: number): Play[] {
  if (taste === null) return []
  const r = new SeededRandom(`plays ${id}`)
  const tracksOf = byArtist(batch)
  const releases = new Map(batch.albums.map((album) => [album.id, album.releaseDate ?? '']))
  const plays: Play[] = []
  for (const { fromDaysAgo, toDaysAgo, artists } of taste.eras) {
    const tickets = artists.flatMap(({ id: artist, weight }) => Array<string>(weight).fill(artist))
    for (let daysAgo = fromDaysAgo; daysAgo > toDaysAgo; daysAgo--) {
      const today = daysBefore(firstBoot, daysAgo)
      for (const startedAt of hours(taste, r, firstBoot - daysAgo * dayMs)) {
        const tracks = tracksOf.get(r.pick(tickets)) ?? []
        // Hits are played most: the square leans towards the front of the list.
        const track = tracks[Math.floor(tracks.length * r.next() ** 2)]
        if (track === undefined || r.chance(taste.skipShare)) continue
        if ((releases.get(track.albumId) ?? '') > today) continue
        plays.push(playOf(`demo-${id}-${plays.length}`, track, startedAt))
      }
    }
  }
  return plays
}

/** Tracks by their first artist, the most popular first. */
function byArtist({ tracks }: CatalogBatch): Map<string, TrackRecord[]> {
  const fame = tracks.toSorted((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0))
  return Map.groupBy(fame, ({ artistIds }) => artistIds[0] ?? '')
}

/** When the items of a day began: one after the other, some time in it. */
function hours({ playsPerDay }: Taste, r: SeededRandom, day: number): number[] {
  const first = day + r.between(0, dayMs / 2)
  return Array.from({ length: playsPerDay }, (_, at) => Math.floor(first + at * sixMinutes))
}

function playOf(
  playId: string,
  { id, durationMs = 180_000 }: TrackRecord,
  startedAt: number,
): Play {
  const playedAt = startedAt + durationMs
  const uri = `spotify:track:${id}`
  return { playId, uri, contextUri: '', startedAt, playedAt, listenedMs: durationMs }
}

const sixMinutes = 360_000
const dayMs = 86_400_000
