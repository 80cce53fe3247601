import type { Db } from '../../db/engine.ts'
import { type TimeRange, timeRanges } from '../../model/taste.ts'
import { albumCredits, trackCredits } from '../../store/credits.ts'
import { recentFollows } from '../../store/follows.ts'
import { mostPlayed } from '../../store/played-tracks.ts'
import { recentlySaved } from '../../store/saved-items.ts'
import { seenFrom } from './fading.ts'
import { ownEntries } from './own-entries.ts'
import { ranked, type Signal, scores } from './ranking.ts'

/** What a user likes in one window, most liked first. */
export type TopIds = { tracks: string[]; artists: string[] }

/** What a user likes, and the playlists of theirs that say so. */
export type Taste = { top: Record<TimeRange, TopIds>; playlistIds: string[] }

/** How many of each sort of signal are read, newest or strongest first: enough, and bounded. */
const maxSignals = 1_000

/** Half a dozen plays say as much as saving a track. */
const weights = {
  play: 1 / 6,
  savedTrack: 1,
  playlistEntry: 0.25,
  savedAlbum: 1,
  followed: 1,
  guest: 0.5,
}

/**
 * What a user likes, from what the server knows of them: plays, saved tracks and albums, followed
 * artists, and what they put into their playlists. Artists are liked for their tracks and albums
 * too, the first credited one more than guests.
 */
export async function tasteOf(
  db: Db,
  { userId, now }: { userId: string; now: number },
): Promise<Taste> {
  const saved = await recentlySaved(db, { userId, kind: 'track' }, maxSignals)
  const albums = await recentlySaved(db, { userId, kind: 'album' }, maxSignals)
  const follows = await recentFollows(db, { userId, kind: 'artist' }, maxSignals)
  const { entries, playlistIds } = await ownEntries(db, userId, maxSignals)
  const liked = [
    ...saved.map(({ id, addedAt }) => ({ id, at: addedAt, weight: weights.savedTrack })),
    ...entries.map(({ id, addedAt }) => ({ id, at: addedAt, weight: weights.playlistEntry })),
  ]
  const likedAlbums = albums.map(({ id, addedAt }) => ({
    id,
    at: addedAt,
    weight: weights.savedAlbum,
  }))
  const followed = follows.map(({ id, followedAt }) => ({
    id,
    at: followedAt,
    weight: weights.followed,
  }))
  const albumArtists = await albumCredits(
    db,
    albums.map(({ id }) => id),
  )
  const played = new Map<TimeRange, Signal[]>()
  for (const range of timeRanges) played.set(range, await playsOf(db, { userId, range, now }))
  const trackIds = [...liked, ...[...played.values()].flat()].map(({ id }) => id)
  const artistsOf = await trackCredits(db, [...new Set(trackIds)])
  const topOf = (range: TimeRange): TopIds => {
    const tracks = [...(played.get(range) ?? []), ...liked]
    const artists = [
      ...tracks.flatMap((signal) => credited(signal, artistsOf)),
      ...likedAlbums.flatMap((signal) => credited(signal, albumArtists)),
      ...followed,
    ]
    const likedArtists = scores(artists, range, now)
    return {
      tracks: ranked(scores(besideArtists(tracks, artistsOf, likedArtists), range, now)),
      artists: ranked(likedArtists),
    }
  }
  return {
    top: {
      short_term: topOf('short_term'),
      medium_term: topOf('medium_term'),
      long_term: topOf('long_term'),
    },
    playlistIds,
  }
}

/** The plays of each track as one signal of now: their sum has faded already. */
async function playsOf(
  db: Db,
  { userId, range, now }: { userId: string; range: TimeRange; now: number },
): Promise<Signal[]> {
  const left = seenFrom(range, now) * weights.play
  const played = await mostPlayed(db, { userId, range, limit: maxSignals })
  return played.map(({ id, sum }) => ({ id, at: now, weight: sum * left }))
}

/**
 * Most tracks have few signals, so recency alone would order them the same way in every window; a
 * track therefore counts up to twice, the more its artists are liked in the window.
 */
function besideArtists(
  tracks: Signal[],
  artistsOf: ReadonlyMap<string, string[]>,
  liked: ReadonlyMap<string, number>,
): Signal[] {
  let most = Number.MIN_VALUE
  for (const score of liked.values()) most = Math.max(most, score)
  const shareOf = (trackId: string) =>
    Math.max(0, ...(artistsOf.get(trackId) ?? []).map((id) => (liked.get(id) ?? 0) / most))
  return tracks.map((signal) => ({ ...signal, weight: signal.weight * (1 + shareOf(signal.id)) }))
}

/** What a liked track or album says about its artists. */
const credited = ({ id, at, weight }: Signal, credits: ReadonlyMap<string, string[]>): Signal[] =>
  (credits.get(id) ?? []).map((artistId, position) => ({
    id: artistId,
    at,
    weight: position === 0 ? weight : weight * weights.guest,
  }))
