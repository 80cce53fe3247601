import type { Db } from '../../db/engine.ts'
import { albumCredits, trackCredits } from '../../store/credits.ts'
import { recentFollows } from '../../store/follows.ts'
import { recentlySaved } from '../../store/saved-items.ts'
import { ownEntries } from './own-entries.ts'
import { ranked, type Signal, scores, type TimeRange } from './ranking.ts'

/**
 * What a user likes, from what the server knows of them: saved tracks and albums, followed
 * artists, and what they put into their playlists. Artists are liked for their tracks and albums
 * too, the first credited one more than guests.
 */
type Taste = { tracks: Signal[]; artists: Signal[]; artistsOf: ReadonlyMap<string, string[]> }

/** Whose taste, of which window, seen from when. */
export type TasteQuery = { userId: string; range: TimeRange; now: number }

/** A user's artists, most liked first. */
export async function topArtistIds(db: Db, { userId, range, now }: TasteQuery): Promise<string[]> {
  const { artists } = await tasteOf(db, userId)
  return ranked(scores(artists, range, now))
}

/**
 * A user's tracks, most liked first. Most tracks have one signal, so recency alone would order
 * them the same way in every window; a track therefore counts up to twice, the more its artists
 * are liked in the window.
 */
export async function topTrackIds(db: Db, { userId, range, now }: TasteQuery): Promise<string[]> {
  const { tracks, artists, artistsOf } = await tasteOf(db, userId)
  const liked = scores(artists, range, now)
  const most = Math.max(Number.MIN_VALUE, ...liked.values())
  const shareOf = (trackId: string) =>
    Math.max(0, ...(artistsOf.get(trackId) ?? []).map((id) => (liked.get(id) ?? 0) / most))
  const weighted = tracks.map((signal) => ({
    ...signal,
    weight: signal.weight * (1 + shareOf(signal.id)),
  }))
  return ranked(scores(weighted, range, now))
}

/** How many of each sort of signal are read, newest first: enough for a taste, and bounded. */
const maxSignals = 1_000

const weights = { savedTrack: 1, playlistEntry: 0.25, savedAlbum: 1, followed: 1, guest: 0.5 }

async function tasteOf(db: Db, userId: string): Promise<Taste> {
  const saved = await recentlySaved(db, { userId, kind: 'track' }, maxSignals)
  const albums = await recentlySaved(db, { userId, kind: 'album' }, maxSignals)
  const follows = await recentFollows(db, { userId, kind: 'artist' }, maxSignals)
  const entries = await ownEntries(db, userId, maxSignals)
  const tracks = [
    ...saved.map(({ id, addedAt }) => ({ id, at: addedAt, weight: weights.savedTrack })),
    ...entries.map(({ id, addedAt }) => ({ id, at: addedAt, weight: weights.playlistEntry })),
  ]
  const artistsOf = await trackCredits(db, [...new Set(tracks.map(({ id }) => id))])
  const artistsOfAlbums = await albumCredits(
    db,
    albums.map(({ id }) => id),
  )
  const likedAlbums = albums.map(({ id, addedAt }) => ({
    id,
    at: addedAt,
    weight: weights.savedAlbum,
  }))
  return {
    tracks,
    artists: [
      ...tracks.flatMap((signal) => credited(signal, artistsOf)),
      ...likedAlbums.flatMap((signal) => credited(signal, artistsOfAlbums)),
      ...follows.map(({ id, followedAt }) => ({ id, at: followedAt, weight: weights.followed })),
    ],
    artistsOf,
  }
}

/** What a liked track or album says about its artists. */
const credited = ({ id, at, weight }: Signal, credits: ReadonlyMap<string, string[]>): Signal[] =>
  (credits.get(id) ?? []).map((artistId, position) => ({
    id: artistId,
    at,
    weight: position === 0 ? weight : weight * weights.guest,
  }))
