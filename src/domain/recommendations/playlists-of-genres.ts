import { listOf } from './lists.ts'
import { artistsOfGenre } from './profile.ts'
import type { Knowledge } from './recommender.ts'

/** From this part of its tracks on a playlist is of a genre. */
const mostly = 0.5

/** Ids of the public playlists that mostly hold tracks of one of the genres, the purest first. */
export function playlistsOfGenres(
  { index, baskets }: Knowledge,
  genres: readonly string[],
): string[] {
  const found: { id: string; share: number }[] = []
  const matches = genres.flatMap((genre) => artistsOfGenre(index, genre) ?? [])
  const isOfGenre = (track: number) =>
    listOf(index.artistsOf, track).some((artist) => matches.some((match) => match[artist] !== 0))
  for (const [basket, id] of baskets.publicIds.entries()) {
    if (id === '') continue
    const tracks = listOf(baskets.tracks, basket)
    const share = tracks.filter(isOfGenre).length / tracks.length
    if (share >= mostly) found.push({ id, share })
  }
  return found.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}
